import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseWithheld,
  findNestedExposures,
  type Inclusion,
  type NestedCount,
} from '../../../geo/disclosure/nested.ts';

const THRESHOLD = 5;
const FEWEST = 3;

const shown = (exact: number, released: number): NestedCount => ({
  low: Math.max(THRESHOLD, released - 4),
  high: released + 4,
  exact,
  isShown: true,
});
const chain = (length: number): Inclusion[] =>
  Array.from({ length: length - 1 }, (_, inner) => ({ inner, outer: inner + 1 }));

describe('a small group between two counts that contain each other', () => {
  test('stays open where the two are rounded independently, even to equal or crossing numbers', () => {
    for (const [inner, outer] of [
      [shown(101, 100), shown(103, 100)],
      [shown(104, 105), shown(106, 105)],
      [shown(103, 105), shown(104, 100)],
    ] as const) {
      expect(findNestedExposures([inner, outer], chain(2), THRESHOLD, FEWEST)).toEqual([]);
    }
  });

  test('is found where exact totals pin it', () => {
    // 1,001 of 1,002 families: 1,005 is 1,001 or more, and so the rest is 0 or 1.
    const inside = shown(1001, 1005);
    const all = { low: 1002, high: 1002, exact: 1002, isShown: false };
    const found = findNestedExposures([inside, all], chain(2), THRESHOLD, FEWEST);
    expect(found).toEqual([{ inner: 0, outer: 1 }]);
    expect(chooseWithheld(found[0]!, [inside, all], chain(2))).toBe(0);
  });

  test('is found in a count itself: a withheld one between narrow neighbours', () => {
    const counts: NestedCount[] = [
      { low: 1, high: 4, exact: 3, isShown: false },
      { low: 2, high: 3, exact: 3, isShown: true },
    ];
    const found = findNestedExposures(counts, chain(2), THRESHOLD, FEWEST);
    expect(found).toContainEqual({ inner: -1, outer: 1 });
  });

  test('is of no concern where it is empty or large', () => {
    const counts = [shown(100, 100), shown(100, 100), shown(120, 120)].map((one) => ({
      ...one,
      low: one.exact,
      high: one.exact,
    }));
    expect(findNestedExposures(counts, chain(3), THRESHOLD, FEWEST)).toEqual([]);
  });
});

/** Every list of counts that agrees with the ranges and the inclusions, by trying all. */
function possibleLists(counts: readonly NestedCount[], inclusions: readonly Inclusion[]) {
  let lists: number[][] = [[]];
  for (const { low, high } of counts) {
    const values = Array.from({ length: high - low + 1 }, (_, i) => low + i);
    lists = lists.flatMap((list) => values.map((value) => [...list, value]));
  }
  return lists.filter((list) =>
    inclusions.every(({ inner, outer }) => (list[inner] ?? 0) <= (list[outer] ?? 0)),
  );
}

test('finds exactly the groups that trying all possibilities finds', () => {
  const drawn = fc
    .array(fc.tuple(fc.nat(8), fc.nat(2), fc.nat(3)), { minLength: 2, maxLength: 4 })
    .chain((cells) => {
      const exact = cells.map(([count]) => count).sort((a, b) => a - b);
      const counts = exact.map((count, i): NestedCount => {
        const [, below = 0, above = 0] = cells[i] ?? [];
        return {
          low: Math.max(0, count - below),
          high: count + above,
          exact: count,
          isShown: true,
        };
      });
      const pairs = counts.flatMap((_, inner) =>
        counts.slice(inner + 1).map((_, i) => ({ inner, outer: inner + 1 + i })),
      );
      return fc.tuple(fc.constant(counts), fc.subarray(pairs));
    });
  fc.assert(
    fc.property(drawn, ([counts, inclusions]) => {
      const lists = possibleLists(counts, inclusions);
      const fromNobody = counts.map((_, outer) => ({ inner: -1, outer }));
      const expected = [...fromNobody, ...inclusions].filter(({ inner, outer }) => {
        const differences = new Set(lists.map((one) => (one[outer] ?? 0) - (one[inner] ?? 0)));
        const size = (counts[outer]?.exact ?? 0) - (counts[inner]?.exact ?? 0);
        return size > 0 && size < THRESHOLD && differences.size < FEWEST;
      });
      expect(findNestedExposures(counts, inclusions, THRESHOLD, FEWEST)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});
