import { FEWEST_VALUES } from './model.ts';
import { basesOf, countsIn, type PrintedShare } from './printed-share.ts';

/** What a number may be, lowest and highest. */
type Span = readonly [number, number];

// Few enough values to count as told, and a small one among them.
const isTold = ([low, high]: Span, threshold: number): boolean =>
  high - low + 1 < FEWEST_VALUES && Math.max(low, 1) <= Math.min(high, threshold - 1);

/** Whether a rate of a base tells a small count or a small rest. */
export function tellsOfBase(share: PrintedShare, base: number, threshold: number): boolean {
  const counts = countsIn(share, base);
  if (!counts) return false;
  const rest: Span = [base - counts[1], base - counts[0]];
  return isTold(counts, threshold) || isTold(rest, threshold);
}

/** Whether a rate and the count behind it tell a small rest. */
export function tellsOfCount(share: PrintedShare, count: number, threshold: number): boolean {
  const bases = basesOf(share, count);
  return bases !== null && isTold([bases[0] - count, bases[1] - count], threshold);
}

/** Whether a density tells a small count: so many on an area whose size is public. */
export function tellsOfArea(share: PrintedShare, areaKm2: number, threshold: number): boolean {
  const counts = countsIn(share, areaKm2);
  return counts !== null && isTold(counts, threshold);
}
