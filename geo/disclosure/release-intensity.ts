import { plainValue, type ReleasedValue, withheldFor } from './release-rate.ts';

/** Digits of an amount of the poor. */
const DIGITS = 2;

/** Rounds to two significant digits. */
export const twoDigits = (value: number): number => Number(value.toPrecision(DIGITS));

/** Exact amounts of one area's poor: `amount` summed over `poorPersons`, `divisor` to one of 0 to 1. */
export type Amount = {
  amount: number;
  poorPersons: number;
  divisor: number;
  poorFamilies: number;
  minimumPoorFamilies: number;
};

const meanOf = ({ amount, poorPersons, divisor }: Amount): number =>
  twoDigits(amount / (poorPersons * divisor));

/**
 * Mean amount of the poor in percent (MPI intensity A), two significant digits, withheld below
 * the minimum of poor families (`few_poor`).
 */
export function releaseMean(one: Amount): ReleasedValue {
  if (one.poorFamilies < one.minimumPoorFamilies) return withheldFor('few_poor');
  return plainValue(twoDigits(100 * meanOf(one)));
}

/**
 * Released headcount times the released mean of the poor (P1, P2, M0), two significant digits, in
 * percent or from 0 to 1 by `scale`. `headcount` is the released P0 or H of the same area; where it
 * is withheld the product is, for the same reason.
 */
export function releaseProduct(
  headcount: ReleasedValue,
  one: Amount,
  scale: 1 | 100,
): ReleasedValue {
  if (headcount.value === null) return withheldFor(headcount.withheld ?? 'small_count');
  if (one.poorFamilies < one.minimumPoorFamilies) return withheldFor('few_poor');
  return plainValue(twoDigits(scale * (headcount.value / 100) * meanOf(one)));
}
