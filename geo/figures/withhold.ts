import type { Indicator, Observation } from '../indicators/types.ts';

/** Units that count people or groups of people; a small number of them points at someone. */
const PERSONAL_UNITS = new Set([
  'people',
  'children',
  'families',
  'households',
  'jiwa',
  'orang',
  'anak',
  'kk',
  'rumah tangga',
]);

/** Counts below this are withheld. */
export const SMALLEST_SHOWN = 5;

/** Whether a count is so small that it may not be kept unless an agency has already printed it. */
export function isTooSmall(indicator: Indicator, value: number): boolean {
  const isPersonal = indicator.kind === 'count' && PERSONAL_UNITS.has(indicator.unit.toLowerCase());
  return isPersonal && value > 0 && value < SMALLEST_SHOWN;
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
