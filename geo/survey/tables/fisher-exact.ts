import { logFactorials } from './log-factorials.ts';

/** Tables as probable as the one at hand count as such, whatever rounding does. */
const ROUNDING = 1 + 1e-7;

/**
 * Fisher's exact test of a table of two rows and two columns, two-sided: the probability, margins given,
 * of all tables that are at most as probable as the observed one (R. A. Fisher, Statistical Methods for
 * Research Workers, 5th edition, 1934; two-sided as Freeman and Halton, Biometrika 38, 1951).
 */
export function fisherExact([[a, b], [c, d]]: readonly [
  readonly [number, number],
  readonly [number, number],
]): number {
  const n = a + b + c + d;
  const log = logFactorials(n);
  const [row, column] = [a + b, a + c];
  const least = Math.max(0, column - (c + d));
  const most = Math.min(row, column);
  const margins =
    (log[row] ?? 0) +
    (log[n - row] ?? 0) +
    (log[column] ?? 0) +
    (log[n - column] ?? 0) -
    (log[n] ?? 0);
  const probability = (first: number): number =>
    Math.exp(
      margins -
        (log[first] ?? 0) -
        (log[row - first] ?? 0) -
        (log[column - first] ?? 0) -
        (log[n - row - column + first] ?? 0),
    );
  const limit = probability(a) * ROUNDING;
  let sum = 0;
  for (let first = least; first <= most; first += 1) {
    const one = probability(first);
    if (one <= limit) sum += one;
  }
  return Math.min(1, sum);
}
