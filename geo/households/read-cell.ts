import type { FindingCode } from '../text/import.ts';
import { type Decimal, readNumber } from '../read/numbers.ts';
import { type Cell, cellText } from '../read/table.ts';
import type { HouseholdColumn, Reads } from './columns.ts';
import { maskCell } from './personal.ts';
import type { Words } from './words.ts';

/** Why a cell cannot be read; `cell` is fit for a report. */
export type CellProblem = { code: FindingCode; cell: string; values: Record<string, string> };

/** What stands in a cell: a number (yes is 1, a list a mask of bits), a word, nothing, or a problem. */
export type CellValue = number | string | null | CellProblem;
export type CellReader = (cell: Cell | undefined) => CellValue;

/** Words that say that nothing is known. */
const NOTHING = new Set(['', '-', '–', '—', 'tidak diisi', 'tidak tahu', 'tidak ada data']);

/** What a file says about its numbers. */
export type CellSettings = { decimal: Decimal | null };

/** Makes the reader of one column; it remembers what it has read, because registers repeat themselves. */
export function makeCellReader(column: HouseholdColumn, settings: CellSettings): CellReader {
  const read = READERS[column.reads.kind](column.reads as never, settings);
  return REPEATING.has(column.reads.kind) ? remember(read) : read;
}

const REPEATING = new Set<Reads['kind']>(['whole', 'word', 'words']);
const MOST_REMEMBERED = 2000;

function remember(read: CellReader): CellReader {
  const known = new Map<Cell | undefined, CellValue>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, value);
    return value;
  };
}

const problem = (
  code: FindingCode,
  text: string,
  values: Record<string, string> = {},
): CellProblem => {
  const cell = maskCell(text);
  return { code, cell, values: { cell, ...values } };
};

/** Spelling without case, spaces and signs but plus, which tells KS III from KS III+. */
const wordKey = (text: string): string => text.toLowerCase().replace(/[^a-z0-9+]/g, '');

type Of<K extends Reads['kind']> = Extract<Reads, { kind: K }>;
type Readers = { [K in Reads['kind']]: (reads: Of<K>, settings: CellSettings) => CellReader };

const READERS: Readers = {
  id: () => readId,
  area: () => textOrNothing,
  kecamatan: () => textOrNothing,
  ignored: () => () => null,
  whole: ({ least, most }) => readWhole(least, most),
  word: ({ words }) => readWord(words),
  words: ({ words }) => readWords(words),
  metres: ({ least, most }) => readMetres(least, most),
  degrees: () => readDegrees,
  rupiah:
    (_, { decimal }) =>
    (cell) =>
      readRupiah(cell, decimal),
};

const textOrNothing: CellReader = (cell) => cellText(cell) || null;

// Letters, digits and - _ . / : with at least one digit, so that no name passes for a pseudonym.
const ID = /^(?=.*\d)[A-Za-z0-9][\w.:/-]{0,63}$/;

const readId: CellReader = (cell) => {
  const text = cellText(cell);
  if (text === '') return problem('household_id_empty', text);
  return ID.test(text) ? text : problem('household_id_form', text);
};

// A spreadsheet may write 4 as 4,0.
const WHOLE = /^\d{1,9}(?:[.,]0{1,2})?$/;

const readWhole =
  (least: number, most: number): CellReader =>
  (cell) => {
    const text = cellText(cell);
    if (NOTHING.has(text.toLowerCase())) return null;
    const value = WHOLE.test(text) ? Number(text.replace(/[.,]0+$/, '')) : NaN;
    if (value >= least && value <= most) return value;
    return problem('household_whole', text, { least: String(least), most: String(most) });
  };

function readWord(words: Words<string | number>): CellReader {
  const byKey = keysOf(words);
  return (cell) => {
    const text = cellText(cell);
    const value = byKey.get(wordKey(text));
    if (value !== undefined) return value;
    if (NOTHING.has(text.toLowerCase())) return null;
    return problem('household_word', text, { words: words.map(([one]) => one).join(', ') });
  };
}

const keysOf = <T extends string | number>(words: Words<T>): Map<string, T> =>
  new Map(
    words.flatMap(([value, ...spellings]) =>
      [String(value), ...spellings].map((one): [string, T] => [wordKey(one), value]),
    ),
  );

// Several words as a mask: bit i for the i-th word of the table.
function readWords(words: Words<string | number>): CellReader {
  const positions = keysOf(
    words.map(([value, ...others], i) => [i, String(value), ...others] as const),
  );
  return (cell) => {
    const text = cellText(cell);
    if (NOTHING.has(text.toLowerCase())) return null;
    if (wordKey(text) === 'tidakada') return 0;
    let mask = 0;
    for (const part of text.split(/[;|]/)) {
      if (part.trim() === '') continue;
      const position = positions.get(wordKey(part));
      if (position === undefined) {
        return problem('household_word', part, { words: words.map(([one]) => one).join(', ') });
      }
      mask |= 1 << position;
    }
    return mask;
  };
}

const DISTANCE = /^\d{1,5}(?:[.,]\d{1,3})?$/;

const readMetres =
  (least: number, most: number): CellReader =>
  (cell) => {
    const text = cellText(cell).replace(/ ?m$/, '');
    if (NOTHING.has(text.toLowerCase())) return null;
    const value = DISTANCE.test(text) ? Number(text.replace(',', '.')) : NaN;
    if (value >= least && value <= most) return value;
    return problem('household_metres_range', text, { least: String(least), most: String(most) });
  };

const DEGREES = /^-?\d{1,3}(?:[.,]\d+)?$/;
const METRES = /^-?\d{5,8}(?:[.,]\d+)?$/;

const readDegrees: CellReader = (cell) => {
  const text = cellText(cell);
  if (NOTHING.has(text)) return null;
  if (METRES.test(text)) return problem('household_metres', '', { cell: '…' });
  // A place is not repeated in a report: it is where a family lives.
  if (!DEGREES.test(text)) return { code: 'household_degrees', cell: '…', values: { cell: '…' } };
  return Number(text.replace(',', '.'));
};

const MOST_RUPIAH = 1_000_000_000;

function readRupiah(cell: Cell | undefined, decimal: Decimal | null): CellValue {
  const text = cellText(cell).replace(/^rp\.?\s*/i, '');
  const read = readNumber(typeof cell === 'number' ? cell : text, decimal);
  if (read.kind === 'none') return null;
  if (read.kind === 'ambiguous') {
    const [first, second] = read.readings.map(String);
    return problem('ambiguous_number', text, { first: first ?? '', second: second ?? '' });
  }
  const isAmount = read.kind === 'number' && read.value >= 0 && read.value <= MOST_RUPIAH;
  return isAmount ? read.value : problem('household_rupiah', text);
}
