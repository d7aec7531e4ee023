import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../geo/statistics/random.ts';
import type { Area } from '../../../geo/indicators/types.ts';
import { releaseFamiliesInside } from '../../../geo/zones/families-inside.ts';
import type { PlannedSet } from '../../../geo/zones/plan.ts';
import type { AreaTally, Coverage } from '../../../geo/zones/tally.ts';

const planned = (kind: 'any' | 'river', widthM: number): PlannedSet => ({
  ...{ kind, widthM, basis: 'study', article: null },
  members: [{ part: 0, reach: { low: widthM - 20, best: widthM, high: widthM + 20 } }],
  estimated: [],
});
const SETS = [planned('any', 25), planned('any', 100), planned('river', 25), planned('river', 100)];

const KELURAHAN = ['k1.1', 'k1.2', 'k1.3', 'k2.1', 'k2.2'];
const area = (code: string, parent: string | null) => ({ code, parent }) as Area;
const AREAS = [
  area('c', null),
  ...['k1', 'k2'].map((code) => area(code, 'c')),
  ...KELURAHAN.map((code) => area(code, code.slice(0, 2))),
];

/** What is public of a register without points: by area and set the shown numbers. */
function publish(families: ReadonlyMap<string, number>, coverage: Map<string, Coverage[]>) {
  const tallies = new Map(
    [...families].map(([code, count]): [string, AreaTally] => [
      code,
      {
        ...{ families: count, missing: count },
        inside: SETS.map(() => ({ low: 0, best: 0, high: 0 })),
      },
    ]),
  );
  const released = releaseFamiliesInside({
    ...{ areas: AREAS, sets: SETS, tallies, threshold: 5 },
    coverageOf: (code) => coverage.get(code) ?? SETS.map(() => ({ share: 0.2, reached: true })),
    accuracies: { leastM: 10, mostM: 10 },
  });
  return released.map(({ area: code, method, inside }) => ({ code, method, inside }));
}

function draw(seed: number) {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const families = new Map(
    KELURAHAN.map((code) => [code, random() < 0.5 ? 1 + upTo(3) : upTo(60)]),
  );
  const coverage = new Map(
    KELURAHAN.map((code): [string, Coverage[]] => {
      const [narrow, wide] = [random() / 2, random() / 2 + 0.5];
      return [code, [narrow, wide, narrow, wide].map((share) => ({ share, reached: true }))];
    }),
  );
  return { families, coverage };
}

describe('families without a point', () => {
  test('tell no number of families under five: other numbers give the same answer', () => {
    let attacked = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const { families, coverage } = draw(seed);
      const answer = publish(families, coverage);
      for (const [code, count] of families) {
        if (count === 0 || count >= 5) continue;
        const alike = [1, 2, 3, 4].filter((other) => {
          const world = publish(new Map(families).set(code, other), coverage);
          return JSON.stringify(world) === JSON.stringify(answer);
        });
        attacked += 1;
        expect(alike.length, `seed ${seed} ${code}`).toBeGreaterThanOrEqual(3);
      }
    }
    expect(attacked).toBeGreaterThan(50);
  });

  test('are told of an area by its share, nothing of one with fewer than five', () => {
    const { coverage } = draw(1);
    const shares = coverage.get('k1.1') ?? [];
    const answer = publish(
      new Map([
        ['k1.1', 101],
        ['k1.2', 3],
      ]),
      coverage,
    );
    const insideOf = (code: string) => answer.find((one) => one.code === code)?.inside;
    const best = insideOf('k1.1')?.map((one) => one.best ?? -99) ?? [];
    best.forEach((count, i) =>
      expect(Math.abs(count - 100 * (shares[i]?.share ?? 0))).toBeLessThan(3.1),
    );
    expect(insideOf('k1.1')?.[0]?.high).toBe(100);
    expect(insideOf('k1.2')).toEqual(SETS.map(() => ({ low: null, best: null, high: null })));
  });
});
