/**
 * What spreadsheets make of area codes. A code is looked up by every form it can have been turned
 * into; a form that several areas can have been turned into stays ambiguous.
 */

const WIDTHS: Record<number, number[]> = { 4: [2, 2], 7: [2, 2, 3], 10: [2, 2, 3, 3] };

/** Digits of a BPS code in the groups that people write: `3673060001` is 36, 73, 060, 001. */
function bpsGroups(code: string): string[] {
  let start = 0;
  return (WIDTHS[code.length] ?? [code.length]).map((width) => code.slice(start, (start += width)));
}

const withoutLeadingZeros = (digits: string) => digits.replace(/^0+(?=\d)/, '');

/** The digits themselves, and with each possible number of trailing zeros dropped. */
function withoutTrailingZeros(digits: string): string[] {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return Array.from({ length: Math.min(zeros, digits.length - 1) + 1 }, (_, count) =>
    digits.slice(0, digits.length - count),
  );
}

/** Forms of one code given as groups: leading zeros lost in any group, trailing zeros in the last. */
function groupedForms(groups: string[]): string[] {
  const variants = groups.map((group, index) => {
    const isLast = index === groups.length - 1;
    const endings = isLast ? withoutTrailingZeros(group) : [group];
    return [...new Set(endings.flatMap((digits) => [digits, withoutLeadingZeros(digits)]))];
  });
  return variants.reduce<string[]>(
    (forms, choices) =>
      forms.length === 0
        ? choices
        : forms.flatMap((form) => choices.map((choice) => `${form}.${choice}`)),
    [],
  );
}

/** Every form, groups joined by dots or digits alone, that a Kemendagri or BPS code can take. */
export function formsOfCode(code: string, bpsCode: string | null): Set<string> {
  const digits = code.replaceAll('.', '');
  const forms = [...groupedForms(code.split('.')), ...withoutTrailingZeros(digits)];
  if (bpsCode !== null) {
    forms.push(...groupedForms(bpsGroups(bpsCode)), ...withoutTrailingZeros(bpsCode));
  }
  return new Set(forms);
}

/** A cell that looks like a code: the forms to look up, or why it cannot be one any more. */
export type CodeCell =
  { kind: 'forms'; forms: string[] } | { kind: 'lost_digits' } | { kind: 'no_code' };

const SCIENTIFIC = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;
const FOUR_GROUPS = /^\d+(?:\.\d+){3}$/;
const THOUSANDS = /^\d{1,3}([.,\s])\d{3}(?:\1\d{3})*$/;

/** Reads a cell as a code as Excel and people write it; see {@link formsOfCode}. */
export function readCodeCell(cell: string): CodeCell {
  const text = cell.replace(/^['"`‘’\s]+|['"`\s]+$/g, '').replace(/^ID(?=\d)/i, '');
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) {
    const [, first = '', rest = '', exponent = ''] = scientific;
    const digits = `${first}${rest}`;
    return digits.length === Number(exponent) + 1
      ? { kind: 'forms', forms: [digits] }
      : { kind: 'lost_digits' };
  }
  if (!/^\d[\d.,\s\-_/]*$/.test(text)) return { kind: 'no_code' };
  const plain = withoutDecimals(text);
  const groups = plain.split(/[.,\s\-_/]+/).filter(Boolean);
  const joined = groups.join('');
  const forms = THOUSANDS.test(plain) || groups.length === 1 ? [joined] : [];
  // Dots left out (`3673.02.1001`) are no loss as long as all digits are there.
  const isComplete = joined.length === 10 && standsBetweenParts(groups);
  return { kind: 'forms', forms: [groups.join('.'), ...forms, ...(isComplete ? [joined] : [])] };
}

/** Where the parts of a code end: Kemendagri 36.73.02.1001, BPS 36.73.060.001. */
const PART_ENDS = [
  [2, 4, 6, 10],
  [2, 4, 7, 10],
];

/**
 * Whether groups of ten digits end only where parts of a code end; one dot may stand anywhere, for a number
 * divided by ten or a hundred has lost nothing. Several that end elsewhere (`36.730.110.10`) are a number
 * that lost a digit and gained another, not a code.
 */
function standsBetweenParts(groups: string[]): boolean {
  if (groups.length <= 2) return true;
  let end = 0;
  const ends = groups.map((group) => (end += group.length));
  return PART_ENDS.some((partEnds) => ends.every((each) => partEnds.includes(each)));
}

/** Takes `.0` and `,00` off a number that has no other decimals. */
function withoutDecimals(text: string): string {
  const match = /^(.*)[.,]0{1,2}$/.exec(text);
  const whole = match?.[1] ?? '';
  return /^\d{4,}$/.test(whole) || THOUSANDS.test(whole) || FOUR_GROUPS.test(whole) ? whole : text;
}
