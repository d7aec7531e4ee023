import { describe, expect, test } from 'vitest';
import { fitOrdinalRegression } from '../../../../geo/survey/ordinal/ordinal-regression.ts';
import { CASES, readInput } from '../../../oracles/survey-ordinal-cases.ts';
import expected from '../../../fixtures/survey/ordinal/expected.json' with { type: 'json' };

// Expected figures from R: see test/oracles/survey-ordinal.R.
type Figures = number | null | (number | null)[];

const list = (one: Figures): (number | null)[] => (Array.isArray(one) ? one : [one]);

/** The largest difference, relative to the expected figure or, below 1e-3, to that. */
function worst(found: (number | null)[], wanted: Figures): number {
  const all = list(wanted);
  expect(found).toHaveLength(all.length);
  const misses = all.map((one, at) => {
    const other = found[at]!;
    if (one === null || other === null) return one === other ? 0 : Infinity;
    return Math.abs(other - one) / Math.max(Math.abs(one), 1e-3);
  });
  return Math.max(0, ...misses);
}

const line = (test: { chiSquare: number | null; df: number; significance: number | null }) => [
  test.chiSquare,
  test.df,
  test.significance,
];

describe.each(expected.cases)('$case with $link agrees with R', (wanted) => {
  const { table, categories } = CASES.find(({ name }) => name === wanted.case)!;
  const input = readInput(table(), categories, wanted.link as 'logit');
  const found = fitOrdinalRegression(input);
  const parameters = [
    ...found.thresholds,
    ...found.locations.filter(({ redundant }) => redundant === null),
  ];

  test('counts', () => {
    expect(found.status).toBe('converged');
    expect(found.rows).toBe(wanted.rows);
    expect(found.patterns).toBe(wanted.patterns);
    expect(found.goodnessOfFit.emptyCells).toBe(wanted.emptyCells);
  });

  test('log likelihoods and coefficients to 1e-6, and better', () => {
    const { interceptOnly, final } = found.fitting;
    expect(worst([interceptOnly.kernel, final.kernel], wanted.kernel)).toBeLessThan(1e-10);
    const withConstant = [interceptOnly.withConstant, final.withConstant];
    expect(worst(withConstant, wanted.withConstant)).toBeLessThan(1e-8);
    const estimates = parameters.map(({ estimate }) => estimate);
    expect(worst(estimates, wanted.estimates)).toBeLessThan(1e-6);
  });

  test('standard errors and significances to 1e-5', () => {
    const errors = parameters.map(({ standardError }) => standardError);
    expect(worst(errors, wanted.standardErrors)).toBeLessThan(1e-5);
    const significances = parameters.map(({ significance }) => significance);
    expect(worst(significances, wanted.significances)).toBeLessThan(1e-5);
  });

  test('model, goodness of fit and pseudo R squares to 1e-6', () => {
    expect(worst(line(found.fitting), wanted.model)).toBeLessThan(1e-6);
    expect(worst(line(found.goodnessOfFit.pearson), wanted.pearson)).toBeLessThan(1e-6);
    expect(worst(line(found.goodnessOfFit.deviance), wanted.deviance)).toBeLessThan(1e-6);
    const { coxSnell, nagelkerke, mcFadden } = found.pseudoRSquared!;
    expect(worst([coxSnell, nagelkerke, mcFadden], wanted.pseudo)).toBeLessThan(1e-6);
  });

  test('standard errors from the information to be expected, as Fisher scoring has them', () => {
    const fisher = fitOrdinalRegression({ ...input, information: 'expected' });
    const errors = [
      ...fisher.thresholds,
      ...fisher.locations.filter(({ redundant }) => redundant === null),
    ].map(({ standardError }) => standardError);
    expect(worst(errors, wanted.expectedErrors)).toBeLessThan(1e-5);
  });

  // R has no figure where the general model or a binary fit has no summit: see separation.test.ts.
  if (wanted.general)
    test('test of parallel lines', () => {
      const lines = found.parallelLines!;
      expect(lines.status).toBe('converged');
      const figures = [lines.generalMinusTwoLog, ...line(lines)];
      expect(worst(figures, wanted.general!)).toBeLessThan(1e-6);
    });

  if (wanted.brant)
    test('Brant’s test', () => {
      const { overall, predictors } = found.brant!;
      expect(worst(line(overall), wanted.brant!)).toBeLessThan(1e-5);
      expect(predictors).toHaveLength(wanted.brantPredictors!.length);
      predictors.forEach((one, at) => {
        expect(worst(line(one), wanted.brantPredictors![at]!)).toBeLessThan(1e-5);
      });
    });
});
