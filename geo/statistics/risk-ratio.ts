import { Z_95 } from './wilson.ts';

/** Two counts of a proportion. */
export type Fraction = { numerator: number; denominator: number };

/**
 * Ratio of two independent proportions with its 95 % interval on the log scale (Katz, Baptista, Azen and
 * Pike, "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34, 1978).
 * It is chance variation under a binomial model only. `null` where one of the counts is zero: the
 * interval would have no end. Throws unless 0 <= numerator <= denominator and denominator > 0.
 */
export function riskRatio(
  one: Fraction,
  other: Fraction,
  z = Z_95,
): { ratio: number; low: number; high: number } | null {
  for (const { numerator, denominator } of [one, other]) {
    if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) {
      throw new RangeError(`no proportion: ${numerator} of ${denominator}`);
    }
  }
  if (one.numerator === 0 || other.numerator === 0) return null;
  const share = ({ numerator, denominator }: Fraction) => numerator / denominator;
  const ratio = share(one) / share(other);
  const spread = z * Math.sqrt(variance(one) + variance(other));
  return { ratio, low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) };
}

/** Variance of the logarithm of a proportion. */
const variance = ({ numerator, denominator }: Fraction): number => 1 / numerator - 1 / denominator;
