import type { Sentence } from '../../geo/text/page.ts';
import type { Layout } from '../../geo/view/view.ts';
import { isTwoIndicators } from '../data/compared.ts';
import type { AskedSide } from '../data/needs.ts';

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
