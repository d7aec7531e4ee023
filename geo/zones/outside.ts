import { DEFAULT_THRESHOLD } from '../disclosure/release-count.ts';
import { releaseRate } from '../disclosure/release-rate.ts';
import type { Observation } from '../indicators/types.ts';
import { riskRatio } from '../statistics/risk-ratio.ts';
import { COMPARED_INDICATORS } from './compare-inside.ts';

/** A rate as it is told of the families inside or outside of a set of zones. */
export type ToldRate = Pick<
  Observation,
  'value' | 'status' | 'low' | 'high' | 'numerator' | 'denominator' | 'quality'
>;

/** One indicator inside against outside of a set of zones, in one area. */
export type Compared = {
  indicator: string;
  inside: ToldRate;
  outside: ToldRate;
  ratio: number | null;
  ratioLow: number | null;
  ratioHigh: number | null;
};

/** Both counts are rounded: a difference below this is rounding, not a number of families. */
const FEWEST_OUTSIDE = 2 * DEFAULT_THRESHOLD;

const HIDDEN: ToldRate = {
  value: null,
  status: 'suppressed',
  low: null,
  high: null,
  numerator: null,
  denominator: null,
  quality: 'derived',
};

const toRate = ({ value, status, low, high, numerator, denominator, quality }: ToldRate) => ({
  value,
  status,
  low,
  high,
  numerator,
  denominator,
  quality,
});

/**
 * The rest of an area: its published counts less those published of the families inside, and nothing
 * else, so that it tells nothing new. Hidden where one of the two is, or where the rest is too small for
 * counts that are both rounded.
 */
export function outsideOf(indicator: string, whole: ToldRate | null, inside: ToldRate): ToldRate {
  const rules = COMPARED_INDICATORS.find(({ id }) => id === indicator);
  if (!rules || !whole || isHidden(whole) || isHidden(inside)) return HIDDEN;
  const numerator = (whole.numerator ?? 0) - (inside.numerator ?? 0);
  const denominator = (whole.denominator ?? 0) - (inside.denominator ?? 0);
  const isSmall = numerator < FEWEST_OUTSIDE || denominator < rules.minimumDenominator;
  if (isSmall || numerator > denominator) return HIDDEN;
  const { unreliable, withheld: _, ...rate } = releaseRate(numerator, denominator);
  return { ...rate, status: 'ok', quality: unreliable ? 'unreliable' : 'derived' };
}

const isHidden = ({ numerator, denominator, status }: ToldRate): boolean =>
  status !== 'ok' || numerator === null || denominator === null;

/** Compares what is published of the families inside with the rest of the same area. */
export function compare(inside: Observation, whole: Observation | null): Compared {
  const outside = outsideOf(inside.indicator, whole, inside);
  const ratio =
    isHidden(outside) || isHidden(inside)
      ? null
      : riskRatio(asFraction(inside), asFraction(outside));
  return {
    indicator: inside.indicator,
    inside: toRate(inside),
    outside: toRate(outside),
    ratio: ratio?.ratio ?? null,
    ratioLow: ratio?.low ?? null,
    ratioHigh: ratio?.high ?? null,
  };
}

const asFraction = ({ numerator, denominator }: ToldRate) => ({
  numerator: numerator ?? 0,
  denominator: denominator ?? 0,
});
