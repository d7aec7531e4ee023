import type { Indicator, Observation } from '../indicators/types.ts';

/**
 * Units that surely count no people or groups of people. Any other one, also one that an office
 * made up ("balita"), is taken for people: a small number of them points at someone.
 */
const IMPERSONAL_UNITS = new Set([
  ...['houses', 'buildings', 'locations', 'stations', 'ha', 'km', 'km2', 'm2'],
  ...['rumah', 'bangunan', 'lokasi', 'tps', 'rw', 'rt', 'kelurahan', 'unit'],
]);

/** Counts below this are withheld. */
export const SMALLEST_SHOWN = 5;

/** Whether an indicator counts people or groups of people. */
export const isPersonal = ({ kind, unit }: Indicator): boolean =>
  kind === 'count' && !IMPERSONAL_UNITS.has(unit.toLowerCase());

/** Whether a count is so small that it may not be kept unless an agency has already printed it. */
export function isTooSmall(indicator: Indicator, value: number): boolean {
  return isPersonal(indicator) && value > 0 && value < SMALLEST_SHOWN;
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
