import { damaged } from './damaged.ts';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384; // XFD

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const LETTER_A = 65;
const LETTER_Z = 90;
const LOWER_CASE = 0x20;

/**
 * Column (from 0) of a cell reference such as `C5`, which must stand in row `line`. By hand and
 * not by regular expression: it runs once for each cell of the file.
 * @throws FileError when it is malformed, in another row, or beyond XFD1048576
 */
export function columnOf(reference: string, line: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~LOWER_CASE;
    if (letter < LETTER_A || letter > LETTER_Z) break;
    column = column * 26 + letter - LETTER_A + 1;
    if (column > LAST_COLUMN) throw damaged(line);
  }
  if (column === 0 || at === reference.length || rowAt(reference, at) !== line) {
    throw damaged(line);
  }
  return column - 1;
}

function rowAt(reference: string, start: number): number | null {
  let row = 0;
  for (let at = start; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at);
    if (digit < DIGIT_0 || digit > DIGIT_9) return null;
    row = row * 10 + digit - DIGIT_0;
  }
  return row;
}

/** Letters of a column (from 0): 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(LETTER_A + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * Number of a row from what the file writes; `previous + 1` where none is written.
 * @throws FileError when it is not after `previous`: Excel refuses such rows, and two rows with
 *   one number could not be told apart in a report
 */
export function rowNumber(written: string | undefined, previous: number): number {
  const row = written === undefined ? previous + 1 : Number(written);
  if (!Number.isInteger(row) || row <= previous || row > LAST_ROW) throw damaged(previous + 1);
  return row;
}
