import { isUnreliable } from '../statistics/reliability.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { Reason } from './withhold.ts';

/** One published value: all of it from released counts, or nothing and a reason. */
export type ReleasedValue = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  low: number | null;
  high: number | null;
  unreliable: boolean;
  withheld: Reason | null;
};

const NOTHING = { value: null, numerator: null, denominator: null, low: null, high: null };

/** A value that is not shown. */
export const withheldFor = (reason: Reason): ReleasedValue => ({
  ...NOTHING,
  unreliable: false,
  withheld: reason,
});

/** A value without fraction or interval: a count, or an amount of the poor. */
export const plainValue = (value: number): ReleasedValue => ({
  ...NOTHING,
  value,
  unreliable: false,
  withheld: null,
});

/**
 * A rate in percent with its 95 % interval and its reliability, from the two released counts and
 * from nothing else. Throws unless 0 <= numerator <= denominator and denominator > 0.
 */
export function releaseRate(numerator: number, denominator: number): ReleasedValue {
  const interval = wilsonInterval(numerator, denominator);
  const share = numerator / denominator;
  return {
    value: 100 * share,
    numerator,
    denominator,
    low: 100 * interval.low,
    high: 100 * interval.high,
    unreliable: isUnreliable(share, interval),
    withheld: null,
  };
}
