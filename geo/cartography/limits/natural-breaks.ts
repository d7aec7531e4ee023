import { ckmeans } from 'simple-statistics';

/**
 * Limits between the groups that differ least within: optimal one-dimensional k-means (Wang and Song,
 * "Ckmeans.1d.dp", The R Journal 3/2 (2011), 29-33), the exact form of Jenks' natural breaks. A limit is
 * the lowest value of the group above it. `sorted` ascending, not empty; no more groups than distinct values.
 */
export function naturalLimits(sorted: number[], classes: number): number[] {
  const groups = Math.min(classes, new Set(sorted).size);
  return ckmeans(sorted, groups)
    .slice(1)
    .flatMap(([lowest]) => (lowest === undefined ? [] : [lowest]));
}
