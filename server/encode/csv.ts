import { stringify } from 'csv-stringify/sync';
import type { Row } from '../../geo/features/area-rows.ts';
import { harmlessCell } from '../../geo/text/harmless-cell.ts';
import type { Language } from '../../geo/text/languages.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

export type CsvDialect = {
  separator: 'comma' | 'semicolon';
  decimal: 'point' | 'comma';
  text: 'plain' | 'formula';
};

const SEPARATORS = { comma: ',', semicolon: ';' };
/** Columns that look like numbers and are not: `36.73` would lose a zero or become a date. */
const CODES = new Set(['code', 'bps_code']);

/**
 * Rows as CSV (RFC 4180): byte order mark, one header line, properties only.
 * `text: 'formula'` writes codes as `="36.73"`, the one form that every spreadsheet keeps as text
 * when the file is opened by a double click.
 */
export function encodeCsv(rows: Row[], columns: string[], dialect: CsvDialect): string {
  const cell = (column: string, value: string | number | boolean | null) => {
    if (value === null) return null;
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'number')
      return dialect.decimal === 'comma' ? String(value).replace('.', ',') : value;
    if (CODES.has(column) && dialect.text === 'formula') return `="${value}"`;
    return harmlessCell(value);
  };
  const lines = rows.map((row) =>
    columns.map((column) => cell(column, row.properties[column] ?? null)),
  );
  return encodeTable([columns, ...lines], dialect.separator);
}

/** What a spreadsheet in this language takes for the end of a cell: Indonesian numbers have a comma. */
export const separatorFor = (language: Language): CsvDialect['separator'] =>
  language === 'id' ? 'semicolon' : 'comma';

/** Lines of cells as CSV, the first one the header. */
export const encodeTable = (
  lines: readonly (readonly (string | number | null)[])[],
  separator: CsvDialect['separator'],
): string =>
  stringify(lines as (string | number | null)[][], {
    delimiter: SEPARATORS[separator],
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
  });
