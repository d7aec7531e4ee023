/** A period as the days it covers, both included, ISO 8601. */
export type Period = { first: string; last: string };

const FORMS: [RegExp, (groups: string[]) => Period | null][] = [
  [/^(\d{4})$/, ([year]) => ({ first: `${year}-01-01`, last: `${year}-12-31` })],
  [/^(\d{4})-S1$/, ([year]) => ({ first: `${year}-01-01`, last: `${year}-06-30` })],
  [/^(\d{4})-S2$/, ([year]) => ({ first: `${year}-07-01`, last: `${year}-12-31` })],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, ([year, month]) => monthOf(Number(year), Number(month))],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([year, month, day]) => dayOf(`${year}-${month}-${day}`)],
];

function monthOf(year: number, month: number): Period {
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { first: `${last.slice(0, 8)}01`, last };
}

function dayOf(text: string): Period | null {
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? { first: text, last: text } : null;
}

/**
 * Reads a period: `2013` (year), `2021-S1` (half-year), `2024-07` (month), `2024-06-03` (day).
 * Returns `null` for any other text and for days that do not exist.
 */
export function parsePeriod(text: string): Period | null {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return read(match.slice(1));
  }
  return null;
}

/** Order of two periods: by first day, then the one that ends later comes later. Throws on other texts. */
export function comparePeriods(a: string, b: string): number {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  if (!left || !right) throw new Error(`not a period: ${left ? b : a}`);
  return compareText(left.first, right.first) || compareText(left.last, right.last);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
