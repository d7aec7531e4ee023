import type { Indicator } from '../indicators/types.ts';
import { DEFAULT_THRESHOLD } from '../disclosure/release-count.ts';
import { finding, shorten, type Finding } from '../read/finding.ts';
import { readNumber, type Decimal } from '../read/numbers.ts';
import { cellText } from '../read/table.ts';
import type { Stated } from './check-figures.ts';
import type { Draft } from './draft.ts';
import { isPersonal } from './withhold.ts';

export type ReadValue =
  { kind: 'number'; value: number } | { kind: 'none' } | { kind: 'refused'; finding: Finding };

const YES_NO: Record<string, number> = {
  ya: 1,
  yes: 1,
  y: 1,
  true: 1,
  sudah: 1,
  tidak: 0,
  no: 0,
  false: 0,
  belum: 0,
};

/** What an indicator's values may be; the first rule that a value breaks names the reason. */
const RULES: { code: Finding['code']; breaks: (indicator: Indicator, value: number) => boolean }[] =
  [
    {
      code: 'status_value',
      breaks: ({ kind }, value) => kind === 'status' && value !== 0 && value !== 1,
    },
    {
      code: 'percent_range',
      breaks: ({ unit }, value) => unit === 'percent' && (value < 0 || value > 100),
    },
    { code: 'negative_value', breaks: (_, value) => value < 0 },
  ];

/** Reads the value of a draft by the rules of its indicator. */
export function readValue(
  draft: Draft,
  indicator: Indicator,
  decimal: Decimal | null,
  { published, threshold = DEFAULT_THRESHOLD }: Pick<Stated, 'published' | 'threshold'>,
): ReadValue {
  const refuse = (code: Finding['code'], values: Finding['values'] = {}): ReadValue => {
    const isOpen = published === true || !isPersonal(indicator);
    const cell = isOpen ? shorten(draft.value) : maskSmall(shorten(draft.value), threshold);
    const place = { line: draft.line, column: draft.column, cell };
    return {
      kind: 'refused',
      finding: finding(code, { ...place, values: { ...values, cell, indicator: indicator.id } }),
    };
  };
  const word =
    indicator.kind === 'status' ? YES_NO[cellText(draft.value).toLowerCase()] : undefined;
  if (word !== undefined) return { kind: 'number', value: word };
  const read = readNumber(draft.value, decimal);
  if (read.kind === 'none') return read;
  if (read.kind === 'not_a_number') return refuse('not_a_number');
  if (read.kind === 'ambiguous') {
    const [first, second] = read.readings.map(String);
    return refuse('ambiguous_number', { first: first ?? '', second: second ?? '' });
  }
  const broken = RULES.find(({ breaks }) => breaks(indicator, read.value));
  return broken ? refuse(broken.code) : read;
}

/** A report travels further than a file: a small count in a refused cell is not repeated. */
const maskSmall = (text: string, threshold: number): string =>
  [...text.matchAll(WHOLE_NUMBERS)].some(([number]) => isSmall(parseFloat(number), threshold))
    ? '…'
    : text;

const WHOLE_NUMBERS = /(?<![\d.,])\d+([.,]0+)?(?![\d.,]|e\d)/gi;

const isSmall = (value: number, threshold: number): boolean => value > 0 && value < threshold;
