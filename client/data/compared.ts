import { comparePeriods } from '../../geo/indicators/periods.ts';
import type { AskedSide } from './needs.ts';
import type { ShownLayer, ShownSide } from './shown.ts';

/** Whether two sides are two indicators: these have neither classes nor a difference in common. */
export const isTwoIndicators = (one: AskedSide, two: AskedSide): boolean =>
  one.indicator.id !== two.indicator.id;

/** The two compared layers, the same order whichever of them is on the map: the earlier period first. */
export function inOrder(shown: ShownLayer): [ShownSide, ShownSide] | null {
  return shown.other && orderSides<ShownSide>(shown, shown.other);
}

/** Two periods with the earlier first; two indicators with the view's own first. */
export function orderSides<T extends AskedSide>(one: T, two: T): [T, T] {
  const isFirst = isTwoIndicators(one, two) ? one.side === 'a' : isEarlier(one, two);
  return isFirst ? [one, two] : [two, one];
}

function isEarlier({ layer: one }: AskedSide, { layer: two }: AskedSide): boolean {
  return one.period !== null && two.period !== null && comparePeriods(one.period, two.period) < 0;
}
