/** Rows with equal predictors: the number of each row's pattern, and the first row of each pattern. */
export type Patterns = { patternOf: Int32Array; firstRow: Int32Array };

/** Groups `rows` rows by equal values in all columns; patterns are numbered as they first appear. */
export function groupRows(columns: readonly ArrayLike<number>[], rows: number): Patterns {
  let patternOf: Int32Array = new Int32Array(rows);
  let patterns = 1;
  for (const column of columns) {
    if (patterns === rows) break;
    const { codes, distinct } = codeValues(column);
    if (distinct > 1) [patternOf, patterns] = split(patternOf, codes, distinct);
  }
  const firstRow = new Int32Array(patterns).fill(-1);
  patternOf.forEach((pattern, row) => {
    if ((firstRow[pattern] ?? 0) < 0) firstRow[pattern] = row;
  });
  return { patternOf, firstRow };
}

/** Numbers pairs of pattern and code as they first appear. */
function split(patternOf: Int32Array, codes: Int32Array, distinct: number): [Int32Array, number] {
  const numbers = new Map<number, number>();
  const split = new Int32Array(patternOf.length);
  for (let row = 0; row < patternOf.length; row += 1) {
    const pair = (patternOf[row] ?? 0) * distinct + (codes[row] ?? 0);
    let number = numbers.get(pair);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(pair, number);
    }
    split[row] = number;
  }
  return [split, numbers.size];
}

function codeValues(column: ArrayLike<number>): { codes: Int32Array; distinct: number } {
  const numbers = new Map<number, number>();
  const codes = new Int32Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? NaN;
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(value, number);
    }
    codes[row] = number;
  }
  return { codes, distinct: numbers.size };
}
