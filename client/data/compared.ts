import { orderSides } from '../../geo/view/sides.ts';
import type { ShownLayer, ShownSide } from './shown.ts';

/** The two compared layers, the same order whichever of them is on the map: the earlier period first. */
export function inOrder(shown: ShownLayer): [ShownSide, ShownSide] | null {
  return shown.other && orderSides<ShownSide>(shown, shown.other);
}
