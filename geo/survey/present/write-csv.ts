import { harmlessCell } from '../../text/harmless-cell.ts';
import type { Language } from '../../text/languages.ts';
import type { SurveyTable, TableCell } from './survey-table.ts';

/** What a spreadsheet in the language takes for the end of a cell and for the decimal sign. */
const DIALECTS: Record<Language, { separator: string; decimal: string }> = {
  id: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV (RFC 4180) with byte order mark: figures unrounded, nothing where there is no answer. */
export function writeCsv({ columns, rows }: SurveyTable, language: Language): string {
  const { separator, decimal } = DIALECTS[language];
  const words = (text: string) => `"${harmlessCell(text).replaceAll('"', '""')}"`;
  const cell = ({ value }: TableCell): string =>
    typeof value === 'number' ? String(value).replace('.', decimal) : value ? words(value) : '';
  const lines = [columns.map(({ name }) => words(name)), ...rows.map((row) => row.map(cell))];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`;
}
