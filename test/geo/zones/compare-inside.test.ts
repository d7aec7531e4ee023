import { describe, expect, test } from 'vitest';
import { findNestedExposures } from '../../../geo/disclosure/nested.ts';
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
import { attackNested } from '../disclosure/nested-attack.ts';
import { LINE, randomFamilies } from '../disclosure/lp-attack/random-families.ts';

const salt = Uint8Array.from({ length: 16 }, (_, i) => i ^ 77);

const planned = (widthM: number): PlannedSet => ({
  kind: 'river',
  widthM,
  basis: 'study',
  article: null,
  members: [{ part: 0, reach: { low: widthM - 20, best: widthM, high: widthM + 20 } }],
  estimated: [],
});
const SETS = [planned(100), planned(250)];

/** Families of a kelurahan from the river outwards: within 100 m, within 250 m, all. */
type Ranked = { area: string; parent: string; families: Household[]; within: [number, number] };

function riverside(seed: number): Ranked[] {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  return Array.from({ length: 4 }, (_, i) => {
    const near = 110 + upTo(40);
    const wide = near + upTo(6);
    const all = wide + (random() < 0.5 ? upTo(5) : upTo(80));
    const area = `c${i % 2}.${i}`;
    const families = randomFamilies(area, all, Math.floor(random() * 2 ** 32));
    return { area, parent: `c${i % 2}`, families, within: [near, wide] };
  });
}

/** Exact counts of the first so many families of each kelurahan, with the sums above. */
function countRanked(ranked: readonly Ranked[], many: (one: Ranked) => number): CountedArea[] {
  const of = (parts: readonly Ranked[]) =>
    countHouseholds(
      parts.flatMap((one) => one.families.slice(0, many(one))),
      LINE,
    );
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

/** Nobody knows more of the whole area than what is published of it. */
const MOST = 1000;

const inputOf = (ranked: readonly Ranked[]): CompareInput => ({
  sets: SETS.map((set, at) => ({
    set,
    exact: countRanked(ranked, ({ within }) => within[at] ?? 0),
  })),
  isTold: () => true,
  whole: countRanked(ranked, ({ families }) => families.length),
  accuracies: { leastM: 10, mostM: 10 },
  salt,
  threshold: 5,
});

const isAll = ({ value }: ReleasedValue) => value === 100;

describe('indicators of the families inside two widths', () => {
  test('leave three possible sizes for every small group between the widths, and outside of them', async () => {
    let attackedAll = 0;
    for (const seed of [3, 4]) {
      const input = inputOf(riverside(seed));
      const released = releaseInside(input);
      const whole = releaseCounted(input.whole, { salt, threshold: 5 });
      for (const { id } of COMPARED_INDICATORS) {
        const count = (areas: readonly CountedArea[], area: string) =>
          areas.find((one) => one.area === area)?.counts.find(({ indicator }) => indicator === id)
            ?.numerator ?? 0;
        const cells = input.whole.map(({ area, parent }) => ({
          area,
          parent,
          families: MOST,
          counts: [...input.sets.map(({ exact }) => exact), input.whole].map((areas) =>
            count(areas, area),
          ),
        }));
        const tables = [...released.values(), whole].map((each) => each.get(id));
        const shown = new Map(
          cells.map(({ area }) => [
            area,
            tables.map((table) => table?.get(area)?.numerator ?? null),
          ]),
        );
        const inclusions = [
          { inner: 0, outer: 1 },
          { inner: 1, outer: 2 },
        ];
        // All that have it are shown as exactly 100 %: then the numerator follows the denominator.
        if (tables.some((table) => [...(table?.values() ?? [])].some(isAll))) continue;
        const { attacked, breaches } = await attackNested({ cells, released: shown, inclusions });
        attackedAll += attacked;
        expect(breaches, `seed ${seed} ${id}`).toEqual([]);
      }
    }
    expect(attackedAll).toBeGreaterThan(200);
  }, 120_000);

  test('are rounded with a key of their own, also in the city, and follow from shown counts alone', () => {
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
      isTold: (set, { area }) => set.widthM === 250 && ['c', 'c0', 'c0.0'].includes(area),
    });
    expect(released.get('river-100-study')?.size).toBe(0);
    const areas = [...(released.get('river-250-study')?.values() ?? [])].flatMap((table) => [
      ...table.keys(),
    ]);
    expect(new Set(areas)).toEqual(new Set(['c', 'c0', 'c0.0']));
  });
});

test('the control that this relies on sees a group that exact totals give away', () => {
  const counts = [
    { low: 1001, high: 1009, exact: 1001, isShown: true },
    { low: 1002, high: 1002, exact: 1002, isShown: false },
  ];
  expect(findNestedExposures(counts, [{ inner: 0, outer: 1 }], 5, 3)).toHaveLength(1);
});
