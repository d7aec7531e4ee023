import type { Cell } from './table.ts';

/** Which sign stands before the decimals; the other one then separates thousands. */
export const DECIMALS = ['comma', 'point'] as const;
export type Decimal = (typeof DECIMALS)[number];

export type NumberCell =
  | { kind: 'number'; value: number }
  | { kind: 'none' }
  | { kind: 'ambiguous'; readings: [number, number] }
  | { kind: 'not_a_number' };

const NO_VALUE = new Set([
  '',
  '-',
  '–',
  '—',
  '--',
  'n/a',
  'na',
  'tidak ada',
  'tidak ada data',
  'tad',
  '...',
  '…',
]);

const POINT = /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d+)?$/;
const COMMA = /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/;

/**
 * Reads one cell as a number. Without `decimal` only what has one meaning is a number: `1.234`
 * is 1234 or 1.234 and stays ambiguous. Empty cells and the usual words for "no value" are `none`;
 * text, NaN, Infinity and 1e400 are never numbers.
 */
export function readNumber(cell: Cell | undefined, decimal: Decimal | null): NumberCell {
  if (cell === null || cell === undefined) return { kind: 'none' };
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? { kind: 'number', value: cell } : { kind: 'not_a_number' };
  }
  if (typeof cell !== 'string') return { kind: 'not_a_number' };
  const text = tidy(cell);
  if (NO_VALUE.has(text.toLowerCase())) return { kind: 'none' };
  const readings = readingsOf(text);
  const left = decimal === null ? readings : readings.filter((reading) => reading.fits[decimal]);
  const values = [...new Set(left.map(({ value }) => value))];
  const [first, second] = values;
  if (first === undefined) return { kind: 'not_a_number' };
  if (second !== undefined) return { kind: 'ambiguous', readings: [first, second] };
  return { kind: 'number', value: first };
}

/** Spaces of every width are one; a percent sign and a minus of typographers are understood. */
const tidy = (cell: string): string =>
  cell
    .replace(/[\s\u00A0\u202F\u2009]+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .replace(/ ?%$/, '')
    .replace(/^[−–](?=\d)/, '-');

type Reading = { value: number; fits: Record<Decimal, boolean> };

function readingsOf(text: string): Reading[] {
  const readings: Reading[] = [];
  if (POINT.test(text)) {
    readings.push({
      value: Number(text.replace(/[, ]/g, '')),
      fits: { point: true, comma: false },
    });
  }
  if (COMMA.test(text)) {
    const value = Number(text.replace(/[. ]/g, '').replace(',', '.'));
    readings.push({ value, fits: { point: false, comma: true } });
  }
  return readings.filter(({ value }) => Number.isFinite(value));
}

/**
 * The decimal sign of a column, from the cells that have one meaning only; failing that, for whole
 * numbers (counts), from cells that all look like `1.234`: those are thousands. `null` when nothing
 * decides or cells contradict each other.
 */
export function decideDecimal(cells: Cell[], areCounts: boolean): Decimal | null {
  const texts = cells.filter((cell) => typeof cell === 'string').map(tidy);
  const signed = texts.filter((text) => /[.,]/.test(text));
  const readings = signed.map(readingsOf).filter((each) => each.length > 0);
  const sure = new Set(
    readings
      .filter((each) => new Set(each.map(({ value }) => value)).size === 1)
      .map((each) => (each[0]?.fits.point ? 'point' : 'comma')),
  );
  const [only] = sure;
  if (sure.size > 0) return sure.size === 1 && only ? only : null;
  if (!areCounts || readings.length === 0) return null;
  const separators = new Set(signed.map((text) => /[.,]/.exec(text)?.[0]));
  if (separators.size !== 1) return null;
  return separators.has('.') ? 'comma' : 'point';
}
