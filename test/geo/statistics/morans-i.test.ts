import { describe, expect, test } from 'vitest';
import { moransI } from '../../../geo/statistics/morans-i.ts';

// Four areas in a row, 1-2-3-4; the weights of each row sum to 1.
const chain = [[1], [0, 2], [1, 3], [2]];

describe('Moran’s I with row-standardised weights', () => {
  test('agrees with a computation by hand', () => {
    // Deviations -1.5, -0.5, 0.5, 1.5; means around -0.5, -0.5, 0.5, 0.5;
    // products 0.75, 0.25, 0.25, 0.75 sum to 2; squares sum to 5; I = 2 / 5.
    expect(moransI([1, 2, 3, 4], chain)).toBeCloseTo(0.4, 12);
  });

  test('is -1 where every neighbour is the opposite', () => {
    expect(moransI([1, 0, 1, 0], chain)).toBeCloseTo(-1, 12);
  });

  test('an area without neighbours counts in mean and variance, not in the weights', () => {
    // Mean 3; deviations -2, -1, 3; only 1 and 2 are neighbours: 2 + 2 = 4; squares 14; I = 3/2 * 4/14.
    expect(moransI([1, 2, 6], [[1], [0], []])).toBeCloseTo(3 / 7, 12);
  });

  test('has no answer for equal values or without any neighbour', () => {
    expect(moransI([2, 2, 2, 2], chain)).toBeNull();
    expect(moransI([1, 2], [[], []])).toBeNull();
  });
});
