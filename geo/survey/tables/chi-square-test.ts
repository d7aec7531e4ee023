import { chiSquareTail } from '../../statistics/chi-square.ts';

/** `expected` in the shape of the counts; `smallCells` have an expected count below 5. */
export type ChiSquare = {
  statistic: number;
  df: number;
  p: number;
  expected: number[][];
  leastExpected: number;
  smallCells: number;
  cells: number;
  /** Cochran's rule: too many small expected counts for the chi-square distribution to hold. */
  tooSmall: boolean;
};

const SMALL = 5;
const LEAST = 1;
const MOST_SMALL_SHARE = 0.2;

/** Counts expected if rows and columns were independent. */
export function expectedCounts(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map(sumOf);
  const columns = (counts[0] ?? []).map((_, at) => sumOf(counts.map((line) => line[at] ?? 0)));
  const n = sumOf(rows);
  return rows.map((row) => columns.map((column) => (row * column) / n));
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

/** Sum of (observed - expected)^2 / expected. */
export const pearsonStatistic = (
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): number =>
  sumOf(
    counts.map((line, row) =>
      sumOf(
        line.map(
          (count, at) => (count - (expected[row]?.[at] ?? 0)) ** 2 / (expected[row]?.[at] ?? 0),
        ),
      ),
    ),
  );

/**
 * Pearson's chi-square test of independence, without continuity correction (K. Pearson, Philosophical
 * Magazine 50, 1900; degrees of freedom by R. A. Fisher, 1922). The warning follows W. G. Cochran ("Some
 * methods for strengthening the common chi-square tests", Biometrics 10, 1954): an expected count below 1,
 * or below 5 in more than 20 % of the cells. `counts` have no empty row or column; `null` where fewer
 * than two of either are left.
 */
export function chiSquareTest(counts: readonly (readonly number[])[]): ChiSquare | null {
  const width = counts[0]?.length ?? 0;
  if (counts.length < 2 || width < 2) return null;
  const expected = expectedCounts(counts);
  const all = expected.flat();
  const statistic = pearsonStatistic(counts, expected);
  const df = (counts.length - 1) * (width - 1);
  const smallCells = all.filter((one) => one < SMALL).length;
  const leastExpected = Math.min(...all);
  return {
    statistic,
    df,
    p: chiSquareTail(statistic, df),
    expected,
    leastExpected,
    smallCells,
    cells: all.length,
    tooSmall: leastExpected < LEAST || smallCells > MOST_SMALL_SHARE * all.length,
  };
}
