/**
 * Values as places among the distinct ones: `codes` 0 to levels - 1, how often each occurs, and the
 * mid-rank of each (1 to n; tied values share the mean of their ranks: Kendall, "The treatment of ties in
 * ranking problems", Biometrika 33, 1945).
 */
export type Ranked = {
  n: number;
  levels: Float64Array;
  codes: Int32Array;
  counts: Int32Array;
  midRanks: Float64Array;
};

/** Ranks a column of numbers. O(n log n). */
export function rankValues(values: Float64Array): Ranked {
  const levels = distinct(values.toSorted());
  const codeOf = new Map(Array.from(levels, (level, code) => [level, code]));
  const codes = Int32Array.from(values, (value) => codeOf.get(value) ?? 0);
  const counts = new Int32Array(levels.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  let below = 0;
  const midRanks = Float64Array.from(counts, (count) => {
    below += count;
    return below - (count - 1) / 2;
  });
  return { n: values.length, levels, codes, counts, midRanks };
}

const distinct = (sorted: Float64Array): Float64Array =>
  sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);

/** Mid-ranks less their mean (n + 1) / 2, by code. */
export const centredRanks = ({ n, midRanks }: Ranked): Float64Array =>
  midRanks.map((rank) => rank - (n + 1) / 2);

/** Sum of the squares of centred ranks: 0 where all values are the same. */
export function rankSquares(ranked: Ranked): number {
  const { counts } = ranked;
  return centredRanks(ranked).reduce(
    (sum, rank, code) => sum + (counts[code] ?? 0) * rank * rank,
    0,
  );
}
