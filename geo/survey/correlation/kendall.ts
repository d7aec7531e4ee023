import { normalTail } from '../../statistics/normal.ts';
import type { Ranked } from './rank-values.ts';

/** `score` is concordant less discordant pairs; `p` is `null` for fewer than three pairs of values. */
export type Kendall = { tauB: number; score: number; z: number | null; p: number | null };

/**
 * Kendall's tau-b with two-sided p of the normal approximation, variance corrected for ties (M. G.
 * Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945; Rank Correlation Methods,
 * 4th edition, 1970, section 4.4; no continuity correction). Discordant pairs are counted by merge sort
 * (W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA 61, 1966),
 * O(n log n). `null` where one of the two is constant. Throws on unequal lengths.
 */
export function kendall(x: Ranked, y: Ranked): Kendall | null {
  if (x.n !== y.n) throw new RangeError('kendall: unequal lengths');
  const { n } = x;
  const pairs = (n * (n - 1)) / 2;
  const [tiesX, tiesY] = [tiedPairs(x.counts), tiedPairs(y.counts)];
  if (tiesX === pairs || tiesY === pairs) return null;
  const sorted = sortTogether(x, y);
  const tiedBoth = tiedPairs(runLengths(sorted));
  const discordant = countInversions(Int32Array.from(sorted, (key) => key % y.levels.length));
  const score = pairs - tiesX - tiesY + tiedBoth - 2 * discordant;
  const tauB = score / (Math.sqrt(pairs - tiesX) * Math.sqrt(pairs - tiesY));
  const variance = scoreVariance(n, x.counts, y.counts);
  if (variance === null) return { tauB, score, z: null, p: null };
  const z = score / Math.sqrt(variance);
  return { tauB, score, z, p: Math.min(1, 2 * normalTail(Math.abs(z))) };
}

const sumOver = (counts: Int32Array, each: (count: number) => number): number =>
  counts.reduce((sum, count) => sum + each(count), 0);

const tiedPairs = (counts: Int32Array): number =>
  sumOver(counts, (count) => (count * (count - 1)) / 2);

/** Pairs of codes as one number each, sorted by x and within x by y. */
function sortTogether(x: Ranked, y: Ranked): Float64Array {
  const width = y.levels.length;
  const keys = Float64Array.from(x.codes);
  for (let row = 0; row < keys.length; row += 1) {
    keys[row] = (keys[row] ?? 0) * width + (y.codes[row] ?? 0);
  }
  const distinct = x.levels.length * width;
  return distinct <= keys.length ? sortByCounting(keys, distinct) : keys.sort();
}

function sortByCounting(keys: Float64Array, distinct: number): Float64Array {
  const counts = new Int32Array(distinct);
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  let start = 0;
  counts.forEach((count, key) => {
    keys.fill(key, start, start + count);
    start += count;
  });
  return keys;
}

function runLengths(sorted: Float64Array): Int32Array {
  const lengths: number[] = [];
  let start = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[start]) continue;
    lengths.push(at - start);
    start = at;
  }
  return Int32Array.from(lengths);
}

/** Pairs of which the earlier is greater; `list` is sorted on the way. */
function countInversions(list: Int32Array): number {
  let from: Int32Array = list;
  let to: Int32Array = new Int32Array(list.length);
  let inversions = 0;
  for (let width = 1; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length);
      const end = Math.min(start + 2 * width, list.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        if (right >= end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0))) {
          to[at] = from[left] ?? 0;
          left += 1;
        } else {
          to[at] = from[right] ?? 0;
          right += 1;
          inversions += middle - left;
        }
      }
    }
    [from, to] = [to, from];
  }
  return inversions;
}

/** Variance of the score given the ties of both, by Kendall (1970), formula 4.3. */
function scoreVariance(n: number, x: Int32Array, y: Int32Array): number | null {
  if (n < 3) return null;
  const spread = (count: number) => count * (count - 1) * (2 * count + 5);
  const two = (count: number) => count * (count - 1);
  const three = (count: number) => count * (count - 1) * (count - 2);
  return (
    (spread(n) - sumOver(x, spread) - sumOver(y, spread)) / 18 +
    (sumOver(x, two) * sumOver(y, two)) / (2 * two(n)) +
    (sumOver(x, three) * sumOver(y, three)) / (9 * three(n))
  );
}
