const MOST_STEPS = 200;
const LAST_STEP = 1e-9;

/** A decreasing function `miss` with its derivative, a bracket of its zero and a first guess. */
type Problem = {
  start: number;
  low: number;
  high: number;
  miss: (x: number) => number;
  slope: (x: number) => number;
};

/**
 * The zero of a decreasing function in [low, high]: Newton's method, and the middle of the bracket
 * wherever a step would leave it. Newton's steps square their error: one of 1e-9 is the last.
 */
export function solveDecreasing({ start, low, high, miss, slope }: Problem): number {
  let [from, to, x] = [low, high, Math.min(high, Math.max(low, start))];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const value = miss(x);
    if (value === 0) return x;
    if (value > 0) from = x;
    else to = x;
    const newton = x - value / slope(x);
    const isInside = newton > from && newton < to;
    const next = isInside ? newton : (from + to) / 2;
    const last = isInside ? LAST_STEP : 2 * Number.EPSILON;
    if (Math.abs(next - x) <= Math.abs(x) * last) return next;
    x = next;
  }
  return x;
}
