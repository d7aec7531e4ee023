import { quantileSorted } from 'simple-statistics';

/**
 * Limits between classes of about equally many values: quantiles of type 7 in Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996), 361-365. `sorted` ascending, not
 * empty. No more classes than distinct values; when most values are the same the quantiles coincide, and then
 * the distinct values are divided.
 */
export function quantileLimits(sorted: number[], classes: number): number[] {
  const distinct = [...new Set(sorted)];
  const wanted = Math.min(classes, distinct.length);
  const limits = divide(sorted, wanted);
  const [low = 0] = sorted;
  return limits.some((limit) => limit > low) ? limits : divide(distinct, wanted);
}

const divide = (sorted: number[], classes: number): number[] =>
  Array.from({ length: classes - 1 }, (_, i) => quantileSorted(sorted, (i + 1) / classes));
