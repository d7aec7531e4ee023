import { computed } from '@preact/signals';
import { DEFAULT_STYLE, type Style } from '../../geo/cartography/style.ts';
import { view } from '../state.ts';

const method = computed(() => view.value.method);
const classes = computed(() => view.value.classes);
const breaks = computed(() => view.value.breaks);
const palette = computed(() => view.value.palette);
const textured = computed(() => view.value.textured);

/** The style that the view asks for; the same object until one of its members changes, as a layer is made from it. */
export const chosenStyle = computed<Style>(() => ({
  method: method.value,
  classes: classes.value,
  breaks: breaks.value,
  palette: palette.value,
  textured: textured.value,
}));

/** Classes and states that the reader took off the map. */
export const turnedOff = computed(() => view.value.off);

/** Whether the layer is classed and coloured as usual. */
export const isUsualStyle = computed(
  () => JSON.stringify(chosenStyle.value) === JSON.stringify({ ...DEFAULT_STYLE }),
);
