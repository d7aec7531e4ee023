import { normalTail } from '../../statistics/normal.ts';
import { comparePairs, tiedPairs } from './compare-pairs.ts';
import type { Ranked } from './rank-values.ts';

/** `score` is concordant less discordant pairs; `p` is `null` for fewer than three pairs of values. */
export type Kendall = { tauB: number; score: number; z: number | null; p: number | null };

/**
 * Kendall's tau-b with two-sided p of the normal approximation, variance corrected for ties (M. G.
 * Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945; Rank Correlation Methods,
 * 4th edition, 1970, section 4.4; no continuity correction). `null` where one of the two is constant.
 * Throws on unequal lengths.
 */
export function kendall(x: Ranked, y: Ranked): Kendall | null {
  if (x.n !== y.n) throw new RangeError('kendall: unequal lengths');
  const { n } = x;
  const pairs = (n * (n - 1)) / 2;
  const [tiesX, tiesY] = [tiedPairs(x.counts), tiedPairs(y.counts)];
  if (tiesX === pairs || tiesY === pairs) return null;
  const { tiedBoth, discordant } = comparePairs(x, y);
  const score = pairs - tiesX - tiesY + tiedBoth - 2 * discordant;
  const tauB = score / (Math.sqrt(pairs - tiesX) * Math.sqrt(pairs - tiesY));
  const variance = scoreVariance(n, x.counts, y.counts);
  if (variance === null) return { tauB, score, z: null, p: null };
  const z = score / Math.sqrt(variance);
  return { tauB, score, z, p: Math.min(1, 2 * normalTail(Math.abs(z))) };
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

const sumOver = (counts: Int32Array, each: (count: number) => number): number =>
  counts.reduce((sum, count) => sum + each(count), 0);
