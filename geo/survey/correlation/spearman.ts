import { normalQuantile } from '../../statistics/normal.ts';
import { studentsTTwoSided } from '../../statistics/students-t.ts';
import type { Interval } from '../../statistics/wilson.ts';
import { centredRanks, type Ranked, rankSquares } from './rank-values.ts';

/** `interval` is `null` for fewer than four pairs and for a coefficient of 1 or -1. */
export type Spearman = {
  n: number;
  rho: number;
  t: number | null;
  df: number;
  p: number;
  interval: Interval | null;
};

/**
 * Spearman's rank correlation: Pearson's coefficient of mid-ranks (C. Spearman, "The proof and
 * measurement of association between two things", American Journal of Psychology 15, 1904). Two-sided p of
 * t = rho sqrt((n - 2) / (1 - rho^2)) on n - 2 degrees of freedom, as SPSS prints it. Interval at
 * 1 - `alpha`: Fisher's z with the variance (1 + rho^2 / 2) / (n - 3) of Bonett and Wright ("Sample size
 * requirements for estimating Pearson, Kendall and Spearman correlations", Psychometrika 65, 2000).
 * `null` where one of the two is constant or there are fewer than three pairs. Throws on unequal lengths.
 */
export function spearman(x: Ranked, y: Ranked, alpha = 0.05): Spearman | null {
  if (x.n !== y.n) throw new RangeError('spearman: unequal lengths');
  const scale = Math.sqrt(rankSquares(x) * rankSquares(y));
  if (scale === 0 || x.n < 3) return null;
  const rho = Math.max(-1, Math.min(1, rankProducts(x, y) / scale));
  const df = x.n - 2;
  const isPerfect = Math.abs(rho) === 1;
  const t = isPerfect ? null : rho * Math.sqrt(df / ((1 - rho) * (1 + rho)));
  const p = t === null ? 0 : studentsTTwoSided(t, df);
  return { n: x.n, rho, t, df, p, interval: isPerfect ? null : rhoInterval(rho, x.n, alpha) };
}

function rankProducts(x: Ranked, y: Ranked): number {
  const [ranksX, ranksY] = [centredRanks(x), centredRanks(y)];
  let sum = 0;
  for (let row = 0; row < x.n; row += 1)
    sum += (ranksX[x.codes[row] ?? 0] ?? 0) * (ranksY[y.codes[row] ?? 0] ?? 0);
  return sum;
}

function rhoInterval(rho: number, n: number, alpha: number): Interval | null {
  if (n < 4) return null;
  const spread = -normalQuantile(alpha / 2) * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  const z = Math.atanh(rho);
  return { low: Math.tanh(z - spread), high: Math.tanh(z + spread) };
}
