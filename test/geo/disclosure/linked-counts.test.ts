import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkedCount, LinkedCounts } from '../../../geo/disclosure/linked-counts.ts';
import { between, reduceInclusions, unionRows } from '../../../geo/disclosure/nested.ts';
import { searchWorlds } from '../../../geo/disclosure/other-worlds.ts';
import { protectLinked } from '../../../geo/disclosure/protect-linked.ts';

const count = (exact: number, low: number, high: number): LinkedCount => ({
  ...{ low, high, exact },
  withheld: null,
});
const shown = (exact: number, low: number, high: number): LinkedCount => ({
  ...count(exact, low, high),
  withheld: { low: 5, high: 100 },
});

/** River and railway that do not touch, and their union. */
const apart = (counts: readonly LinkedCount[]): LinkedCounts => ({
  counts,
  rows: unionRows({ whole: 0, parts: [1, 2] }, (at) => counts[at]?.exact ?? 0, counts),
});

describe('a withheld part of a union', () => {
  test('is open while the union less the other part leaves three values', () => {
    const counts = [shown(42, 38, 42), shown(39, 38, 42), count(3, 1, 4)];
    expect(protectLinked(apart(counts), [[[2, 1]]])).toEqual({ withheld: [], exposed: [] });
  });

  test('is protected by withholding where both parts follow from the union', () => {
    // 8 families show as 10, that is 8 to 12: four and four.
    const counts = [shown(8, 8, 12), count(4, 1, 4), count(4, 1, 4)];
    expect(protectLinked(apart(counts), [[[1, 1]], [[2, 1]]]).withheld).toEqual([0]);
  });

  test('is told where nothing is left to withhold', () => {
    const counts = [count(8, 8, 12), count(4, 1, 4), count(4, 1, 4)];
    expect(protectLinked(apart(counts), [[[1, 1]]]).exposed).toEqual([[[1, 1]]]);
  });
});

test('parts that have somebody in common are at most the union each, and at least it together', () => {
  const counts = [count(9, 0, 20), count(7, 0, 20), count(6, 0, 20), count(2, 0, 20)];
  const rows = unionRows({ whole: 0, parts: [1, 2, 3] }, (at) => counts[at]?.exact ?? 0, counts);
  const groups = rows.filter(({ low }) => low === 0).map(({ terms }) => terms.map(([at]) => at));
  expect(groups).toEqual([
    [0, 1, 3],
    [0, 2, 3],
  ]);
  expect(rows.filter(({ high }) => high === 0)).toHaveLength(1);
});

test('inclusions that follow from others are left out, those of equal sets are not', () => {
  const chain = [
    { inner: 0, outer: 1 },
    { inner: 1, outer: 2 },
    { inner: 0, outer: 2 },
  ];
  expect(reduceInclusions(chain)).toEqual(chain.slice(0, 2));
  const equal = [...chain, { inner: 1, outer: 0 }];
  expect(reduceInclusions(equal)).toEqual(equal);
});

/** Every list of counts that agrees with the ranges and the rows, by trying all. */
function possibleLists({ counts, rows }: LinkedCounts): number[][] {
  let lists: number[][] = [[]];
  for (const { low, high } of counts) {
    const values = Array.from({ length: high - low + 1 }, (_, i) => low + i);
    lists = lists.flatMap((list) => values.map((value) => [...list, value]));
  }
  return lists.filter((list) =>
    rows.every(({ terms, low, high }) => {
      const sum = terms.reduce((total, [at, sign]) => total + sign * (list[at] ?? 0), 0);
      return sum >= low && sum <= high;
    }),
  );
}

/** A union of two parts that do not touch, and a wider set around it. */
const drawn = fc
  .record({
    parts: fc.tuple(fc.nat(6), fc.nat(6)),
    around: fc.nat(3),
    slack: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 4, maxLength: 4 }),
  })
  .map(({ parts: [a, b], around, slack }): LinkedCounts => {
    const counts = [a + b, a, b, a + b + around].map((exact, i) => {
      const [below = 0, above = 0] = slack[i] ?? [];
      return count(exact, Math.max(0, exact - below), exact + above);
    });
    const wider = { terms: between({ inner: 0, outer: 3 }), low: 0, high: Infinity };
    return { counts, rows: [...apart(counts).rows, wider] };
  });

test('every other world that is found is one, and few are missed', () => {
  let [there, found] = [0, 0];
  fc.assert(
    fc.property(drawn, fc.nat(3), (linked, at) => {
      const values = new Set(possibleLists(linked).map((list) => list[at] ?? -1));
      for (let value = 0; value <= 12; value += 1) {
        const worlds = searchWorlds(linked);
        const isFound = worlds.find([[at, 1]], value);
        if (isFound) expect(values).toContain(value);
        there += Number(values.has(value));
        found += Number(isFound);
      }
    }),
    { numRuns: 200, seed: 13 },
  );
  expect(found / there).toBeGreaterThan(0.95);
});
