import { comparePeriods } from '../../geo/indicators/periods.ts';
import type { OtherSide, ShownLayer } from './shown.ts';

/** The two compared layers, the earlier first: the same order whichever of them is on the map. */
export function inOrder(shown: ShownLayer): [OtherSide, OtherSide] | null {
  const { other } = shown;
  if (!other) return null;
  return isEarlier(shown, other) ? [shown, other] : [other, shown];
}

function isEarlier({ layer: one }: OtherSide, { layer: two }: OtherSide): boolean {
  return one.period !== null && two.period !== null && comparePeriods(one.period, two.period) < 0;
}
