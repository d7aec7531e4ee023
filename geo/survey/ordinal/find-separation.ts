import { solve, type Factor } from './cholesky.ts';
import type { CumulativeModel } from './cumulative-model.ts';

/** All rows can be told apart, or some of them. */
export type Separation = 'complete' | 'quasi';

/** What is below this share of the largest move is no move. */
const LEAST_MOVE = 1e-5;

/**
 * Whether the likelihood grows without end along `direction` (Albert and Anderson, "On the existence
 * of maximum likelihood estimates in logistic regression models", Biometrika 71, 1984; Haberman's
 * discussion in McCullagh, JRSS B 42, 1980, for ordered classes): it does if the direction moves no
 * boundary of a class that occurs towards that class, and some away.
 */
export function isEndless(model: CumulativeModel, direction: Float64Array): boolean {
  const { cells, thresholds } = model;
  const z = new Float64Array(thresholds);
  let [worst, most] = [0, 0];
  for (let pattern = 0; pattern < cells.patterns; pattern += 1) {
    model.predict(direction, pattern, z);
    for (let cell = cells.from[pattern] ?? 0; cell < (cells.from[pattern + 1] ?? 0); cell += 1) {
      const category = cells.category[cell] ?? 0;
      const below = category > 0 ? -(z[category - 1] ?? 0) : 0;
      const above = category < thresholds ? (z[category] ?? 0) : 0;
      worst = Math.min(worst, below, above);
      most = Math.max(most, below, above);
    }
  }
  return most > 0 && worst >= -LEAST_MOVE * most;
}

/**
 * A direction without end, its longest component 1 or -1; null where none is found. Tried are the last
 * step of the fit and, where curvature is lost to rounding (`factor` has free coordinates), the
 * directions without curvature and the way from zero. Those without end are added up: each of them
 * belongs to the result.
 */
export function findEndlessDirection(
  model: CumulativeModel,
  step: Float64Array,
  parameters: Float64Array,
  information: Float64Array,
  factor: Factor,
): Float64Array | null {
  const flat = factor.free.flatMap((at) => flatDirections(information, factor, at));
  const candidates = factor.free.length > 0 ? [step, parameters, ...flat] : [step];
  const endless = candidates.map(toUnit).filter((direction) => isEndless(model, direction));
  if (endless.length === 0) return null;
  return toUnit(step.map((_, i) => endless.reduce((sum, one) => sum + (one[i] ?? 0), 0)));
}

/** Both directions that move free coordinate `at` and whatever must move with it to stay flat. */
function flatDirections(matrix: Float64Array, factor: Factor, at: number): Float64Array[] {
  const { size } = factor;
  const column = Float64Array.from({ length: size }, (_, i) =>
    i < at ? (matrix[at * size + i] ?? 0) : (matrix[i * size + at] ?? 0),
  );
  const others = solve(factor, column);
  return [1, -1].map((sign) => others.map((value, i) => sign * (i === at ? 1 : -value)));
}

function toUnit(direction: Float64Array): Float64Array {
  const longest = direction.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
  return direction.map((move) => move / (longest || 1));
}
