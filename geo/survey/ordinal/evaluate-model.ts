import type { CumulativeModel } from './cumulative-model.ts';
import { expectedInformation, makeDerivatives, patternLikelihood } from './pattern-likelihood.ts';

/** Log likelihood at some parameters, its gradient and its information (lower triangle). */
export type Evaluation = {
  logLikelihood: number;
  gradient: Float64Array;
  information: Float64Array;
};

/** Kernel of the log likelihood; -Infinity where a class that occurs has no positive probability. */
export function evaluateModel(model: CumulativeModel, parameters: Float64Array): Evaluation {
  const { link, cells, size, thresholds } = model;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const derivatives = makeDerivatives(thresholds);
  const z = new Float64Array(thresholds);
  let logLikelihood = 0;
  for (let pattern = 0; pattern < cells.patterns; pattern += 1) {
    model.predict(parameters, pattern, z);
    logLikelihood += patternLikelihood(link, cells, pattern, z, derivatives);
    if (logLikelihood === -Infinity) break;
    model.accumulate(pattern, derivatives, gradient, information);
  }
  return { logLikelihood, gradient, information };
}

/** The information to be expected at some parameters: what Fisher scoring inverts. */
export function expectInformation(model: CumulativeModel, parameters: Float64Array): Float64Array {
  const { link, cells, size, thresholds } = model;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const derivatives = makeDerivatives(thresholds);
  const z = new Float64Array(thresholds);
  for (let pattern = 0; pattern < cells.patterns; pattern += 1) {
    model.predict(parameters, pattern, z);
    expectedInformation(link, cells.totals[pattern] ?? 0, z, derivatives);
    model.accumulate(pattern, derivatives, gradient, information);
  }
  return information;
}
