import { keyedFraction } from '../statistics/keyed-hash.ts';
import { type IntegerSet, span, union } from './integer-set.ts';

/** Smallest count that is released, and the base to which others are rounded. */
export const DEFAULT_THRESHOLD = 5;
/** City counts of the demonstration register are exact from here on. */
export const EXACT_FROM = 1000;

/** What keys the rounding: the installation's secret (16 bytes), the counted set and the area. */
export type CountKey = { salt: Uint8Array; name: string; area: string };

/**
 * How counts are rounded: to multiples of `threshold` after a secret shift, or to the nearest one;
 * from `exactFrom` on not at all.
 */
export type Rounding = { threshold: number; by: 'shift' | 'nearest'; exactFrom: number | null };

/** Throws unless the threshold is a whole number of at least 5. */
export function checkThreshold(threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < DEFAULT_THRESHOLD) {
    throw new RangeError(`a threshold is a whole number of at least ${DEFAULT_THRESHOLD}`);
  }
}

/** The secret shift of a counted set in an area: a whole number from 0 to the threshold less one. */
export const shiftOf = ({ salt, name, area }: CountKey, threshold: number): number =>
  Math.floor(threshold * keyedFraction(salt, [name, area]));

/**
 * The released form of a count: `null` (withheld) from 1 to the threshold less one, exact 0, and
 * otherwise the multiple of the threshold at or below the count and its shift together. Over all
 * shifts its expectation is the count itself (as with unbiased random rounding: Willenborg and de
 * Waal, "Elements of Statistical Disclosure Control", 2001, section 5.3); but the shift is the
 * area's and set's for ever, so equal counts show alike in every period, zone and indicator and no
 * repetition averages it out. From `exactFrom` on a count is exact: for a city without any real
 * family only. Throws on a count that is not a whole number from 0, and on a threshold below 5.
 */
export function releaseCount(
  count: number,
  key: CountKey,
  threshold = DEFAULT_THRESHOLD,
  exactFrom: number | null = null,
): number | null {
  return release(count, shiftOf(key, threshold), threshold, exactFrom);
}

/**
 * The released form of a denominator: as releaseCount, but the nearest multiple of the threshold,
 * a half upwards. Families, members and children by age are known to neighbours, and the numbers of
 * other offices; a shift would give itself away by them and protects nothing.
 */
export function roundDenominator(
  count: number,
  threshold = DEFAULT_THRESHOLD,
  exactFrom: number | null = null,
): number | null {
  return release(count, nearestShift(threshold), threshold, exactFrom);
}

const nearestShift = (threshold: number): number => Math.floor(threshold / 2);

function release(
  count: number,
  shift: number,
  threshold: number,
  exactFrom: number | null,
): number | null {
  checkThreshold(threshold);
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (count === 0 || (exactFrom !== null && count >= exactFrom)) return count;
  if (count < threshold) return null;
  return threshold * Math.floor((count + shift) / threshold);
}

/** Least and largest shift that an outsider has to reckon with. */
const shiftsOf = ({ threshold, by }: Rounding): [number, number] => {
  const nearest = nearestShift(threshold);
  return by === 'shift' ? [0, threshold - 1] : [nearest, nearest];
};

/** Every count that a released number can stand for. */
export function countsBehind(released: number, rounding: Rounding): IntegerSet {
  if (released === 0) return span(0, 0);
  const { threshold, exactFrom } = rounding;
  const [least, largest] = shiftsOf(rounding);
  const last = exactFrom === null ? Infinity : exactFrom - 1;
  const rounded =
    released % threshold === 0
      ? span(
          Math.max(threshold, released - largest),
          Math.min(released - least + threshold - 1, last),
        )
      : span(1, 0);
  return released > last ? union(rounded, span(released, released)) : rounded;
}

/** Every number that may be released for some count between `low` and `high`, ascending; 0 included. */
export function releasesBetween(low: number, high: number, rounding: Rounding): number[] {
  const { threshold, exactFrom } = rounding;
  const [least, largest] = shiftsOf(rounding);
  const roundedTo = exactFrom === null ? high : Math.min(high, exactFrom - 1);
  const multiple = (count: number) => threshold * Math.floor(count / threshold);
  const found = new Set(low <= 0 ? [0] : []);
  const first = multiple(Math.max(low, threshold) + least);
  for (let at = first; at <= multiple(roundedTo + largest); at += threshold) found.add(at);
  if (exactFrom !== null) {
    for (let at = Math.max(low, exactFrom); at <= high; at += 1) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}
