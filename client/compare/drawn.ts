import { computed } from '@preact/signals';
import { bivariateOf, type BivariatePicture } from '../../geo/cartography/bivariate.ts';
import type { Mark, Picture } from '../../geo/cartography/picture.ts';
import type { Layer } from '../../geo/view/sides.ts';
import { inOrder } from '../data/compared.ts';
import { layer, type ShownLayer, type ShownSide } from '../data/shown.ts';
import { arrangement, isDoubled } from './arrangement.ts';

/** What one map draws of a layer. */
export type Drawn = { layer: Layer; picture: Pick<Picture, 'kind' | 'marks' | 'hatches'> };

/** Both compared rates mixed into one picture, the view's own as the first; `null` in every other layout. */
export const mixed = computed<BivariatePicture | null>(() => {
  const shown = layer.value;
  const sides = shown && arrangement.value === 'bivariate' ? inOrder(shown) : null;
  if (!sides) return null;
  const [one, two] = sides.map(({ values, indicator }) => ({
    cells: [...values.values()],
    direction: indicator.direction,
  }));
  return one && two ? bivariateOf(one, two) : null;
});

/** What the first map draws: of two maps the left one. */
export const drawnFirst = computed<Drawn | null>(() => {
  const shown = layer.value;
  if (!shown) return null;
  if (mixed.value) {
    return { layer: shown.layer, picture: { kind: 'rate', marks: mixed.value.marks, hatches: [] } };
  }
  return (isDoubled.value && inOrder(shown)?.[0]) || shown;
});

/** What the second map draws; `null` while there is one map only. */
export const drawnSecond = computed<ShownSide | null>(() => {
  const shown = layer.value;
  return shown && isDoubled.value ? (inOrder(shown)?.[1] ?? null) : null;
});

/** The sides that are to be seen now, from left to right. */
export function sidesOnMap(shown: ShownLayer): ShownSide[] {
  return (arrangement.value !== 'one' && inOrder(shown)) || [shown];
}

/** How an area is drawn of one side; two indicators that are mixed have one colour, which stands by the first. */
export function markOn({ side, picture }: ShownSide, code: string): Mark | undefined {
  if (!mixed.value) return picture.marks.get(code);
  return side === 'a' ? mixed.value.marks.get(code) : undefined;
}
