import type { Cut, Range } from '../setup/survey-setup.ts';

/** Low, medium and high. */
export const CLASSES = [1, 2, 3] as const;
export type Class = (typeof CLASSES)[number];

/** Two upper limits, of the low and of the medium class; a score on a limit belongs below it. */
export type Limits = [number, number];

const THIRDS = [1 / 3, 2 / 3] as const;

/**
 * Quantile of sorted values, by linear interpolation between order statistics (definition 7 of Hyndman
 * and Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996).
 */
function quantileOf(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (place - below) * (high - low);
}

/**
 * The limits of the three classes: thirds of what scores can be (`possible`), tertiles of what they are,
 * or the points given.
 */
export function classLimits(scores: Float64Array, possible: Range, cut: Cut): Limits {
  if (cut.method === 'points') return cut.points;
  if (cut.method === 'tertiles') {
    const sorted = scores.toSorted();
    return [quantileOf(sorted, THIRDS[0]), quantileOf(sorted, THIRDS[1])];
  }
  const width = possible.most - possible.least;
  return [possible.least + width * THIRDS[0], possible.least + width * THIRDS[1]];
}

// A mean of seven thirds must not lie above a limit of seven thirds by rounding.
const ROUNDING = 1e-9;

/** Class of each score, 1 to 3. */
export function cutClasses(scores: Float64Array, [low, high]: Limits): Float64Array {
  const isAbove = (score: number, limit: number): number =>
    score - limit > ROUNDING * Math.max(1, Math.abs(limit)) ? 1 : 0;
  return scores.map((score) => 1 + isAbove(score, low) + isAbove(score, high));
}
