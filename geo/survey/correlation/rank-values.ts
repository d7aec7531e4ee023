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
  const { levels, codes } = codeValues(values);
  const counts = new Int32Array(levels.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  let below = 0;
  const midRanks = Float64Array.from(counts, (count) => {
    below += count;
    return below - (count - 1) / 2;
  });
  return { n: values.length, levels, codes, counts, midRanks };
}

// What a column of answers holds: whole numbers, few of them.
const MOST_WHOLE = 1000;

function codeValues(values: Float64Array): Pick<Ranked, 'levels' | 'codes'> {
  const isWhole = values.every((value) => value >= 0 && value < MOST_WHOLE && value % 1 === 0);
  if (isWhole) return codeWhole(values);
  const levels = distinct(values.toSorted());
  const codeOf = new Map(Array.from(levels, (level, code) => [level, code]));
  const codes = new Int32Array(values.length);
  values.forEach((value, row) => (codes[row] = codeOf.get(value) ?? 0));
  return { levels, codes };
}

function codeWhole(values: Float64Array): Pick<Ranked, 'levels' | 'codes'> {
  const codeOf = new Int32Array(MOST_WHOLE).fill(-1);
  for (const value of values) codeOf[value] = 0;
  const levels: number[] = [];
  codeOf.forEach((code, value) => {
    if (code === 0) codeOf[value] = levels.push(value) - 1;
  });
  const codes = new Int32Array(values.length);
  values.forEach((value, row) => (codes[row] = codeOf[value] ?? 0));
  return { levels: Float64Array.from(levels), codes };
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
