import { describe, expect, test } from 'vitest';
import { fitOrdinalRegression } from '../../../../geo/survey/ordinal/ordinal-regression.ts';

// The tables of the reconstructed study: rows X low to high, columns Y low to high.
const TABLES = {
  X1: [
    [27, 16, 20],
    [30, 14, 19],
    [19, 23, 23],
  ],
  X2: [
    [26, 10, 13],
    [33, 24, 24],
    [17, 19, 25],
  ],
  X3: [
    [27, 19, 19],
    [31, 23, 25],
    [18, 11, 18],
  ],
};

function listRows(table: number[][]): { values: number[]; outcome: number[] } {
  const rows = table.flatMap((counts, x) =>
    counts.flatMap((count, y) => Array.from({ length: count }, () => [x, y] as const)),
  );
  return { values: rows.map(([x]) => x), outcome: rows.map(([, y]) => y) };
}

describe('the study: significance of the model of Y on one X', () => {
  test.each([
    ['X1', 'factor', 0.2472],
    ['X2', 'covariate', 0.0112],
    ['X3', 'covariate', 0.462],
    ['X3', 'factor', 0.758],
  ] as const)('%s as %s', (name, as, significance) => {
    const { values, outcome } = listRows(TABLES[name]);
    const found = fitOrdinalRegression({
      outcome,
      outcomeCategories: 3,
      predictors: [{ name, as, values }],
      link: 'logit',
    });
    expect(found).toMatchObject({ rows: 191, patterns: 3, status: 'converged', link: 'logit' });
    const digits = String(significance).length - 2;
    expect(found.fitting.significance).toBeCloseTo(significance, digits);
  });
});
