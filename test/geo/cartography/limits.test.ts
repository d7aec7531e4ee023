import { expect, test } from 'vitest';
import { equalIntervalLimits } from '../../../geo/cartography/limits/equal-interval.ts';
import { naturalLimits } from '../../../geo/cartography/limits/natural-breaks.ts';
import { prettyLimits, prettyStep } from '../../../geo/cartography/limits/pretty.ts';
import { quantileLimits } from '../../../geo/cartography/limits/quantile.ts';
import {
  deviationLimits,
  deviationsOf,
} from '../../../geo/cartography/limits/standard-deviation.ts';

// Eruptions of Old Faithful (R's `faithful`), the first twenty, minutes.
const ERUPTIONS = [
  3.6, 1.8, 3.333, 2.283, 4.533, 2.883, 4.7, 3.6, 1.95, 4.35, 1.833, 3.917, 4.2, 1.75, 4.7, 2.167,
  1.75, 4.8, 1.6, 4.25,
].sort((a, b) => a - b);

test('quantiles are those of R: quantile(1:10, c(.2, .4, .6, .8)), type 7', () => {
  const values = Array.from({ length: 10 }, (_, i) => i + 1);
  const limits = quantileLimits(values, 5);
  [2.8, 4.6, 6.4, 8.2].forEach((limit, i) => expect(limits[i]).toBeCloseTo(limit, 12));
});

test('equal intervals divide the range', () => {
  expect(equalIntervalLimits([2, 3, 12], 5)).toEqual([4, 6, 8, 10]);
  expect(equalIntervalLimits([5], 3)).toEqual([5, 5]);
});

test('natural breaks are the groups of the published example of Ckmeans.1d.dp', () => {
  const values = [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1].sort((a, b) => a - b);
  expect(naturalLimits(values, 3)).toEqual([2, 4]);
  expect(naturalLimits([1, 1, 2], 5)).toEqual([2]);
  expect(naturalLimits(ERUPTIONS, 2)).toEqual([3.333]);
});

test.each([
  [0, 100, 5, 20],
  [1, 10, 5, 2],
  [3, 29.9, 5, 5],
  [0, 1, 5, 0.2],
  [0, 14, 4, 5],
  [0, 7.1, 1, 10],
])('the step of pretty(c(%d, %d), n = %d) is %d as in R', (low, high, intervals, step) =>
  expect(prettyStep(low, high, intervals)).toBeCloseTo(step, 12),
);

test('round limits lie inside the values and make no more classes than asked', () => {
  expect(prettyLimits([3, 29.9], 6)).toEqual([5, 10, 15, 20, 25]);
  expect(prettyLimits([3, 29.9], 5)).toEqual([10, 20]);
  expect(prettyLimits([0, 100], 5)).toEqual([20, 40, 60, 80]);
  expect(prettyLimits([4, 4], 5)).toEqual([]);
});

test('deviations lie around the mean: published example of mean 5 and a sample deviation of 2.14', () => {
  // Values of the usual textbook example; their population deviation is exactly 2.
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  const limits = deviationLimits(values, 5);
  const deviation = Math.sqrt(32 / 7);
  [-1.5, -0.5, 0.5, 1.5].forEach((by, i) => expect(limits[i]).toBeCloseTo(5 + by * deviation, 12));
  expect(deviationsOf(4)).toEqual([-1, 0, 1]);
  expect(deviationsOf(7)).toEqual([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5]);
  expect(deviationLimits([3], 5)).toEqual([]);
});
