import { describe, expect, test } from 'vitest';
import type { Inclusion } from '../../../geo/disclosure/nested.ts';
import { releaseZones, type ZoneCell } from '../../../geo/disclosure/release-zones.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';
import { attackNested } from './nested-attack.ts';

const salt = Uint8Array.from({ length: 16 }, (_, i) => i ^ 41);
const THRESHOLD = 5;
/** Six counted sets: four nested, a fifth beside them, and the union of all. */
const SETS = 6;
const INCLUSIONS: Inclusion[] = [
  { inner: 0, outer: 1 },
  { inner: 1, outer: 2 },
  { inner: 2, outer: 3 },
  { inner: 3, outer: 5 },
  { inner: 4, outer: 5 },
];
const OPTIONS = {
  salt,
  threshold: THRESHOLD,
  keys: Array.from({ length: SETS }, (_, i) => ({ name: `set ${i}` })),
};

/** A city of small areas in which zones differ by a handful of families, and some hold nearly all. */
function smallCity(seed: number): ZoneCell[] {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const kelurahan = Array.from({ length: 6 }, (_, i): ZoneCell => {
    const first = upTo(8);
    const second = first + upTo(5);
    const third = second + upTo(3);
    const fourth = third + upTo(12);
    const beside = upTo(6);
    const union = fourth + upTo(beside);
    const families = Math.max(union, beside) + (random() < 0.5 ? upTo(4) : upTo(60));
    return {
      area: `c${i % 2}.${i}`,
      parent: `c${i % 2}`,
      families,
      counts: [first, second, third, fourth, beside, Math.max(union, beside)],
      equal: [],
    };
  });
  const total = (area: string, parent: string | null, parts: ZoneCell[]): ZoneCell => ({
    area,
    parent,
    families: parts.reduce((sum, one) => sum + one.families, 0),
    counts: Array.from({ length: SETS }, (_, i) =>
      parts.reduce((sum, one) => sum + (one.counts[i] ?? 0), 0),
    ),
    equal: [],
  });
  const of = (code: string) => kelurahan.filter(({ parent }) => parent === code);
  const kecamatan = ['c0', 'c1'].map((code) => total(code, 'c', of(code)));
  return [total('c', null, kecamatan), ...kecamatan, ...kelurahan];
}

const SEEDS = Array.from({ length: 14 }, (_, i) => i + 1);

describe('one who knows every released number of nested zones, all families, the tree and which zones contain which', () => {
  test('finds three possible sizes for every small group', async () => {
    let attackedAll = 0;
    for (const seed of SEEDS) {
      const cells = smallCity(seed);
      const released = releaseZones(cells, { ...OPTIONS, inclusions: INCLUSIONS });
      const { attacked, breaches } = await attackNested({
        cells,
        released,
        inclusions: INCLUSIONS,
      });
      attackedAll += attacked;
      expect(breaches, `seed ${seed}`).toEqual([]);
    }
    expect(attackedAll).toBeGreaterThan(200);
  }, 120_000);

  test('pins groups where the zones are not attacked together before they are released', async () => {
    const found: string[] = [];
    for (const seed of SEEDS) {
      const cells = smallCity(seed);
      // As if no outsider knew how many families there are, or which zones contain which.
      const unaware = cells.map((one) => ({ ...one, families: 10_000 }));
      const released = releaseZones(unaware, { ...OPTIONS, inclusions: [] });
      found.push(...(await attackNested({ cells, released, inclusions: INCLUSIONS })).breaches);
    }
    expect(found.length).toBeGreaterThan(0);
  }, 120_000);

  test('still sees most numbers of at least five families', () => {
    const shown = SEEDS.flatMap((seed) => {
      const cells = smallCity(seed);
      const released = releaseZones(cells, { ...OPTIONS, inclusions: INCLUSIONS });
      return cells.flatMap(({ area, counts }) =>
        counts.flatMap((count, set) =>
          count >= THRESHOLD ? [(released.get(area)?.[set] ?? null) !== null] : [],
        ),
      );
    });
    expect(shown.filter(Boolean).length / shown.length).toBeGreaterThan(0.85);
  });
});
