/**
 * A p-value from random permutations, `extreme` of `replicates` at least as far out as the observation:
 * (extreme + 1) / (replicates + 1), the observed one among them, and so never 0 (Phipson and Smyth,
 * "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular
 * Biology 9, 2010). `standardError` is that of chance in drawing.
 */
export type PermutationP = {
  method: 'monte_carlo';
  p: number;
  replicates: number;
  standardError: number;
};

/** Makes the p-value of a count of extreme permutations. */
export function permutationP(extreme: number, replicates: number): PermutationP {
  const p = (extreme + 1) / (replicates + 1);
  return {
    method: 'monte_carlo',
    p,
    replicates,
    standardError: Math.sqrt((p * (1 - p)) / replicates),
  };
}

/** What rounding may do to a statistic of a permutation that equals the observed one. */
export const SAME = 1e-9;
