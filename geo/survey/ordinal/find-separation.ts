import type { CumulativeModel } from './cumulative-model.ts';

/** All rows can be told apart, or some of them. */
export type Separation = 'complete' | 'quasi';

/** What is below this share of the largest move is no move. */
const LEAST_MOVE = 1e-5;

/**
 * Whether the likelihood grows without end along `direction` (Albert and Anderson, "On the existence
 * of maximum likelihood estimates in logistic regression models", Biometrika 71, 1984; Haberman's
 * discussion in McCullagh, JRSS B 42, 1980, for ordered classes): it does if the direction moves no
 * boundary of a class that occurs towards that class, and some away. Complete if it moves all away.
 */
export function findSeparation(model: CumulativeModel, direction: Float64Array): Separation | null {
  const { cells, thresholds } = model;
  const z = new Float64Array(thresholds);
  let [worst, least, most] = [0, Infinity, 0];
  for (let pattern = 0; pattern < cells.patterns; pattern += 1) {
    model.predict(direction, pattern, z);
    for (let cell = cells.from[pattern] ?? 0; cell < (cells.from[pattern + 1] ?? 0); cell += 1) {
      const category = cells.category[cell] ?? 0;
      const below = category > 0 ? -(z[category - 1] ?? 0) : Infinity;
      const above = category < thresholds ? (z[category] ?? 0) : Infinity;
      const away = Math.min(below, above);
      worst = Math.min(worst, away);
      least = Math.min(least, away);
      for (const move of [below, above]) if (move < Infinity) most = Math.max(most, move);
    }
  }
  if (most === 0 || worst < -LEAST_MOVE * most) return null;
  return least > LEAST_MOVE * most ? 'complete' : 'quasi';
}
