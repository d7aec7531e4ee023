import type { CumulativeModel } from './cumulative-model.ts';
import { generalModel } from './general-model.ts';
import { testChiSquare } from './goodness-of-fit.ts';
import { maximiseLikelihood, type Fit, type FitStatus } from './maximise-likelihood.ts';

/**
 * Test of parallel lines, as SPSS PLUM has it: the fitted model against the general one with slopes
 * of their own at each threshold. `crossings` counts patterns where lines of the general model cross,
 * so that a class without a row there has a probability below zero: its likelihood is then too large
 * and the significance too small. `minusTwoLog` is the kernel. chiSquare and significance are null
 * where a fit did not converge; `undetermined` counts parameters that the rows leave open.
 */
export type ParallelLines = {
  status: FitStatus;
  iterations: number;
  nullMinusTwoLog: number;
  generalMinusTwoLog: number;
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
  const general = generalModel(model);
  const found = maximiseLikelihood(general, startGeneral(model, fit), mostIterations);
  const difference = 2 * (found.logLikelihood - fit.logLikelihood);
  const df = (thresholds - 1) * columns;
  const isOpen = [fit, found].some(({ status }) => status === 'not_converged');
  return {
    status: found.status,
    iterations: found.iterations,
    nullMinusTwoLog: -2 * fit.logLikelihood,
    generalMinusTwoLog: -2 * found.logLikelihood,
    ...(isOpen ? { chiSquare: null, df, significance: null } : testChiSquare(difference, df)),
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
