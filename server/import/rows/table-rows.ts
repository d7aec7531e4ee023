import type { Encoding } from '../../../geo/read/decode.ts';
import type { Finding } from '../../../geo/read/finding.ts';
import { tableKind } from '../../../geo/read/read-table.ts';
import { csvRows } from './csv-rows.ts';
import { readStart } from './file-start.ts';
import type { RowSource } from './row-source.ts';
import { xlsxRows } from './xlsx-rows.ts';

const SIGNATURE_BYTES = 64;

export type TableSettings = {
  encoding?: Encoding | undefined;
  sheet?: string | undefined;
  warn: (finding: Finding) => void;
};

/**
 * Rows of a CSV or XLSX file, whichever it is, as a stream.
 * @throws FileError when it is neither, here or while rows are read
 */
export function tableRows(
  file: string,
  { encoding, sheet, warn }: TableSettings,
): { kind: 'csv' | 'xlsx'; rows: RowSource } {
  const kind = tableKind(readStart(file, SIGNATURE_BYTES), file);
  const rows = kind === 'xlsx' ? xlsxRows(file, { sheet, warn }) : csvRows(file, { encoding });
  return { kind, rows };
}
