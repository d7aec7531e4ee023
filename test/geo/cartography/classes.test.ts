import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyByQuantile, classOf } from '../../../geo/cartography/classes.ts';

describe('classifyByQuantile', () => {
  test('puts twenty different values into five classes of four', () => {
    const values = Array.from({ length: 20 }, (_, i) => i + 1);
    // Quantiles 4.8, 8.6, 12.4 and 16.2, rounded up because the values are whole numbers.
    expect(classifyByQuantile(values)).toEqual([
      { from: 1, to: 5, count: 4 },
      { from: 5, to: 9, count: 4 },
      { from: 9, to: 13, count: 4 },
      { from: 13, to: 17, count: 4 },
      { from: 17, to: 20, count: 4 },
    ]);
  });

  test('rounds limits to the printed decimals, so that the legend is literally true', () => {
    const classes = classifyByQuantile([1.1, 1.2, 2.35, 9.9], 2);
    expect(classes).toEqual([
      { from: 1.1, to: 1.78, count: 2 },
      { from: 1.78, to: 9.9, count: 2 },
    ]);
  });

  test('makes fewer classes when values repeat', () => {
    expect(classifyByQuantile([1, 1, 1, 1, 10])).toEqual([
      { from: 1, to: 6, count: 4 },
      { from: 6, to: 10, count: 1 },
    ]);
    expect(classifyByQuantile([7, 7, 7])).toEqual([{ from: 7, to: 7, count: 3 }]);
    expect(classifyByQuantile([])).toEqual([]);
  });

  test('divides the distinct values when nearly all are the same', () => {
    const classes = classifyByQuantile([...Array<number>(60).fill(0), 5, 10]);
    expect(classes.length).toBeGreaterThan(1);
    expect(classes[0]).toMatchObject({ from: 0, count: 60 });
  });

  test('never loses a value, never leaves a class empty, never overlaps', () => {
    const numbers = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { maxLength: 80 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 7 }), (values, wanted) => {
        const classes = classifyByQuantile(values, wanted);
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(classes.length).toBeLessThanOrEqual(wanted);
        expect(classes.every(({ count }) => count > 0)).toBe(true);
        classes.slice(1).forEach(({ from }, i) => expect(from).toBe(classes[i]?.to));
      }),
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
