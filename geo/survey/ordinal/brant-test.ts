import { cutCells } from './cells.ts';
import { factorise, solve } from './cholesky.ts';
import type { CumulativeModel } from './cumulative-model.ts';
import { testChiSquare } from './goodness-of-fit.ts';
import { coverSlopes, type Binary, type Covariance } from './cover-slopes.ts';
import { maximiseLikelihood, type Fit, type FitStatus } from './maximise-likelihood.ts';
import { parallelModel } from './parallel-model.ts';

/** One test of Brant: chiSquare and significance are null where `status` says why. */
export type BrantLine = { chiSquare: number | null; df: number; significance: number | null };

/** `status` is that of the worst of the binary fits; `singular` where their covariance has no inverse. */
export type BrantTest = {
  status: FitStatus | 'singular';
  overall: BrantLine;
  predictors: (BrantLine & { predictor: number })[];
};

/**
 * Brant's test of proportional odds (R. Brant, "Assessing proportionality in the proportional odds
 * model for ordinal logistic regression", Biometrics 46, 1990): a binary regression at each
 * threshold, and Wald tests that their slopes are equal, over all columns and over those of each
 * predictor. `predictorOf` says which predictor a column of the model belongs to. null with one
 * threshold or without predictors.
 */
export function testBrant(
  model: CumulativeModel,
  fit: Fit,
  predictorOf: readonly number[],
  mostIterations: number,
): BrantTest | null {
  const { thresholds, columns } = model;
  if (thresholds < 2 || columns === 0) return null;
  const binary = fitBinary(model, fit, mostIterations);
  const everything = predictorOf.map((_, column) => column);
  const groups = [...new Set(predictorOf)].map((predictor) => ({
    predictor,
    group: everything.filter((column) => predictorOf[column] === predictor),
  }));
  const failed = (['not_converged', 'separated'] as const).find((status) =>
    binary.some(({ fit }) => fit.status === status),
  );
  const covariance = failed ? null : coverSlopes(model, binary);
  const test = (group: number[]): BrantLine =>
    compareSlopes(
      binary.map(({ fit }) => fit),
      covariance,
      group,
    );
  const overall = test(everything);
  return {
    status: failed ?? (overall.chiSquare === null ? 'singular' : 'converged'),
    overall,
    predictors: groups.map(({ predictor, group }) => ({ predictor, ...test(group) })),
  };
}

/** Binary regressions at each threshold, from the parameters of the fitted model where it has some. */
function fitBinary(model: CumulativeModel, fit: Fit, mostIterations: number): Binary[] {
  return Array.from({ length: model.thresholds }, (_, cut) => {
    const half = parallelModel({ ...model, cells: cutCells(model.cells, cut) });
    const start = new Float64Array(half.size);
    if (fit.status === 'converged') {
      start[0] = fit.parameters[cut] ?? 0;
      start.set(fit.parameters.subarray(model.thresholds), 1);
    }
    return { model: half, fit: maximiseLikelihood(half, start, mostIterations) };
  });
}

/** Wald test that the slopes of `group` are those of the first threshold at all others. */
function compareSlopes(
  fits: readonly Fit[],
  covariance: Covariance | null,
  group: readonly number[],
): BrantLine {
  const pairs = fits.slice(1).flatMap((_, j) => group.map((c) => [j + 1, c] as const));
  const df = pairs.length;
  const none = { chiSquare: null, df, significance: null };
  if (!covariance) return none;
  const slope = (j: number, c: number): number => fits[j]?.parameters[c + 1] ?? 0;
  const difference = Float64Array.from(pairs, ([j, c]) => slope(0, c) - slope(j, c));
  const matrix = Float64Array.from(
    pairs.flatMap(([j, c]) =>
      pairs.map(
        ([k, d]) =>
          covariance(0, c, 0, d) -
          covariance(0, c, k, d) -
          covariance(j, c, 0, d) +
          covariance(j, c, k, d),
      ),
    ),
  );
  const factor = factorise(matrix, df);
  if (factor.free.length > 0) return none;
  const solved = solve(factor, difference);
  return testChiSquare(
    solved.reduce((sum, value, i) => sum + value * (difference[i] ?? 0), 0),
    df,
  );
}
