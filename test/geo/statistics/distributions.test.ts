import { describe, expect, test } from 'vitest';
import { chiSquareTail } from '../../../geo/statistics/chi-square.ts';
import { normalQuantile, normalTail } from '../../../geo/statistics/normal.ts';
import {
  studentsTLogDensity,
  studentsTQuantile,
  studentsTTwoSided,
} from '../../../geo/statistics/students-t.ts';
import distributions from '../../fixtures/survey/ordinal/distributions.json' with { type: 'json' };

// Rows of arguments and result from R (test/oracles/survey-ordinal-distributions.R).
type Rows = number[][];

/** The largest relative difference from R, with the row it comes from. */
function worst(rows: Rows, compute: (...row: number[]) => number): { off: number; row: number[] } {
  return rows
    .map((row) => {
      const wanted = row.at(-1)!;
      const found = compute(...row.slice(0, -1));
      return { off: Math.abs(found - wanted) / (Math.abs(wanted) || 1), row };
    })
    .reduce((one, other) => (other.off <= one.off ? one : other));
}

describe('distribution functions agree with R, far out in the tails too', () => {
  test.each<[string, Rows, (...row: number[]) => number, number]>([
    ['normalTail', distributions.normalTail, normalTail as never, 1e-12],
    ['normalQuantile', distributions.normalQuantile, normalQuantile as never, 1e-12],
    ['studentsTTwoSided', distributions.studentsTTwoSided, studentsTTwoSided as never, 1e-11],
    ['studentsTQuantile', distributions.studentsTQuantile, studentsTQuantile as never, 1e-11],
    ['chiSquareTail', distributions.chiSquareTail, chiSquareTail as never, 1e-12],
  ])('%s', (_, rows, compute, tolerance) => {
    expect(rows.length).toBeGreaterThan(15);
    const { off, row } = worst(rows, compute);
    expect(off, `at ${row}`).toBeLessThan(tolerance);
  });
});

describe('where there is a closed form', () => {
  test.each([1e-3, 1, 50, 1e20, 1e200])(
    'one degree of freedom is the Cauchy distribution, t = %d',
    (t) => {
      const expected = (2 / Math.PI) * Math.atan2(1, t);
      expect(Math.abs(studentsTTwoSided(t, 1) / expected - 1)).toBeLessThan(1e-13);
      const density = Math.log(1 / Math.PI) - 2 * Math.log(Math.hypot(1, t));
      expect(Math.abs(studentsTLogDensity(t, 1) - density)).toBeLessThan(1e-12);
    },
  );

  test.each([0, 1e-9, 3, 1400])(
    'two degrees of freedom of chi-square are exponential, x = %d',
    (x) => {
      expect(Math.abs(chiSquareTail(x, 2) / Math.exp(-x / 2) - 1)).toBeLessThan(1e-12);
    },
  );
});

describe('quantiles turn tails round', () => {
  test.each([1e-300, 1e-12, 0.2, 0.3, 0.4999999, 0.5, 0.7, 1 - 1e-9])('p = %d', (p) => {
    const below = normalTail(-normalQuantile(p));
    expect(Math.abs(below / p - 1)).toBeLessThan(1e-12);
    for (const df of [1, 2.5, 189]) {
      const twoSided = studentsTTwoSided(studentsTQuantile(p, df), df);
      expect(Math.abs(twoSided / (2 * Math.min(p, 1 - p)) - 1)).toBeLessThan(1e-12);
    }
  });
});

test.each<[string, () => number]>([
  ['no number', () => normalTail(NaN)],
  ['p = 0', () => normalQuantile(0)],
  ['p = 1', () => studentsTQuantile(1, 5)],
  ['no degrees of freedom', () => studentsTTwoSided(1, 0)],
  ['t is no number', () => studentsTTwoSided(NaN, 3)],
  ['chi-square below zero', () => chiSquareTail(-1, 3)],
  ['no degrees of freedom', () => chiSquareTail(1, 0)],
])('refuses %s', (_, compute) => {
  expect(compute).toThrow(RangeError);
});
