/** Standard normal quantile of a two-sided 95 % interval. */
export const Z_95 = 1.959963984540054;

export type Interval = { low: number; high: number };

/**
 * Wilson score interval of a proportion, without continuity correction (E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", JASA 22, 1927; method 3 in
 * Newcombe, Statistics in Medicine 17, 1998). Proportions 0 to 1, `successes` out of `trials`.
 * It is chance variation under a binomial model only: not coverage, not reporting error, and too
 * narrow for persons who live in the same families. Throws unless 0 <= successes <= trials and
 * trials > 0.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): Interval {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) {
    throw new RangeError(`no proportion: ${successes} of ${trials}`);
  }
  const share = successes / trials;
  const spread = z * Math.sqrt(z * z + 4 * successes * (1 - share));
  const middle = 2 * successes + z * z;
  const scale = 2 * (trials + z * z);
  // The ends are exact at 0 and 1, where subtraction would leave a trace of rounding.
  return {
    low: successes === 0 ? 0 : (middle - spread) / scale,
    high: successes === trials ? 1 : (middle + spread) / scale,
  };
}
