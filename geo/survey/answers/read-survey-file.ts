import { FileError } from '../../read/finding.ts';
import { readTable, type TableOptions, tableKind } from '../../read/read-table.ts';
import type { Row } from '../../read/table.ts';
import { type SurveyFinding, stop, tell } from '../finding.ts';
import { findFormulas } from './find-formulas.ts';

export type SurveyFile = { rows: Row[] | null; findings: SurveyFinding[] };

/**
 * Rows of a CSV or XLSX file of answers, with the reader that imports use. Of formulas in a workbook the
 * values that were saved with it are taken, and it is told.
 */
export async function readSurveyFile(
  bytes: Uint8Array,
  name: string,
  options: TableOptions = {},
): Promise<SurveyFile> {
  try {
    const { rows } = await readTable(bytes, name, options);
    const isWorkbook = tableKind(bytes, name) === 'xlsx';
    return { rows, findings: isWorkbook ? tellFormulas(await findFormulas(bytes)) : [] };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { code, line, column, values } = error.finding;
    return { rows: null, findings: [stop(code, { line, column, values })] };
  }
}

const tellFormulas = ({ count, first }: { count: number; first: string }): SurveyFinding[] =>
  count === 0 ? [] : [tell('xlsx_formulas', { values: { count, first } })];
