/** The entries of a design row that are not zero: column and value, in order, the first `count` of each. */
export type SparseRow = { count: number; column: Int32Array; value: Float64Array };

export const makeSparseRow = (columns: number): SparseRow => ({
  count: 0,
  column: new Int32Array(columns),
  value: new Float64Array(columns),
});

/** Reads row `pattern` of a design into `row`: most categories of a factor are zero there. */
export function readSparseRow(
  { design, columns }: { design: Float64Array; columns: number },
  pattern: number,
  row: SparseRow,
): void {
  let count = 0;
  for (let c = 0; c < columns; c += 1) {
    const x = design[pattern * columns + c] ?? 0;
    if (x === 0) continue;
    row.column[count] = c;
    row.value[count] = x;
    count += 1;
  }
  row.count = count;
}

/** The same for the row (1, -x): the derivatives of a linear predictor. */
export function readDerivativeRow(
  data: { design: Float64Array; columns: number },
  pattern: number,
  row: SparseRow,
): void {
  const { design, columns } = data;
  row.column[0] = 0;
  row.value[0] = 1;
  let count = 1;
  for (let c = 0; c < columns; c += 1) {
    const x = design[pattern * columns + c] ?? 0;
    if (x === 0) continue;
    row.column[count] = c + 1;
    row.value[count] = -x;
    count += 1;
  }
  row.count = count;
}
