import { MOST_MEMBERS, FEWEST_POOR, type Rate } from './knowledge.ts';
import type { Range } from './program.ts';
import type { Area, Entry, Published } from './published.ts';

/** What one entry says, read alone: of the count, the denominator and the rest. */
export type Bounds = { count: Range; of: Range; rest: Range };

const ANY: Range = { low: 0, high: Infinity };

/** Counts behind a published number: the multiple of T below the count and a secret shift of less than T. */
export function readCount(released: number, threshold: number): Range {
  if (released === 0) return { low: 0, high: 0 };
  return { low: Math.max(threshold, released - threshold + 1), high: released + threshold - 1 };
}

/** Denominators behind a published number: those to which it is the nearest multiple of T. */
export function readDenominator(released: number, threshold: number): Range {
  if (released === 0) return { low: 0, high: 0 };
  const below = Math.floor(threshold / 2);
  return {
    low: Math.max(threshold, released - below),
    high: released + threshold - below - 1,
  };
}

// The smallest denominator whose released form reaches the least one for a rate.
const denominatorFrom = ({ fewest }: Rate, threshold: number) =>
  readDenominator(Math.ceil(fewest / threshold) * threshold, threshold).low;

/** What the rules say of one published or suppressed rate; `largestRest` as in the rule of rests. */
export function readRate(
  entry: Entry,
  rate: Rate,
  area: Area,
  { threshold, guess }: Published,
  largestRest: number,
): Bounds {
  if (entry.status === 'no_data') {
    return { count: { low: 0, high: 0 }, of: { low: 0, high: 0 }, rest: ANY };
  }
  if (entry.status === 'ok') return readShown(entry, threshold);
  if (entry.reason === 'small_denominator') {
    const high = area.level === 'kelurahan' ? denominatorFrom(rate, threshold) - 1 : Infinity;
    return { count: ANY, of: { low: 0, high }, rest: ANY };
  }
  const of = { low: denominatorFrom(rate, threshold), high: Infinity };
  if (entry.reason === 'few_poor') {
    return { count: { low: 0, high: (FEWEST_POOR - 1) * MOST_MEMBERS }, of, rest: ANY };
  }
  const told = area.level === 'kelurahan' ? guess(entry, rate, largestRest) : 'other';
  return {
    count: told === 'low' ? smallCount(rate, threshold) : ANY,
    of,
    rest: told === 'high' ? { low: smallestRest(rate), high: largestRest } : ANY,
  };
}

function readShown({ numerator, denominator }: Entry, threshold: number): Bounds {
  const count = readCount(numerator!, threshold);
  const of = readDenominator(denominator!, threshold);
  // A denominator that would show as the numerator is shown as the next multiple.
  const isRaised = denominator! - threshold === numerator;
  if (isRaised) of.low = Math.min(of.low, readDenominator(numerator, threshold).low);
  // Equal numbers are shown where all have it, and only there.
  const isAll = numerator === denominator;
  return { count, of, rest: isAll ? { low: 0, high: 0 } : { low: threshold, high: Infinity } };
}

/** The least rest that is withheld as small. */
export const smallestRest = ({ judged, isSensitive }: Rate): number =>
  judged === 'good' && !isSensitive ? 1 : 0;

/** What a small count may be. */
export const smallCount = ({ judged, isSensitive, ofPersons }: Rate, threshold: number): Range => ({
  low: judged === 'good' || isSensitive ? 0 : 1,
  high: (threshold - 1) * (ofPersons ? MOST_MEMBERS : 1),
});
