import type { Level } from '../areas/levels.ts';
import { keyedFraction } from '../statistics/keyed-hash.ts';
import { type IntegerSet, span, union } from './integer-set.ts';

/** Smallest count that is released, and the base to which others are rounded. */
export const DEFAULT_THRESHOLD = 5;
/** City counts from here on are exact. */
export const EXACT_FROM = 1000;

/** What keys the rounding: the installation's secret (16 bytes), the counted set, area and period. */
export type CountKey = { salt: Uint8Array; name: string; area: string; period: string };

/** Throws unless the threshold is a whole number of at least 5. */
export function checkThreshold(threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < DEFAULT_THRESHOLD) {
    throw new RangeError(`a threshold is a whole number of at least ${DEFAULT_THRESHOLD}`);
  }
}

/**
 * Rounds to the multiple of `base` below or above, the nearer one with the higher chance, so that
 * the expectation is the count itself (unbiased random rounding: Nargundkar and Saveland, 1972;
 * Willenborg and de Waal, "Elements of Statistical Disclosure Control", 2001, section 5.3).
 * `fraction` in [0, 1) is the chance.
 */
export function roundToBase(count: number, base: number, fraction: number): number {
  const remainder = count % base;
  return count - remainder + (fraction * base < remainder ? base : 0);
}

/**
 * The released form of a count: `null` (withheld) from 1 to the threshold less one, exact 0, exact
 * from 1,000 on for the city, otherwise rounded to base `threshold`. The same key and count always
 * give the same answer, and so no repetition averages the rounding out. Throws on a count that is
 * not a whole number from 0, and on a threshold below 5.
 */
export function releaseCount(
  count: number,
  key: CountKey,
  level: Level,
  threshold = DEFAULT_THRESHOLD,
): number | null {
  checkThreshold(threshold);
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (count === 0 || (level === 'kota' && count >= EXACT_FROM)) return count;
  if (count < threshold) return null;
  const fraction = keyedFraction(key.salt, [key.name, key.area, key.period, count]);
  return roundToBase(count, threshold, fraction);
}

/** Every count that a released number can stand for. */
export function countsBehind(released: number, level: Level, threshold: number): IntegerSet {
  if (released === 0) return span(0, 0);
  const low = Math.max(threshold, released - threshold + 1);
  if (level !== 'kota') return span(low, released + threshold - 1);
  const rounded =
    released % threshold === 0
      ? span(low, Math.min(released + threshold - 1, EXACT_FROM - 1))
      : span(1, 0);
  return released >= EXACT_FROM ? union(rounded, span(released, released)) : rounded;
}

/** Every number that may be released for some count between `low` and `high`, ascending; 0 included. */
export function releasesBetween(
  low: number,
  high: number,
  level: Level,
  threshold: number,
): number[] {
  const roundedTo = level === 'kota' ? Math.min(high, EXACT_FROM - 1) : high;
  const found = low <= 0 ? [0] : [];
  const first = Math.max(threshold, Math.floor(low / threshold) * threshold);
  if (roundedTo >= threshold && low <= roundedTo) {
    for (let at = first; at < roundedTo + threshold; at += threshold) found.push(at);
  }
  if (level === 'kota') {
    for (let at = Math.max(low, EXACT_FROM); at <= high; at += 1) {
      if (!found.includes(at)) found.push(at);
    }
  }
  return found;
}
