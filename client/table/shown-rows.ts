import { computed } from '@preact/signals';
import { changeBetween } from '../data/change.ts';
import { inOrder } from '../data/compared.ts';
import { ground, layer, type ShownLayer } from '../data/shown.ts';
import { unitOf } from '../format.ts';
import { makeRows, withChange, type Row } from './rows.ts';

/** The rows of the layer on the map, unsorted. A status has no rank: it is no order. */
export const tableRows = computed<Row[]>(() => {
  const [shown, base] = [layer.value, ground.value];
  if (!shown || !base) return [];
  const ranked = shown.indicator.kind !== 'status';
  const unit = unitOf(shown.indicator).trim();
  return makeRows(shown.values.values(), base.areas, unit, ranked).map((row) =>
    compare(row, shown),
  );
});

function compare(row: Row, shown: ShownLayer): Row {
  const figures = inOrder(shown)?.map(({ values }) => values.get(row.code) ?? null);
  if (!figures) return row;
  const [earlier = null, later = null] = figures;
  const other = shown.other?.values.get(row.code) ?? null;
  return withChange(row, other, changeBetween(earlier, later, shown.indicator));
}
