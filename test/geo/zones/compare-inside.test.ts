import { describe, expect, test } from 'vitest';
import type { ReleasedValue } from '../../../geo/disclosure/release-rate.ts';
import { releaseCounted } from '../../../geo/disclosure/release-register.ts';
import { countHouseholds } from '../../../geo/households/counts.ts';
import type { CountedArea } from '../../../geo/households/exact-areas.ts';
import type { Household } from '../../../geo/households/household.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';
import {
  COMPARED_INDICATORS,
  releaseInside,
  type CompareInput,
} from '../../../geo/zones/compare-inside.ts';
import type { PlannedSet } from '../../../geo/zones/plan.ts';
import { attackNested, type Pair, type SeenCity } from '../disclosure/nested-attack.ts';
import { LINE, randomFamilies } from '../disclosure/lp-attack/random-families.ts';

const salt = Uint8Array.from({ length: 16 }, (_, i) => i ^ 77);

const planned = (kind: 'any' | 'river' | 'railway', parts: number[]): PlannedSet => ({
  ...{ kind, widthM: 100, basis: 'study', article: null },
  members: parts.map((part) => ({ part, reach: { low: 80, best: 100, high: 120 } })),
  estimated: [],
});
const SETS = [planned('river', [0]), planned('railway', [1]), planned('any', [0, 1])];

/** Families of a kelurahan in order: by the river, by the railway far from it, elsewhere. */
type Ranked = { area: string; parent: string; families: Household[]; ends: [number, number] };

function riverside(seed: number): Ranked[] {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  return Array.from({ length: 4 }, (_, i) => {
    const river = 110 + upTo(40);
    const both = river + 100 + upTo(20);
    const all = both + (random() < 0.5 ? upTo(5) : upTo(80));
    const area = `c${i % 2}.${i}`;
    const families = randomFamilies(area, all, Math.floor(random() * 2 ** 32));
    return { area, parent: `c${i % 2}`, families, ends: [river, both] };
  });
}

/** The families of a kelurahan inside each set. */
const insideOf = ({ families, ends: [river, both] }: Ranked): Household[][] => [
  families.slice(0, river),
  families.slice(river, both),
  families.slice(0, both),
];

/** Exact counts of some families of each kelurahan, with the sums above. */
function countRanked(ranked: readonly Ranked[], pick: (one: Ranked) => Household[]): CountedArea[] {
  const of = (parts: readonly Ranked[]) => countHouseholds(parts.flatMap(pick), LINE);
  const kecamatan = ['c0', 'c1'].map((area): CountedArea => {
    const parts = ranked.filter(({ parent }) => parent === area);
    return { area, parent: 'c', level: 'kecamatan', counts: of(parts) };
  });
  const kelurahan = ranked.map((one): CountedArea => {
    return { area: one.area, parent: one.parent, level: 'kelurahan', counts: of([one]) };
  });
  return [
    { area: 'c', parent: null, level: 'kota', counts: of(ranked) },
    ...kecamatan,
    ...kelurahan,
  ];
}

const wholeOf = (exact: CountedArea[]) => ({
  exact,
  released: releaseCounted(exact, { salt, threshold: 5 }),
});

const inputOf = (ranked: readonly Ranked[]): CompareInput => ({
  sets: SETS.map((set, at) => ({
    set,
    exact: countRanked(ranked, (one) => insideOf(one)[at] ?? []),
  })),
  isTold: () => true,
  whole: wholeOf(countRanked(ranked, ({ families }) => families)),
  accuracies: { leastM: 10, mostM: 10 },
  salt,
  threshold: 5,
});

const isAll = ({ value }: ReleasedValue) => value === 100;

/** What is public of one indicator in all sets and the whole areas. */
function seenOf(
  id: string,
  input: CompareInput,
  released: ReturnType<typeof releaseInside>,
): SeenCity {
  const tables = [
    ...[...released.values()].map((each) => each.get(id)),
    input.whole.released.get(id),
  ];
  const exact = [...input.sets.map((one) => one.exact), input.whole.exact];
  const areas = input.whole.exact.map(({ area, parent }, place) => {
    const counts = exact.map((one) => one[place]?.counts.find(({ indicator }) => indicator === id));
    return {
      ...{ area, parent, known: [], isSilent: false, isApart: true },
      counts: counts.map((count) => count?.numerator ?? 0),
      most: counts.map((count) => count?.denominator ?? 0),
      shown: tables.map((table) => table?.get(area)?.numerator ?? null),
    };
  });
  const pairs = [...[0, 1].map((set): Pair => [set, 2]), [2, 3] as const];
  return { areas, pairs, unions: [{ whole: 2, parts: [0, 1] }], rounding: 'shift' };
}

async function attackAll(seeds: readonly number[], isAttackedTogether: boolean) {
  let attackedAll = 0;
  const found: string[] = [];
  for (const seed of seeds) {
    const input = inputOf(riverside(seed));
    const alone = input.sets.flatMap((one) => [...releaseInside({ ...input, sets: [one] })]);
    const released = isAttackedTogether ? releaseInside(input) : new Map(alone);
    for (const { id } of COMPARED_INDICATORS) {
      // All that have it are shown as exactly 100 %: then the numerator follows the denominator.
      const tables = [...released.values(), input.whole.released].map((each) => each.get(id));
      if (tables.some((table) => [...(table?.values() ?? [])].some(isAll))) continue;
      const { attacked, breaches } = await attackNested(seenOf(id, input, released));
      attackedAll += attacked;
      // A published 0 of the whole area says of everybody there that he has it not, inside too.
      const isNobody = (area = '') => input.whole.released.get(id)?.get(area)?.numerator === 0;
      found.push(
        ...breaches
          .filter((name) => !isNobody(name.split(' ')[0]))
          .map((name) => `seed ${seed} ${id} ${name}`),
      );
    }
  }
  return { attackedAll, found };
}

describe('indicators of the families by river and railway, and in both together', () => {
  test('leave three possible sizes for every withheld count, between sets and outside of them', async () => {
    const { attackedAll, found } = await attackAll([3, 4], true);
    expect(found).toEqual([]);
    expect(attackedAll).toBeGreaterThan(200);
  }, 240_000);

  test('give counts away where each set is released on its own', async () => {
    expect((await attackAll([3, 4], false)).found.length).toBeGreaterThan(0);
  }, 240_000);

  test('are rounded by the shift of the whole area: equal counts show alike in every set', () => {
    const shown = new Map<string, Set<number>>();
    for (const seed of [9, 10]) {
      const input = inputOf(riverside(seed));
      const released = releaseInside(input);
      for (const { id } of COMPARED_INDICATORS) {
        for (const { area, counts, shown: numbers } of seenOf(id, input, released).areas) {
          numbers.forEach((number, set) => {
            const key = `${id} ${area} ${counts[set]}`;
            // All of a denominator shows as it does.
            if (number !== null && counts[set] !== 0) {
              shown.set(key, (shown.get(key) ?? new Set()).add(number));
            }
          });
        }
      }
    }
    expect([...shown.values()].filter(({ size }) => size > 1).length).toBe(0);
    expect(shown.size).toBeGreaterThan(100);
  });

  test('are rounded, also in the city, and follow from shown counts alone', () => {
    const ranked = riverside(9);
    const released = releaseInside(inputOf(ranked));
    for (const [, tables] of released) {
      for (const [, table] of tables) {
        for (const [, { numerator, denominator, value }] of table) {
          if (value === null) continue;
          expect([(numerator ?? 1) % 5, (denominator ?? 1) % 5]).toEqual([0, 0]);
          expect(value).toBeCloseTo((100 * (numerator ?? 0)) / (denominator ?? 1), 9);
        }
      }
    }
  });

  test('are told only where they may be, and the rest of an area never shows', () => {
    const input = inputOf(riverside(9));
    const released = releaseInside({
      ...input,
      isTold: (set, { area }) => set.kind === 'any' && ['c', 'c0', 'c0.0'].includes(area),
    });
    expect(released.get('river-100-study')?.size).toBe(0);
    const areas = [...(released.get('any-100-study')?.values() ?? [])].flatMap((table) => [
      ...table.keys(),
    ]);
    expect(new Set(areas)).toEqual(new Set(['c', 'c0', 'c0.0']));
  });
});
