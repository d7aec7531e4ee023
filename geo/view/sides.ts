import type { Level } from '../areas/levels.ts';
import { comparePeriods } from '../indicators/periods.ts';
import type { Kind } from '../indicators/types.ts';
import type { Sentence } from '../text/page.ts';
import type { Layout, Side, View } from './view.ts';

/** One layer of the map: an indicator at a level, of one period or the latest of each area. */
export type Layer = { indicator: string; level: Level; period: string | null };

/** What has to be known of an indicator that is compared. */
export type Comparable = { id: string; kind: Kind; periods: readonly string[] };

/** What the view asks for on one side of a comparison, or alone. */
export type AskedSide<I extends Comparable = Comparable> = {
  side: Side;
  layer: Layer;
  indicator: I;
};

type Asked = Pick<View, 'level' | 'period' | 'compare'>;

/** What is asked for on one side. */
export const askSide = <I extends Comparable>(
  side: Side,
  indicator: I,
  level: Level,
  period: string | null,
): AskedSide<I> => ({ side, indicator, layer: { indicator: indicator.id, level, period } });

/**
 * Both layers that a view compares: an indicator in two periods, or with the `second` indicator; `null` when
 * it compares nothing that there is.
 */
export function compareSides<I extends Comparable>(
  { level, period, compare }: Asked,
  indicator: I,
  second: I | null,
): Record<Side, AskedSide<I>> | null {
  const beside = second ?? indicator;
  const known = compare !== null && beside.periods.includes(compare) ? compare : null;
  if (!second && (period === null || known === null || known === period)) return null;
  return { a: askSide('a', indicator, level, period), b: askSide('b', beside, level, known) };
}

/** Whether two sides are two indicators: these have neither classes nor a difference in common. */
export const isTwoIndicators = (one: AskedSide, two: AskedSide): boolean =>
  one.indicator.id !== two.indicator.id;

/** Two periods with the earlier first; two indicators with the view's own first. */
export function orderSides<T extends AskedSide>(one: T, two: T): [T, T] {
  const isFirst = isTwoIndicators(one, two) ? one.side === 'a' : isEarlier(one, two);
  return isFirst ? [one, two] : [two, one];
}

function isEarlier({ layer: one }: AskedSide, { layer: two }: AskedSide): boolean {
  return one.period !== null && two.period !== null && comparePeriods(one.period, two.period) < 0;
}

/** Why two layers cannot share the map in a layout; `null` when they can. */
export function layoutObstacle(
  layout: Layout,
  [one, two]: readonly [AskedSide, AskedSide],
  insideOnly: boolean,
): Sentence | null {
  if (layout === 'one') return null;
  if (insideOnly) return 'layoutInside';
  if (layout !== 'bivariate') return null;
  if (!isTwoIndicators(one, two)) return 'bivariatePeriods';
  return [one, two].every(({ indicator }) => indicator.kind === 'rate') ? null : 'bivariateKinds';
}

/** How the map shows two layers: as the view asks, or one at a time where that cannot be. */
export function arrangementOf(
  { layout, inside }: Pick<View, 'layout' | 'inside'>,
  sides: readonly [AskedSide, AskedSide] | null,
): Layout {
  return sides && layoutObstacle(layout, sides, inside) === null ? layout : 'one';
}
