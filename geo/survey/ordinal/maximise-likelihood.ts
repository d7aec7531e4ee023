import { factorise, solve, type Factor } from './cholesky.ts';
import type { CumulativeModel } from './cumulative-model.ts';
import { evaluateModel, type Evaluation } from './evaluate-model.ts';
import { findEndlessDirection, type Separation } from './find-separation.ts';

/** How a fit ended. Where separated, the likelihood has no summit: some parameters have no end. */
export type FitStatus = 'converged' | 'separated' | 'not_converged';

export type Fit = {
  status: FitStatus;
  separation: Separation | null;
  iterations: number;
  parameters: Float64Array;
  logLikelihood: number;
  information: Float64Array;
  /** Parameters that depend on others. */
  free: number[];
  /** Where separated: the way without end, its longest component 1 or -1; otherwise zeros. */
  drift: Float64Array;
};

/** Relative to 1 and the parameter: Newton's steps square their error, so this is exact. */
const LAST_STEP = 1e-9;
/** What a step may still gain when the steps are asked whether they will ever end. */
const LITTLE_GAIN = 1e-10;
/**
 * Unless all rows can be told apart, some boundary always is on the wrong side of its class, which then
 * has a probability below 0.64; if they can, the likelihood nears 1.
 */
const OVERLAP = -0.1;
const MOST_HALVINGS = 30;
const NO_DRIFT: Float64Array = new Float64Array();

/**
 * Maximises a concave log likelihood by Newton's method with step halving, from `start`. Designs are
 * expected to be scaled. Under separation the steps keep their length while the gain
 * vanishes; then their direction is checked against every cell (see find-separation.ts).
 */
export function maximiseLikelihood(
  model: CumulativeModel,
  start: Float64Array,
  mostIterations: number,
): Fit {
  let parameters = start;
  let here = evaluateModel(model, parameters);
  let [iterations, before] = [0, Infinity];
  for (;;) {
    const factor = factorise(here.information, model.size);
    const step = solve(factor, here.gradient);
    const gain = step.reduce((sum, move, i) => sum + move * (here.gradient[i] ?? 0), 0);
    const length = lengthOf(step, parameters);
    const end = (status: FitStatus, drift = NO_DRIFT): Fit =>
      describe({ status, iterations, parameters, here, factor, drift });
    const isLost = factor.free.length > 0;
    if (gain < LITTLE_GAIN && (isLost || length > before / 2)) {
      const drift = findEndlessDirection(model, step, parameters, here.information, factor);
      if (drift) return end('separated', drift);
    }
    const isOpen = isLost && model.isIdentified;
    if (length <= LAST_STEP && gain <= LITTLE_GAIN && !isOpen) return end('converged');
    if (iterations === mostIterations) return end('not_converged');
    const next = takeStep(model, parameters, step, here.logLikelihood);
    if (!next) return end('not_converged');
    [parameters, here] = next;
    before = length;
    iterations += 1;
  }
}

const lengthOf = (step: Float64Array, parameters: Float64Array): number =>
  step.reduce(
    (most, move, i) => Math.max(most, Math.abs(move) / (1 + Math.abs(parameters[i] ?? 0))),
    0,
  );

/** The first of the step, its half, its quarter ... that does not lower the likelihood. */
function takeStep(
  model: CumulativeModel,
  from: Float64Array,
  step: Float64Array,
  least: number,
): [Float64Array, Evaluation] | null {
  const rounding = Math.abs(least) * 1e-12;
  for (let halvings = 0; halvings <= MOST_HALVINGS; halvings += 1) {
    const to = from.map((value, i) => value + (step[i] ?? 0) / 2 ** halvings);
    const there = evaluateModel(model, to);
    if (there.logLikelihood >= least - rounding) return [to, there];
  }
  return null;
}

type End = Pick<Fit, 'status' | 'iterations' | 'parameters' | 'drift'> & {
  here: Evaluation;
  factor: Factor;
};

function describe({ here, factor, ...end }: End): Fit {
  const { logLikelihood, information } = here;
  const kind = logLikelihood > OVERLAP ? 'complete' : 'quasi';
  const separation = end.status === 'separated' ? kind : null;
  return { ...end, separation, logLikelihood, information, free: factor.free };
}
