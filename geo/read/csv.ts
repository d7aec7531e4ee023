import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { FindingCode } from '../text/import.ts';
import { FileError, finding } from './finding.ts';
import { isBlank, type Row } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;

type WithInfo = { record: string[]; info: { lines: number } };

/**
 * Rows of a CSV text with their line numbers; empty rows are left out. The delimiter is the one
 * of comma, semicolon and tab that the first rows agree on.
 * @throws FileError naming the line, e.g. of a quote that is never closed
 */
export function readCsv(file: string): Row[] {
  // One kind of line break: the parser counts \r\n inside quotes twice.
  const text = file.replace(/\r\n?/g, '\n');
  const delimiter = detectDelimiter(text);
  let parsed: WithInfo[];
  try {
    parsed = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as WithInfo[];
  } catch (error) {
    throw toFileError(error);
  }
  let before = 0;
  const rows = parsed.map(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return { line, cells: record };
  });
  return rows.filter(({ cells }) => !cells.every(isBlank));
}

function toFileError(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number((error as CsvError & { lines?: number }).lines ?? 0) || null;
  return new FileError(finding(csvFinding(error.code), { line }));
}

/** What an error of the parser is to a reader, by the parser's own code. */
export function csvFinding(code: string): FindingCode {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'csv_quote_not_closed';
  return code === 'CSV_MAX_RECORD_SIZE' ? 'csv_row_too_long' : 'csv_bad_quote';
}

/** The delimiter that most rows have equally often; a comma where nothing speaks against it. */
export function detectDelimiter(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    return { delimiter, rows: usual ? counts.filter((count) => count === usual).length : 0, usual };
  });
  scored.sort((a, b) => b.rows - a.rows || b.usual - a.usual);
  return scored[0]?.rows ? scored[0].delimiter : ',';
}

function mostFrequent(numbers: number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
