import { betaShare } from './incomplete-beta.ts';
import { normalQuantile } from './normal.ts';
import { stirlingError } from './saddle-point.ts';
import { solveDecreasing } from './solve-decreasing.ts';

/** Below this ratio df / t^2 the first term of the tail is all of it. */
const FAR = 1e-30;

/**
 * P(|T| > |t|) of Student's t distribution with `df` degrees of freedom, any df > 0: the incomplete
 * beta function I(df/2, 1/2) at df / (df + t^2) (DLMF 8.17; Abramowitz and Stegun 26.7.1). Small
 * results keep their digits. Throws RangeError on NaN and df <= 0.
 */
export function studentsTTwoSided(t: number, df: number): number {
  checkDegrees(df);
  if (Number.isNaN(t)) throw new RangeError('studentsTTwoSided: t is not a number');
  const ratio = df / t / t;
  if (ratio < FAR) return farTail(Math.abs(t), df);
  return t === 0 ? 1 : betaShare(df / 2, 0.5, ratio / (1 + ratio), 1 / (1 + ratio));
}

/** P(|T| < |t|): for small t, where one less the tails would lose its digits. */
function inside(t: number, df: number): number {
  const ratio = df / t / t;
  return t === 0 ? 0 : betaShare(0.5, df / 2, 1 / (1 + ratio), ratio / (1 + ratio));
}

/** (sqrt(df) / t)^df / (df/2 B(df/2, 1/2)). */
function farTail(t: number, df: number): number {
  return Math.exp(df * (0.5 * Math.log(df) - Math.log(t)) - Math.log(df / 2) - logBetaHalf(df / 2));
}

/** ln B(a, 1/2), from Stirling's formula and its error for Gamma(a + 1) and Gamma(a + 3/2). */
function logBetaHalf(a: number): number {
  const b = a + 0.5;
  const stirling = stirlingError(a) - stirlingError(b) + 0.5 - a * Math.log1p(0.5 / a);
  return stirling + 0.5 * Math.log(Math.PI / a);
}

/** Logarithm of the density of Student's t distribution: the density of what is far out underflows. */
export function studentsTLogDensity(t: number, df: number): number {
  checkDegrees(df);
  const scaled = Math.abs(t) / Math.sqrt(df);
  // The square of what is far out would overflow.
  const log = scaled > 1e8 ? 2 * Math.log(scaled) : Math.log1p(scaled * scaled);
  return (-(df + 1) / 2) * log - 0.5 * Math.log(df) - logBetaHalf(df / 2);
}

/**
 * The t below which a share `p` of Student's t distribution with `df` degrees of freedom lies, for
 * 0 < p < 1 and df > 0; throws RangeError otherwise.
 */
export function studentsTQuantile(p: number, df: number): number {
  checkDegrees(df);
  if (!(p > 0 && p < 1)) throw new RangeError(`studentsTQuantile: p = ${p}`);
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentsTQuantile(1 - p, df);
  return p > 0.25
    ? -solve(p, df, Math.log1p(-2 * p), inside, -1)
    : -solve(p, df, Math.log(2 * p), studentsTTwoSided, 1);
}

/**
 * The t where the logarithm of `share` is as wanted; `sign` is -1 where the share grows with t. Solved
 * for the logarithm of t: there a heavy tail is a straight line.
 */
function solve(
  p: number,
  df: number,
  wanted: number,
  share: (t: number, df: number) => number,
  sign: number,
): number {
  const log = solveDecreasing({
    start: Math.log(-normalQuantile(p)),
    low: -800,
    high: 709,
    miss: (at) => sign * (Math.log(share(Math.exp(at), df)) - wanted),
    slope: (at) => {
      const t = Math.exp(at);
      return (-2 * Math.exp(studentsTLogDensity(t, df) + at)) / share(t, df);
    },
  });
  return Math.exp(log);
}

function checkDegrees(df: number): void {
  if (!(df > 0 && df < Infinity)) throw new RangeError(`degrees of freedom: ${df}`);
}
