/** What a cell can hold: text from CSV; XLSX also knows numbers, yes or no, and dates. */
export type Cell = string | number | boolean | Date | null;

/** One row with the line it starts at in its file. */
export type Row = { line: number; cells: Cell[] };

/** Whether nothing stands in a cell. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Text of a cell, trimmed; `''` for an empty one. Days are written ISO 8601. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
