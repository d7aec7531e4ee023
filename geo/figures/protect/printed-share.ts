/** How many of a base a printed rate is given for. */
const SCALES: Readonly<Record<string, number>> = {
  percent: 100,
  '%': 100,
  persen: 100,
  per_1000: 1000,
  '‰': 1000,
  per_10000: 10_000,
  per_100000: 100_000,
  index_0_1: 1,
};

/** 100 for percent; `null` for units that are no share of a number of people. */
export const scaleOf = (unit: string): number | null => SCALES[unit.toLowerCase()] ?? null;

/** Shares that may be printed as one number: from `low` to `high`, as part of one. */
export type PrintedShare = { low: number; high: number };

/** Spreadsheets compute with 15 digits; below this a difference is their noise. */
const NOISE = 1e-9;

/** How many decimals a number has in its shortest form. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** Shares behind a number that was rounded to so many decimals. */
export function roundedShare(value: number, decimals: number, scale: number): PrintedShare {
  const half = Math.max(0.5 * 10 ** -decimals, NOISE);
  return { low: Math.max(0, value - half) / scale, high: (value + half) / scale };
}

/** Shares behind a number whose further decimals were cut off. */
export function cutShare(value: number, decimals: number, scale: number): PrintedShare {
  const whole = Math.max(10 ** -decimals, NOISE);
  return { low: Math.max(0, value - NOISE) / scale, high: (value + whole) / scale };
}

/** Whole numbers that are such a share of a base, lowest and highest; `null` when there is none. */
export function countsIn({ low, high }: PrintedShare, base: number): [number, number] | null {
  const first = Math.ceil(low * base - NOISE);
  const last = Math.floor(high * base + NOISE);
  return first <= last ? [first, last] : null;
}

/** Bases of which a count is such a share, lowest and highest; `null` when there is none. */
export function basesOf({ low, high }: PrintedShare, count: number): [number, number] | null {
  if (high === 0) return null;
  const first = Math.max(count, Math.ceil(count / high - NOISE));
  const last = low === 0 ? Infinity : Math.floor(count / low + NOISE);
  return first <= last ? [first, last] : null;
}
