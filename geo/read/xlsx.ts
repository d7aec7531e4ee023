import readSheets from 'read-excel-file/universal';
import { FileError, finding } from './finding.ts';
import { isBlank, type Cell, type Row } from './table.ts';

export type Sheet = { name: string; rows: Row[] };

/**
 * The sheets of an XLSX workbook that hold anything; lines are the row numbers that a
 * spreadsheet shows. Cells keep their kind: a code that became a number is a number here.
 * @throws FileError when the bytes are no workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets = await readSheets(new Uint8Array(bytes).buffer).catch(() => {
    // The reader fails in many ways on damaged parts; for a user they are one.
    throw new FileError(finding('xlsx_damaged'));
  });
  return sheets
    .map(({ sheet, data }) => ({ name: sheet, rows: toRows(data as Cell[][]) }))
    .filter(({ rows }) => rows.length > 0);
}

const toRows = (data: Cell[][]): Row[] =>
  data
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => !cells.every(isBlank));

/** Sheet that declares new indicators; never taken for the table of figures. */
export const DECLARATIONS = 'indicators';

const isDeclarations = ({ name }: Sheet) => name.toLowerCase() === DECLARATIONS;

/**
 * The sheet with the figures: the one that is asked for by name or number, else the only one.
 * @throws FileError when there is none or more than one to choose from
 */
export function chooseSheet(sheets: Sheet[], wanted: string | undefined): Sheet {
  const names = sheets.map(({ name }) => name).join(', ');
  if (wanted !== undefined) {
    const chosen =
      sheets.find(({ name }) => name === wanted) ??
      sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ??
      sheets[Number(wanted) - 1];
    if (chosen) return chosen;
    const values = { sheet: wanted, sheets: names };
    throw new FileError(finding('xlsx_no_such_sheet', { values }));
  }
  const [first, ...others] = sheets.filter((sheet) => !isDeclarations(sheet));
  if (!first) throw new FileError(finding('empty_file'));
  if (others.length > 0) {
    throw new FileError(finding('xlsx_several_sheets', { values: { sheets: names } }));
  }
  return first;
}

/** Rows of the sheet that declares indicators; none where there is no such sheet. */
export const declarationRows = (sheets: Sheet[]): Row[] => sheets.find(isDeclarations)?.rows ?? [];
