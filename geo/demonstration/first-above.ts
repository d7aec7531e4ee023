/** The first row of a table whose limit is above the score; the last row has no limit. */
export function firstAbove<Row extends { below: number }>(
  rows: readonly Row[],
  score: number,
): Row {
  return rows.find(({ below }) => score < below) as Row;
}
