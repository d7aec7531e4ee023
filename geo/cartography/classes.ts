import { quantileSorted } from 'simple-statistics';
import { ceilTo, decimalsFor, floorTo } from './decimals.ts';

/**
 * One class of a choropleth. Half-open: `from` is included, `to` is not, except in the last
 * class, which includes both.
 */
export type ValueClass = { from: number; to: number; count: number };

export const DEFAULT_CLASSES = 5;

/**
 * Classes with about equally many areas each (quantiles as in simple-statistics, Hyndman and Fan's
 * type 7). Limits are rounded up to the decimals in which the layer is printed: the legend tells
 * exactly where each area went, and no area changes its class by the rounding. Fewer classes come out when values repeat; none without values.
 */
export function classifyByQuantile(values: number[], classes = DEFAULT_CLASSES): ValueClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const wanted = Math.min(classes, distinct.length);
  if (wanted === 0) return [];
  const places = decimalsFor(sorted);
  const limits = limitsOf(sorted, wanted, places);
  // When most areas share one value the quantiles coincide; then the distinct values are divided.
  const usable = limits.length > 2 || wanted === 1 ? limits : limitsOf(distinct, wanted, places);
  return countPerClass(sorted, usable);
}

function limitsOf(sorted: number[], classes: number, places: number): number[] {
  const inner = Array.from({ length: classes - 1 }, (_, i) =>
    ceilTo(quantileSorted(sorted, (i + 1) / classes), places),
  );
  const low = floorTo(sorted[0] ?? 0, places);
  const high = ceilTo(sorted.at(-1) ?? 0, places);
  const between = inner.filter((limit) => limit > low && limit < high);
  return [...new Set([low, ...between, high])];
}

function countPerClass(sorted: number[], limits: number[]): ValueClass[] {
  const [only = 0] = limits;
  if (limits.length === 1) return [{ from: only, to: only, count: sorted.length }];
  const empty = limits.slice(1).map((to, i) => ({ from: limits[i] ?? to, to, count: 0 }));
  for (const value of sorted) {
    const found = empty[classOf(value, empty) ?? -1];
    if (found) found.count += 1;
  }
  return mergeEmpty(empty);
}

// Rounding can leave a class without areas; its range goes to the class before it.
function mergeEmpty(classes: ValueClass[]): ValueClass[] {
  const merged: ValueClass[] = [];
  for (const one of classes) {
    const last = merged.at(-1);
    if (last && one.count === 0) last.to = one.to;
    else merged.push({ ...one });
  }
  return merged;
}

/** Index of the class that holds the value, or `null` when it lies outside all classes. */
export function classOf(value: number, classes: ValueClass[]): number | null {
  const last = classes.length - 1;
  const found = classes.findIndex(
    ({ from, to }, i) => value >= from && (value < to || (i === last && value <= to)),
  );
  return found < 0 ? null : found;
}
