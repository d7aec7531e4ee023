/** A measure that may be a range, in metres. */
export type Measure = { low: number; high: number };

// 12.5 or 12,5; a comma before three digits could also part thousands.
const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,6}|,\d{1,2})?)`;
const UNIT = String.raw`\s*(?:m|meter|metre|meters|metres)?`;
const ONE = new RegExp(`^${NUMBER}${UNIT}$`, 'i');
const TWO = new RegExp(`^${NUMBER}${UNIT}\\s*[-–]\\s*${NUMBER}${UNIT}$`, 'i');

const toNumber = (text = ''): number => Number(text.replace(',', '.'));

/**
 * Metres as OpenStreetMap and offices write them: `15`, `15 m`, `12.5`, `12,5`, `10-20`. `null` for
 * anything else, feet included.
 */
export function readMetres(value: string | number | boolean): Measure | null {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { low: value, high: value } : null;
  }
  const text = String(value);
  const [, one] = ONE.exec(text) ?? [];
  if (one !== undefined) return { low: toNumber(one), high: toNumber(one) };
  const [, low, high] = TWO.exec(text) ?? [];
  const range = { low: toNumber(low), high: toNumber(high) };
  return high !== undefined && range.low <= range.high ? range : null;
}
