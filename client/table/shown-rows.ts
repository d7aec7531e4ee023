import { computed } from '@preact/signals';
import { ground, layer } from '../data/shown.ts';
import { unitOf } from '../format.ts';
import { makeRows, type Row } from './rows.ts';

/** The rows of the layer on the map, unsorted. A status has no rank: it is no order. */
export const tableRows = computed<Row[]>(() => {
  const [shown, base] = [layer.value, ground.value];
  if (!shown || !base) return [];
  const ranked = shown.indicator.kind !== 'status';
  return makeRows(shown.values.values(), base.areas, unitOf(shown.indicator).trim(), ranked);
});
