import { computed } from '@preact/signals';
import { arrangementOf } from '../../geo/view/sides.ts';
import type { Layout } from '../../geo/view/view.ts';
import { layer } from '../data/shown.ts';
import { view } from '../state.ts';

const asked = computed(() => view.value.layout);
const insideOnly = computed(() => view.value.inside);

/** How the map shows two layers now: as the view asks, or one at a time where that cannot be. */
export const arrangement = computed<Layout>(() => {
  const shown = layer.value;
  const wish = { layout: asked.value, inside: insideOnly.value };
  return arrangementOf(wish, shown?.other ? [shown, shown.other] : null);
});

/** Whether both layers are to be seen at once. */
export const isTogether = computed(() => arrangement.value !== 'one');
/** Whether that takes two maps. */
export const isDoubled = computed(() => ['swipe', 'side'].includes(arrangement.value));
