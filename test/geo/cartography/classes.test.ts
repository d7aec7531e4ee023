import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, classOf, innerLimits } from '../../../geo/cartography/classes.ts';
import { decimalsFor, roundTo } from '../../../geo/cartography/decimals.ts';
import { METHODS, type Method } from '../../../geo/cartography/style.ts';

const by = (method: Method, classes: number, breaks: number[] = []) => ({
  method,
  classes,
  breaks,
});
const counts = (values: number[], choice: ReturnType<typeof by>) =>
  classify(values, choice).classes.map(({ from, to, count }) => [from, to, count]);

describe('classify', () => {
  test('puts twenty different values into five classes of four', () => {
    const values = Array.from({ length: 20 }, (_, i) => i + 1);
    // Quantiles 4.8, 8.6, 12.4 and 16.2, rounded up because the values are whole numbers.
    expect(classify(values).classes).toEqual([
      { from: 1, to: 5, count: 4 },
      { from: 5, to: 9, count: 4 },
      { from: 9, to: 13, count: 4 },
      { from: 13, to: 17, count: 4 },
      { from: 17, to: 20, count: 4 },
    ]);
  });

  test('rounds limits to the printed decimals, so that the legend is literally true', () => {
    expect(counts([1.1, 1.2, 2.35, 9.9], by('quantile', 2))).toEqual([
      [1.1, 1.78, 2],
      [1.78, 9.9, 2],
    ]);
    // 0.1 + 0.2 in binary fractions is a little more than 0.3 and must not become 0.4.
    expect(counts([0, 0.3, 0.9], by('equal', 3)).map(([from]) => from)).toEqual([0, 0.3, 0.6]);
  });

  test('computed values stand where their printed form says: no class ends above the highest', () => {
    const values = [10 / 3, 50 / 3, 84.9 / 3, 20];
    expect(decimalsFor(values)).toBe(1);
    const classes = counts(values, by('quantile', 2));
    expect(classes).toEqual([
      [3.3, 18.4, 2],
      [18.4, 28.3, 2],
    ]);
    // 16.67 is printed as 16.7 and counts as such.
    expect(counts(values, by('manual', 5, [16.7]))).toEqual([
      [3.3, 16.7, 1],
      [16.7, 28.3, 3],
    ]);
  });

  test('makes fewer classes when values repeat', () => {
    expect(counts([1, 1, 1, 1, 10], by('quantile', 5))).toEqual([
      [1, 6, 4],
      [6, 10, 1],
    ]);
    expect(counts([7, 7, 7], by('quantile', 5))).toEqual([[7, 7, 3]]);
    expect(classify([]).classes).toEqual([]);
    const mostlyZero = counts([...Array<number>(60).fill(0), 5, 10], by('quantile', 5));
    expect(mostlyZero[0]).toEqual([0, 4, 60]);
  });

  test('a highest value that many areas share is a class of its own', () => {
    const values = [40, 60, 80, 100, 100, 100, 100, 100];
    expect(counts(values, by('quantile', 4)).at(-1)).toEqual([100, 100, 5]);
  });

  test('empty classes stay where the limits are the message, and join others where values are', () => {
    const values = [0, 1, 2, 98, 99, 100];
    expect(counts(values, by('equal', 4)).map(([, , count]) => count)).toEqual([3, 0, 0, 3]);
    expect(counts(values, by('pretty', 5)).map(([, , count]) => count)).toEqual([3, 0, 0, 0, 3]);
    expect(counts(values, by('natural', 2)).map(([from, to]) => [from, to])).toEqual([
      [0, 98],
      [98, 100],
    ]);
  });

  test('limits that a reader set stay beyond the values too', () => {
    expect(counts([12, 15, 18], by('manual', 5, [10, 16, 20]))).toEqual([
      [10, 10, 0],
      [10, 16, 2],
      [16, 20, 1],
      [20, 20, 0],
    ]);
    expect(counts([12, 15, 18], by('manual', 5, [14.2])).map(([from]) => from)).toEqual([12, 15]);
  });

  test('limits of deviations beyond the values are left out, and counted on their side', () => {
    const { classes, below, above } = classify([0, 0, 0, 0, 0, 0, 10], by('deviation', 5));
    // Mean 1.43, deviation 3.78: limits -4.2, -0.5, 3.3 and 7.1.
    expect(innerLimits(classes)).toEqual([4, 8]);
    expect([below, above]).toEqual([2, 0]);
  });

  test('no method loses a value, overlaps or makes more classes than asked', () => {
    const numbers = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { maxLength: 80 });
    const breaks = fc.uniqueArray(fc.double({ min: -1e5, max: 1e5, noNaN: true }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...METHODS),
        breaks,
        (values, wanted, method, limits) => {
          const sorted = limits.sort((a, b) => a - b);
          const { classes, below, above } = classify(values, by(method, wanted, sorted));
          expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
          const most = method === 'manual' ? limits.length + 1 : wanted;
          expect(below + classes.length + above).toBeLessThanOrEqual(most);
          classes.slice(1).forEach(({ from }, i) => expect(from).toBe(classes[i]?.to));
          if (method === 'quantile' || method === 'natural')
            expect(classes.every(({ count }) => count > 0)).toBe(true);
          const places = decimalsFor(values);
          for (const value of values)
            expect(classOf(roundTo(value, places), classes)).not.toBeNull();
        },
      ),
    );
  });
});

test('classOf includes the lower limit, excludes the upper, and the last class includes both', () => {
  const classes = [
    { from: 0, to: 5, count: 0 },
    { from: 5, to: 9, count: 0 },
  ];
  expect([0, 4.99, 5, 9].map((value) => classOf(value, classes))).toEqual([0, 0, 1, 1]);
  expect([-0.01, 9.01].map((value) => classOf(value, classes))).toEqual([null, null]);
});
