/** Counts of pairs of classes: `counts[row][column]`, rows of the predictor, columns of the outcome. */
export type CrossTable = {
  rows: number[];
  columns: number[];
  counts: number[][];
  rowTotals: number[];
  columnTotals: number[];
  /** Percent of the row; `null` in a row without respondents. */
  rowPercent: (number | null)[][];
  columnPercent: (number | null)[][];
  n: number;
};

const CLASSES = [1, 2, 3];

const percentOf = (count: number, total: number): number | null =>
  total === 0 ? null : (100 * count) / total;

/** Crosses two variables in classes 1 to 3. Throws on unequal lengths. */
export function crossTable(rows: Float64Array, columns: Float64Array): CrossTable {
  if (rows.length !== columns.length) throw new RangeError('crossTable: unequal lengths');
  const counts = CLASSES.map(() => CLASSES.map(() => 0));
  rows.forEach((row, at) => {
    const line = counts[row - 1];
    const column = (columns[at] ?? 0) - 1;
    if (line) line[column] = (line[column] ?? 0) + 1;
  });
  return describeCounts(counts);
}

/** A table from its counts, with totals and percent. */
export function describeCounts(counts: number[][]): CrossTable {
  const rowTotals = counts.map(sumOf);
  const columnTotals = (counts[0] ?? []).map((_, at) => sumOf(counts.map((line) => line[at] ?? 0)));
  return {
    rows: counts.map((_, at) => at + 1),
    columns: columnTotals.map((_, at) => at + 1),
    counts,
    rowTotals,
    columnTotals,
    rowPercent: counts.map((line, row) =>
      line.map((count) => percentOf(count, rowTotals[row] ?? 0)),
    ),
    columnPercent: counts.map((line) =>
      line.map((count, column) => percentOf(count, columnTotals[column] ?? 0)),
    ),
    n: sumOf(rowTotals),
  };
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

/** The counts without rows and columns that are empty. */
export function dropEmpty({ counts, rowTotals, columnTotals }: CrossTable): number[][] {
  return counts
    .filter((_, row) => rowTotals[row] !== 0)
    .map((line) => line.filter((_, column) => columnTotals[column] !== 0));
}
