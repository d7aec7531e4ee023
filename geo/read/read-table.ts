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
  const startsWith = (kind: keyof typeof SIGNATURES) =>
    SIGNATURES[kind].every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new FileError(finding('empty_file'));
  if (startsWith('oldOffice')) throw new FileError(finding('old_excel'));
  if (startsWith('pdf')) throw new FileError(finding('wrong_kind', { values: { kind: 'PDF' } }));
  if (startsWith('zip') || /\.xlsx$/i.test(name)) {
    const sheets = await readXlsx(bytes);
    return { rows: chooseSheet(sheets, sheet).rows, declarations: declarationRows(sheets) };
  }
  const text = decodeText(bytes, encoding);
  const kind = kindOfText(text);
  if (kind) throw new FileError(finding('wrong_kind', { values: { kind } }));
  return { rows: readCsv(text), declarations: [] };
}

function kindOfText(text: string): string | null {
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || start === '[') return 'JSON';
  return start === '<' ? 'XML / HTML' : null;
}
