import { computed } from '@preact/signals';
import { insidePictureOf } from '../../geo/cartography/inside-picture.ts';
import { view } from '../state.ts';
import { turnedOff } from './chosen-style.ts';
import { layer, type ShownLayer } from './shown.ts';
import { cellInside, zones } from './shown-zones.ts';

const insideOnly = computed(() => view.value.inside);

/**
 * The layer on the map with the values of the families inside the strips, while only these are shown; the
 * classes stay those of whole areas.
 */
export const insideLayer = computed<ShownLayer | null>(() => {
  const [shown, strips] = [layer.value, zones.value];
  if (!insideOnly.value || !shown || strips?.level !== shown.layer.level) return null;
  const cells = strips.features
    .filter(({ geometry }) => geometry !== null)
    .map(({ properties }) => cellInside(properties, shown.indicator.id));
  return { ...shown, picture: insidePictureOf(cells, shown.picture, turnedOff.value), other: null };
});

/** Why no strip has a value: the width, the kind of indicator, or what may be published; `null` when one has. */
export const insideObstacle = computed<'insideLegal' | 'insideNever' | 'insideNowhere' | null>(
  () => {
    const [inside, strips] = [insideLayer.value, zones.value];
    if (!inside || !strips || inside.picture.values.length > 0) return null;
    const { counted, kind } = inside.indicator;
    if (!counted || kind !== 'rate') return 'insideNever';
    return strips.set.basis === 'law' && strips.set.width_m > 0 ? 'insideLegal' : 'insideNowhere';
  },
);
