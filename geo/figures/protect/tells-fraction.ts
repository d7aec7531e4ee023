import { countsIn, type PrintedShare } from './printed-share.ts';

/** Bases up to here are tried: hardly a kelurahan has more of those that a rate is about. */
const LARGEST_BASE = 1000;
/** Rates of fewer are no rates; a third or a half says nothing of how many there are. */
const SMALLEST_BASE = 30;

/**
 * Whether the decimals of a rate give its fraction away: 2.479338843 % is 3 of 121 and nothing else
 * (or a multiple of both). True when a single fraction with a base of at most 1,000 prints so, its
 * base is at least 30, and its count or its rest is small.
 */
export function tellsFraction(share: PrintedShare, threshold: number): boolean {
  const isOpen = share.high * LARGEST_BASE - share.low * LARGEST_BASE >= 1;
  if (share.low <= 0 || share.high >= 1 || isOpen) return false;
  let first: [number, number] | null = null;
  for (let base = 1; base <= LARGEST_BASE; base += 1) {
    const counts = countsIn(share, base);
    if (!counts) continue;
    first ??= [counts[0], base];
    const isMultiple = counts[0] === counts[1] && counts[0] * first[1] === first[0] * base;
    if (!isMultiple) return false;
  }
  if (!first || first[1] < SMALLEST_BASE) return false;
  return first[0] < threshold || first[1] - first[0] < threshold;
}
