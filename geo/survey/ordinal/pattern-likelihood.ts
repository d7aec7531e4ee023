import type { Cells } from './cells.ts';
import { ABOVE, BELOW, DENSITY, SLOPE, type Link } from './links.ts';

/**
 * Log likelihood of one pattern as a function of its linear predictors z, one for each threshold:
 * first derivatives, and the negative second ones, which are tridiagonal.
 */
export type Derivatives = {
  first: Float64Array;
  diagonal: Float64Array;
  /** Between threshold j and j + 1. */
  beside: Float64Array;
};

export const makeDerivatives = (thresholds: number): Derivatives => ({
  first: new Float64Array(thresholds),
  diagonal: new Float64Array(thresholds),
  beside: new Float64Array(thresholds),
});

const lower = new Float64Array(4);
const upper = new Float64Array(4);

/** Sets the link's four numbers for the boundary of class `category` below or above; open ends are 0 or 1. */
function evaluateBoundaries(link: Link, z: Float64Array, category: number): number {
  if (category > 0) link.evaluate(z[category - 1] ?? 0, lower, 0);
  else {
    lower.fill(0);
    lower[ABOVE] = 1;
  }
  if (category < z.length) link.evaluate(z[category] ?? 0, upper, 0);
  else {
    upper.fill(0);
    upper[BELOW] = 1;
  }
  // The difference of the smaller tails keeps its digits.
  const [below, under] = [upper[BELOW] ?? 0, lower[BELOW] ?? 0];
  return under > 0.5 ? (lower[ABOVE] ?? 0) - (upper[ABOVE] ?? 0) : below - under;
}

/** Probability of a class; below zero where the thresholds of a pattern are out of order. */
export const classProbability = evaluateBoundaries;

/**
 * Log likelihood of a pattern (without the multinomial constant); `into` receives the derivatives.
 * -Infinity where a class that occurs has no positive probability.
 */
export function patternLikelihood(
  link: Link,
  cells: Cells,
  pattern: number,
  z: Float64Array,
  into: Derivatives,
): number {
  const { first, diagonal, beside } = into;
  first.fill(0);
  diagonal.fill(0);
  beside.fill(0);
  let sum = 0;
  const end = cells.from[pattern + 1] ?? 0;
  for (let cell = cells.from[pattern] ?? 0; cell < end; cell += 1) {
    const category = cells.category[cell] ?? 0;
    const count = cells.count[cell] ?? 0;
    const probability = evaluateBoundaries(link, z, category);
    if (!(probability > 0)) return -Infinity;
    sum += count * Math.log(probability);
    const [down, up] = [(lower[DENSITY] ?? 0) / probability, (upper[DENSITY] ?? 0) / probability];
    if (category > 0) {
      const j = category - 1;
      first[j] = (first[j] ?? 0) - count * down;
      diagonal[j] = (diagonal[j] ?? 0) + count * (down * down + (lower[SLOPE] ?? 0) / probability);
      beside[j] = (beside[j] ?? 0) - count * down * up;
    }
    if (category < z.length) {
      first[category] = (first[category] ?? 0) + count * up;
      diagonal[category] =
        (diagonal[category] ?? 0) + count * (up * up - (upper[SLOPE] ?? 0) / probability);
    }
  }
  return sum;
}

/** The negative second derivatives to be expected of a pattern of `total` rows. */
export function expectedInformation(
  link: Link,
  total: number,
  z: Float64Array,
  { diagonal, beside }: Derivatives,
): void {
  diagonal.fill(0);
  beside.fill(0);
  for (let category = 0; category <= z.length; category += 1) {
    const probability = evaluateBoundaries(link, z, category);
    if (!(probability > 0)) continue;
    const [down, up] = [lower[DENSITY] ?? 0, upper[DENSITY] ?? 0];
    if (category > 0) {
      const j = category - 1;
      diagonal[j] = (diagonal[j] ?? 0) + (total * down * down) / probability;
      beside[j] = (beside[j] ?? 0) - (total * down * up) / probability;
    }
    if (category < z.length) {
      diagonal[category] = (diagonal[category] ?? 0) + (total * up * up) / probability;
    }
  }
}
