import type { Indicator, Observation } from '../indicators/types.ts';

/**
 * Units that surely count no people or groups of people. Any other one, also one that an office
 * made up ("balita"), is taken for people: a small number of them points at someone.
 */
const IMPERSONAL_UNITS = new Set([
  ...['houses', 'buildings', 'locations', 'stations', 'ha', 'km', 'km2', 'm2'],
  ...['rumah', 'bangunan', 'lokasi', 'tps', 'rw', 'rt', 'kelurahan', 'unit'],
]);

/** Whether a unit surely counts no people or groups of people. */
export const isImpersonal = (unit: string): boolean => IMPERSONAL_UNITS.has(unit.toLowerCase());

/** Whether an indicator counts people or groups of people. */
export const isPersonal = ({ kind, unit }: Indicator): boolean =>
  kind === 'count' && !isImpersonal(unit);

/**
 * Whether a count is so small that it may not be kept unless an agency has already printed it:
 * above zero and below `threshold`.
 */
export function isTooSmall(indicator: Indicator, value: number, threshold: number): boolean {
  return isPersonal(indicator) && value > 0 && value < threshold;
}

/** The figure without its number: it is not stored, so nothing can give it away. */
export const withhold = (figure: Observation): Observation => ({
  ...figure,
  value: null,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  status: 'suppressed',
});
