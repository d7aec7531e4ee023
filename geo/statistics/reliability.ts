import type { Interval } from './wilson.ts';

/** Interval widths of the rule, as proportions; `relative` is width divided by the proportion. */
const NARROW = 0.05;
const WIDE = 0.3;
const RELATIVE = 1.3;

/**
 * Whether a proportion (0 to 1) is to be marked unreliable, after the standard for proportions of
 * the US National Center for Health Statistics (Parker et al., Vital and Health Statistics 2(175),
 * 2017): an interval of at most 5 points is reliable, one of 30 points or more is not, and between
 * them the width may be at most 130 % of the proportion. The standard uses Clopper-Pearson limits
 * and a denominator of 30; here the limits are Wilson's and a smaller denominator is never shown.
 */
export function isUnreliable(share: number, { low, high }: Interval): boolean {
  const width = high - low;
  if (width <= NARROW) return false;
  return width >= WIDE || width > RELATIVE * share;
}
