import { readCsv } from './csv.ts';
import { decodeText, type Encoding } from './decode.ts';
import { FileError, finding } from './finding.ts';
import type { Row } from './table.ts';
import { chooseSheet, declarationRows, readXlsx } from './xlsx.ts';

export type TableFile = { rows: Row[]; declarations: Row[] };

export type TableOptions = { encoding?: Encoding | undefined; sheet?: string | undefined };

/** First bytes of the kinds of file that people hand in; the name of a file proves nothing. */
const SIGNATURES = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  oldOffice: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
} as const;

/**
 * Rows of a CSV or XLSX file, whichever it is.
 * @throws FileError when it is neither or damaged
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  { encoding, sheet }: TableOptions,
): Promise<TableFile> {
  if (tableKind(bytes, name) === 'xlsx') {
    const sheets = await readXlsx(bytes);
    return { rows: chooseSheet(sheets, sheet).rows, declarations: declarationRows(sheets) };
  }
  const text = decodeText(bytes, encoding);
  refuseOtherText(text);
  return { rows: readCsv(text), declarations: [] };
}

/**
 * Whether a file is CSV or XLSX, from its first bytes and its name.
 * @throws FileError for an empty file, an old workbook and a PDF
 */
export function tableKind(start: Uint8Array, name: string): 'csv' | 'xlsx' {
  const startsWith = (kind: keyof typeof SIGNATURES) =>
    SIGNATURES[kind].every((byte, index) => start[index] === byte);
  if (start.length === 0) throw new FileError(finding('empty_file'));
  if (startsWith('oldOffice')) throw new FileError(finding('old_excel'));
  if (startsWith('pdf')) throw new FileError(finding('wrong_kind', { values: { kind: 'PDF' } }));
  return startsWith('zip') || /\.xlsx$/i.test(name) ? 'xlsx' : 'csv';
}

/** @throws FileError for a text that is JSON, XML or HTML, not a table */
export function refuseOtherText(text: string): void {
  const start = text.replace('\uFEFF', '').trimStart().slice(0, 1);
  const kind = start === '{' || start === '[' ? 'JSON' : start === '<' ? 'XML / HTML' : null;
  if (kind) throw new FileError(finding('wrong_kind', { values: { kind } }));
}
