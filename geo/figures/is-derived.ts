import { SUM_NOTE } from '../indicators/derive.ts';
import type { Indicator, Observation } from '../indicators/types.ts';

/**
 * Whether a stored figure was made by deriveObservations and is made anew after every load:
 * figures of derived indicators, and sums of parts.
 */
export function isDerived(
  indicators: ReadonlyMap<string, Indicator>,
  figure: Observation,
): boolean {
  if (indicators.get(figure.indicator)?.derived) return true;
  return figure.origin === 'computed' && SUM_NOTE.test(figure.note ?? '');
}
