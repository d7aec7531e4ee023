import { FileError, finding } from '../../../../geo/read/finding.ts';
import { damaged } from './damaged.ts';

/** Rows at the top in which titles above the table stand. */
const TITLE_ROWS = 20;

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/**
 * The refusal of a merged range such as `A5:A9`, for of merged cells only the first has a value
 * and the rest would pass as empty; `null` where it harms nothing: a title at the top that lies
 * in one row, or a single cell.
 * @throws FileError when the range is malformed
 */
export function refuseMerge(range: string): FileError | null {
  const [, left, top, right = left, bottom = top] = RANGE.exec(range) ?? [];
  if (left === undefined) throw damaged();
  const isOneRow = Number(top) === Number(bottom);
  if (isOneRow && (Number(top) <= TITLE_ROWS || left === right)) return null;
  return new FileError(finding('xlsx_merged', { line: Number(top), values: { range } }));
}
