import { computed } from '@preact/signals';
import { changeBetween } from '../data/change.ts';
import { isTwoIndicators } from '../../geo/view/sides.ts';
import { inOrder } from '../data/compared.ts';
import { ground, layer, type ShownLayer, type ShownSide } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { unitOf } from '../format.ts';
import { makeRows, withChange, withSecond, type Row } from './rows.ts';

/** The rows of the layer on the map, unsorted. A status has no rank: it is no order. */
export const tableRows = computed<Row[]>(() => {
  const [shown, base] = [layer.value, ground.value];
  if (!shown || !base) return [];
  const ranked = shown.indicator.kind !== 'status';
  const unit = unitOf(shown.indicator).trim();
  const strips = zones.value;
  const rows = makeRows(shown.values.values(), base.areas, unit, ranked).map((row) => ({
    ...row,
    zone: strips?.byCode.get(row.code) ?? null,
  }));
  const sides = inOrder(shown);
  return sides ? rows.map((row) => compare(row, shown, sides)) : rows;
});

function compare(row: Row, shown: ShownLayer, sides: readonly ShownSide[]): Row {
  const beside = shown.other?.values.get(row.code) ?? null;
  // Two indicators have no difference: their units are not the same thing.
  if (shown.other && isTwoIndicators(shown, shown.other)) return withSecond(row, beside);
  const [earlier = null, later = null] = sides.map(({ values }) => values.get(row.code) ?? null);
  return withChange(row, beside, changeBetween(earlier, later, shown.indicator));
}
