import { createReadStream, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { csvFinding, detectDelimiter } from '../../../geo/read/csv.ts';
import { markedEncoding, type Encoding } from '../../../geo/read/decode.ts';
import { FileError, finding } from '../../../geo/read/finding.ts';
import { refuseOtherText } from '../../../geo/read/read-table.ts';
import { isBlank, type Row } from '../../../geo/read/table.ts';
import { readStart } from './file-start.ts';
import type { RowSource } from './row-source.ts';

const CHUNK_BYTES = 1 << 20;
const SAMPLE_BYTES = 1 << 16;
const LONGEST_ROW = 1_000_000;
const BATCH = 1000;

/**
 * Rows of a CSV file of any size, with their line numbers; blank rows are left out. A byte order
 * mark wins over `encoding`.
 * @throws FileError naming the line of a byte that is no text, of an open quote, of an endless row
 */
export async function* csvRows(
  file: string,
  { encoding = 'utf-8' }: { encoding?: Encoding | undefined },
): RowSource {
  const start = readStart(file, SAMPLE_BYTES);
  const stated = markedEncoding(start) ?? encoding;
  const sample = new TextDecoder(stated).decode(start);
  refuseOtherText(sample);
  const progress = { bytes: 0, size: statSync(file).size };
  const parser = parse({
    delimiter: detectDelimiter(sample.replace(/\r\n?/g, '\n')),
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  pipeline(Readable.from(decode(file, stated, progress)), parser, () => undefined);
  let [line, rows]: [number, Row[]] = [1, []];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const first = line;
      line += cells.reduce((sum, cell) => sum + countBreaks(cell), 1);
      if (!cells.every(isBlank)) rows.push({ line: first, cells });
      if (rows.length < BATCH) continue;
      yield { rows, done: progress.bytes / progress.size };
      rows = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new FileError(finding(csvFinding(error.code), { line: lines ?? line }));
  }
  if (rows.length > 0) yield { rows, done: 1 };
}

/** The text of a file with one kind of line break, a piece at a time. */
async function* decode(
  file: string,
  encoding: string,
  progress: { bytes: number },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [line, held] = [1, ''];
  const tidy = (text: string) => {
    const binary = text.indexOf('\0');
    if (binary >= 0) {
      throw new FileError(finding('not_text', { line: line + countBreaks(text.slice(0, binary)) }));
    }
    return (held + text).replace(/\r\n|\r(?!$)/g, '\n');
  };
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer;
    const text = tidy(decodeOrTell(decoder, bytes, encoding, line));
    // A return at the end may be half of a line break.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held ? text.slice(0, -1) : text;
    line += countBreaks(whole);
    progress.bytes += bytes.length;
    yield whole;
  }
  const rest = held + decodeOrTell(decoder, null, encoding, line);
  if (rest !== '') yield rest.replace('\r', '\n');
}

/** How many line breaks a text has. */
function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

function decodeOrTell(
  decoder: TextDecoder,
  bytes: Buffer | null,
  encoding: string,
  line: number,
): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new FileError(finding('not_utf8', { line: line + linesBeforeBadByte(bytes, encoding) }));
  }
}

/** How many line breaks stand before the first byte that is no text. */
function linesBeforeBadByte(bytes: Buffer | null, encoding: string): number {
  if (!bytes) return 0;
  const text = new TextDecoder(encoding).decode(bytes);
  // At the very start it may be the second half of a letter that the chunk before began.
  return countBreaks(text.slice(0, Math.max(0, text.indexOf('\uFFFD', 1))));
}
