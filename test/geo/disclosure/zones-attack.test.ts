import { describe, expect, test } from 'vitest';
import {
  releaseZones,
  type ZoneCell,
  type ZoneOptions,
} from '../../../geo/disclosure/release-zones.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';
import { attackNested, type Pair } from './nested-attack.ts';

const THRESHOLD = 5;
/** Three nested strips along a river, two along a railway, and the unions at two widths. */
const RIVER = [0, 1, 2] as const;
const RAILWAY = [3, 4] as const;
const NARROW = 5;
const WIDE = 6;
/** All families of an area stand behind the sets. */
const ALL = 7;
const PAIRS: Pair[] = [
  [RIVER[0], RIVER[1]],
  [RIVER[1], RIVER[2]],
  [RAILWAY[0], RAILWAY[1]],
  [NARROW, WIDE],
  [RIVER[1], NARROW],
  [RAILWAY[0], NARROW],
  [RIVER[2], WIDE],
  [RAILWAY[1], WIDE],
];
const UNIONS = [
  { whole: NARROW, parts: [RIVER[1], RAILWAY[0]] },
  { whole: WIDE, parts: [RIVER[2], RAILWAY[1]] },
];
const OPTIONS: ZoneOptions = {
  threshold: THRESHOLD,
  inclusions: PAIRS.map(([inner, outer]) => ({ inner, outer })),
  unions: UNIONS,
};

type Drawn = { cells: ZoneCell[]; apart: Set<string> };

/** A city of small areas with few families in the strips; in half of them river and railway do not touch. */
function smallCity(seed: number): Drawn {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const apart = new Set<string>();
  const kelurahan = Array.from({ length: 6 }, (_, i): ZoneCell => {
    const area = `c${i % 2}.${i}`;
    if (random() < 0.6) apart.add(area);
    const river = [upTo(5), upTo(5), upTo(3)];
    const railway = [upTo(4), upTo(4)];
    const both = apart.has(area) ? 0 : upTo(3);
    const [r0 = 0, r1 = 0, r2 = 0] = river;
    const [t0 = 0, t1 = 0] = railway;
    // Those in both live within the narrow strips of both.
    const counts = [r0, r0 + r1 + both, r0 + r1 + r2 + both, t0 + both, t0 + t1 + both];
    const narrow = r0 + r1 + t0 + both;
    const wide = narrow + r2 + t1;
    const families = wide + (random() < 0.4 ? upTo(4) : upTo(60));
    return cell(area, `c${i % 2}`, families, [...counts, narrow, wide]);
  });
  const of = (code: string) => kelurahan.filter(({ parent }) => parent === code);
  const kecamatan = ['c0', 'c1'].map((code) => total(code, 'c', of(code)));
  return { cells: [total('c', null, kecamatan), ...kecamatan, ...kelurahan], apart };
}

const cell = (
  area: string,
  parent: string | null,
  families: number,
  counts: readonly number[],
): ZoneCell => ({
  ...{ area, parent, families, counts, missing: 0 },
  estimated: counts.map(() => 0),
  isReached: counts.map(() => true),
});

const total = (area: string, parent: string | null, parts: readonly ZoneCell[]): ZoneCell =>
  cell(
    area,
    parent,
    parts.reduce((sum, { families }) => sum + families, 0),
    Array.from({ length: ALL }, (_, set) =>
      parts.reduce((sum, { counts }) => sum + (counts[set] ?? 0), 0),
    ),
  );

/** The attack by whole numbers; the outsider knows all families of areas that have five or more. */
function attack({ cells, apart }: Drawn, options: ZoneOptions) {
  const released = releaseZones(cells, options);
  const isAnyFew = cells.some(({ families }) => families > 0 && families < THRESHOLD);
  const nearest = (n: number) => (n > 0 && n < THRESHOLD ? null : 5 * Math.floor((n + 2) / 5));
  return attackNested({
    areas: cells.map(({ area, parent, families, counts }) => ({
      ...{ area, parent },
      counts: [...counts, families],
      most: [...counts.map(() => families), isAnyFew ? families + 4 : families],
      shown: [...(released.get(area) ?? []), nearest(families)],
      known: isAnyFew ? [] : [ALL],
      isSilent: families > 0 && families < THRESHOLD,
      isApart: apart.has(area),
    })),
    pairs: [...PAIRS, [WIDE, ALL], ...[0, 1, 2, 3, 4, 5].map((set): Pair => [set, ALL])],
    unions: UNIONS,
    rounding: 'nearest',
  });
}

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

describe('one who knows every released number of zones, all families, the tree, and which strips touch where', () => {
  test('finds three possible sizes for every withheld count and small group', async () => {
    let attackedAll = 0;
    for (const seed of SEEDS) {
      const { attacked, breaches } = await attack(smallCity(seed), OPTIONS);
      attackedAll += attacked;
      expect(breaches, `seed ${seed}`).toEqual([]);
    }
    expect(attackedAll).toBeGreaterThan(500);
  }, 240_000);

  test('pins counts where unions are not attacked as sums', async () => {
    const found: string[] = [];
    for (const seed of SEEDS.slice(0, 4)) {
      const { breaches } = await attack(smallCity(seed), { ...OPTIONS, unions: [] });
      found.push(...breaches);
    }
    expect(found.length).toBeGreaterThan(0);
  }, 240_000);

  test('still sees most numbers of at least five families', () => {
    const shown = SEEDS.flatMap((seed) => {
      const { cells } = smallCity(seed);
      const released = releaseZones(cells, OPTIONS);
      return cells.flatMap(({ area, counts }) =>
        counts.flatMap((count, set) =>
          count >= THRESHOLD ? [(released.get(area)?.[set] ?? null) !== null] : [],
        ),
      );
    });
    expect(shown.filter(Boolean).length / shown.length).toBeGreaterThan(0.85);
  });
});
