import { stirlingError } from '../../statistics/saddle-point.ts';
import type { Cells } from './cells.ts';

/** -2 log likelihood: its kernel, and with the multinomial constant of the table of patterns. */
export type MinusTwoLog = { kernel: number; withConstant: number };

/** ln n! for a whole number. */
export const logFactorial = (n: number): number =>
  n < 2 ? 0 : stirlingError(n) + 0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n;

/** Logarithm of the ways in which the rows of each pattern can fall into its cells. */
export function multinomialConstant({ totals, count }: Cells): number {
  const ways = totals.reduce((sum, total) => sum + logFactorial(total), 0);
  return count.reduce((sum, rows) => sum - logFactorial(rows), ways);
}

export const minusTwoLog = (logLikelihood: number, constant: number): MinusTwoLog => ({
  kernel: -2 * logLikelihood,
  withConstant: -2 * (logLikelihood + constant),
});

/** Log likelihood of the model without predictors: every class has its share of the rows. */
export function interceptOnly(counts: readonly number[]): number {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum + count * Math.log(count / rows), 0);
}
