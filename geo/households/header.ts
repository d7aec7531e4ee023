import { closest, distance } from 'fastest-levenshtein';
import { headerKey } from '../figures/columns.ts';
import { finding, shorten, type Finding } from '../read/finding.ts';
import { cellText, type Row } from '../read/table.ts';
import { COLUMN_BY_KEY, HOUSEHOLD_COLUMNS, type HouseholdColumn } from './columns.ts';
import { isPersonalHeader, maskCell } from './personal.ts';

/** Where each known column stands in the rows of a file. */
export type HouseholdHeader = {
  line: number;
  width: number;
  places: { column: HouseholdColumn; index: number }[];
};

const ROWS_SEARCHED = 20;
const REQUIRED = HOUSEHOLD_COLUMNS.filter(({ required }) => required);

const columnsOf = ({ cells }: Row): (HouseholdColumn | undefined)[] =>
  cells.map((cell) => COLUMN_BY_KEY.get(headerKey(cellText(cell))));

/** The row of the first twenty that knows most columns; titles above it are passed over. */
export function findHeaderRow(rows: readonly Row[]): Row | null {
  let best: { row: Row; known: number } | null = null;
  for (const row of rows.slice(0, ROWS_SEARCHED)) {
    const known = new Set(columnsOf(row).filter((one) => one !== undefined)).size;
    if (known > (best?.known ?? 0)) best = { row, known };
  }
  return best && best.known > 1 ? best.row : null;
}

/**
 * Reads the header of a register file. Anything wrong with it stops the import before a row is
 * read: a column of names or identity numbers, one that nobody knows (it would be dropped in
 * silence), the same column twice, a required one missing.
 */
export function readHeader(row: Row): { header: HouseholdHeader; refused: Finding[] } {
  const { line } = row;
  const header: HouseholdHeader = { line, width: row.cells.length, places: [] };
  const refused: Finding[] = [];
  const columns = columnsOf(row);
  row.cells.forEach((cell, index) => {
    const text = cellText(cell);
    const column = columns[index];
    if (text === '') return;
    const earlier = header.places.find((one) => one.column === column);
    if (!column) refused.push(unknownHeader(text, line));
    else if (earlier) refused.push(twice(text, cellText(row.cells[earlier.index]), line));
    else header.places.push({ column, index });
  });
  const missing = REQUIRED.filter((one) => !columns.includes(one)).map(({ id }) => id);
  if (missing.length > 0) {
    refused.push(finding('household_columns', { line, values: { columns: missing.join(', ') } }));
  }
  return { header, refused };
}

function unknownHeader(text: string, line: number): Finding {
  if (isPersonalHeader(text)) {
    const column = shorten(text);
    return finding('personal_column', { line, column, values: { column } });
  }
  const key = headerKey(text);
  const near = closest(key, [...COLUMN_BY_KEY.keys()]);
  const isNear = distance(key, near) <= Math.max(1, Math.floor(key.length / 4));
  const known = isNear ? COLUMN_BY_KEY.get(near) : undefined;
  const column = maskHeader(text);
  const code = known ? 'household_column_near' : 'unknown_column';
  return finding(code, { line, column, values: { column, near: known?.id ?? '' } });
}

// Without a header row the first family would stand here.
const maskHeader = (text: string): string => maskCell(text, !/\d{5,}/.test(text));

const twice = (text: string, first: string, line: number): Finding =>
  finding('column_twice', {
    line,
    column: shorten(text),
    values: { column: shorten(text), first: shorten(first) },
  });
