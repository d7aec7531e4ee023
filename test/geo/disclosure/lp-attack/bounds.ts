import { MOST_MEMBERS, FEWEST_POOR, type Rate } from './knowledge.ts';
import type { Range } from './program.ts';
import type { Area, Entry, Published } from './published.ts';

/** What one entry says, read alone: of the count, the denominator and the rest. */
export type Bounds = { count: Range; of: Range; rest: Range };

const ANY: Range = { low: 0, high: Infinity };

/** Counts behind a published number: rounded to base T either way, exact in the city from 1,000. */
export function readNumber(released: number, { level }: Area, threshold: number): Range {
  if (released === 0) return { low: 0, high: 0 };
  const low = Math.max(threshold, released - threshold + 1);
  const high = released + threshold - 1;
  if (level !== 'kota' || high < 1000) return { low, high };
  const isExact = released % threshold !== 0 || low > 999;
  return { low: isExact ? released : low, high: Math.max(released, 999) };
}

// The smallest denominator whose released form may reach the least one for a rate.
const denominatorFrom = ({ fewest }: Rate, threshold: number) =>
  Math.ceil(fewest / threshold) * threshold - threshold + 1;
const denominatorBelow = ({ fewest }: Rate, threshold: number) =>
  Math.floor((fewest - 1) / threshold) * threshold + threshold - 1;

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
  if (entry.status === 'ok') return readShown(entry, rate, area, threshold);
  if (entry.reason === 'small_denominator') {
    const high = area.level === 'kelurahan' ? denominatorBelow(rate, threshold) : Infinity;
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

function readShown(entry: Entry, rate: Rate, area: Area, threshold: number): Bounds {
  const count = readNumber(entry.numerator!, area, threshold);
  const of = readNumber(entry.denominator!, area, threshold);
  // All of it may only be shown for what is good, and then as equal numbers.
  const mayBeAll = rate.judged === 'good' && entry.numerator === entry.denominator;
  return { count, of, rest: { low: mayBeAll ? 0 : threshold, high: Infinity } };
}

/** The least rest that is withheld as small. */
export const smallestRest = ({ judged, isSensitive }: Rate): number =>
  judged === 'good' && !isSensitive ? 1 : 0;

/** What a small count may be. */
export const smallCount = ({ judged, isSensitive, ofPersons }: Rate, threshold: number): Range => ({
  low: judged === 'good' || isSensitive ? 0 : 1,
  high: (threshold - 1) * (ofPersons ? MOST_MEMBERS : 1),
});
