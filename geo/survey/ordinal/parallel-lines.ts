import type { CumulativeModel } from './cumulative-model.ts';
import { generalModel } from './general-model.ts';
import { testChiSquare } from './goodness-of-fit.ts';
import { maximiseLikelihood, type Fit, type FitStatus } from './maximise-likelihood.ts';

/**
 * Test of parallel lines, as SPSS PLUM has it: the fitted model against the general one with slopes
 * of their own at each threshold. -2 log likelihoods are kernels. What limits it is said:
 * - `status` of the general fit; where it is separated the figures are those of its limit, where it
 *   did not converge they are null. Where the fitted model has no summit there are none either, and
 *   `status` is that of the fitted model.
 * - `crossings` counts patterns where lines of the general model cross, so that a class without a row
 *   there has a probability below zero: the general likelihood is then too large, the significance
 *   too small, and the test invalid.
 * - `undetermined` counts parameters that the rows leave open.
 */
export type ParallelLines = {
  status: FitStatus;
  iterations: number;
  nullMinusTwoLog: number;
  generalMinusTwoLog: number | null;
  chiSquare: number | null;
  df: number;
  significance: number | null;
  crossings: number;
  undetermined: number;
};

/** null with one threshold or without predictors: there is nothing to test. */
export function testParallelLines(
  model: CumulativeModel,
  fit: Fit,
  mostIterations: number,
): ParallelLines | null {
  const { thresholds, columns } = model;
  if (thresholds < 2 || columns === 0) return null;
  const df = (thresholds - 1) * columns;
  const nullMinusTwoLog = -2 * fit.logLikelihood;
  const nothing = { generalMinusTwoLog: null, chiSquare: null, df, significance: null };
  if (fit.status !== 'converged') {
    const { status } = fit;
    return { status, iterations: 0, nullMinusTwoLog, ...nothing, crossings: 0, undetermined: 0 };
  }
  const general = generalModel(model);
  const found = maximiseLikelihood(general, startGeneral(model, fit), mostIterations);
  const difference = 2 * (found.logLikelihood - fit.logLikelihood);
  const isOpen = found.status === 'not_converged';
  return {
    status: found.status,
    iterations: found.iterations,
    nullMinusTwoLog,
    ...(isOpen
      ? nothing
      : { generalMinusTwoLog: -2 * found.logLikelihood, ...testChiSquare(difference, df) }),
    crossings: countCrossings(general, found.parameters),
    undetermined: found.free.length,
  };
}

/** The fitted model written as a general one. */
function startGeneral({ thresholds, columns }: CumulativeModel, fit: Fit): Float64Array {
  const block = columns + 1;
  return Float64Array.from({ length: thresholds * block }, (_, i) => {
    const within = i % block;
    const at = within === 0 ? Math.floor(i / block) : thresholds + within - 1;
    return fit.parameters[at] ?? 0;
  });
}

function countCrossings(model: CumulativeModel, parameters: Float64Array): number {
  const z = new Float64Array(model.thresholds);
  let crossings = 0;
  for (let pattern = 0; pattern < model.cells.patterns; pattern += 1) {
    model.predict(parameters, pattern, z);
    if (z.some((value, j) => j > 0 && value < (z[j - 1] ?? 0))) crossings += 1;
  }
  return crossings;
}
