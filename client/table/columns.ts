import type { Sentence } from '../../geo/text/page.ts';
import { letterOf } from '../../geo/text/side-name.ts';
import { measuredName } from '../compare/side-name.ts';
import { isTwoIndicators } from '../../geo/view/sides.ts';
import { inOrder } from '../data/compared.ts';
import type { ShownLayer, ShownSide } from '../data/shown.ts';
import { zones } from '../data/shown-zones.ts';
import { changeUnit, period } from '../format.ts';
import { say } from '../state.ts';
import { COLUMNS, type Column } from '../../geo/view/view.ts';

const HEADS: Record<Column, Sentence> = {
  rank: 'columnRank',
  name: 'columnName',
  kecamatan: 'columnKecamatan',
  code: 'columnCode',
  value: 'columnValue',
  compared: 'columnValue',
  change: 'change',
  unit: 'columnUnit',
  inside: 'columnZone',
  period: 'columnPeriod',
  status: 'columnStatus',
  source: 'columnSource',
};

const OF_COMPARISON: Column[] = ['compared', 'change'];
const PLAIN = COLUMNS.filter((one) => !OF_COMPARISON.includes(one));

/**
 * Columns of the table in order. While two periods are compared both values stand side by side, the
 * earlier first whichever is on the map, and the heads name the period instead of a column. Of two
 * indicators the heads name indicator and unit, and nothing is subtracted.
 */
export function columnsOf(shown: ShownLayer): Column[] {
  const hasColumn: Partial<Record<Column, boolean>> = {
    kecamatan: shown.layer.level === 'kelurahan',
    inside: zones.value !== null,
  };
  const columns = PLAIN.filter((one) => hasColumn[one] ?? true);
  const sides = inOrder(shown);
  if (!sides) return columns;
  const values: Column[] = sides[0] === shown ? ['value', 'compared'] : ['compared', 'value'];
  const isTwo = isTwoIndicators(...sides);
  return columns
    .filter((one) => one !== (isTwo ? 'unit' : 'period'))
    .flatMap((one) => (one !== 'value' ? [one] : isTwo ? values : [...values, 'change' as const]));
}

/** Columns that tell of the layer on the map only. */
const OF_SHOWN: Column[] = ['value', 'rank', 'status', 'source', 'period'];

/** Head of a column in the reader's language, with the period, indicator or unit it is of. */
export function headOf(column: Column, shown: ShownLayer): string {
  const { layer, other, indicator } = shown;
  const head = say(HEADS[column]);
  if (!other) return head;
  if (isTwoIndicators(shown, other)) return headOfTwo(column, shown, other);
  if (column === 'change') return [head, changeUnit(indicator)].filter(Boolean).join(', ');
  if (column === 'compared') return `${head} ${period(other.layer.period ?? '')}`;
  return OF_SHOWN.includes(column) ? `${head} ${period(layer.period ?? '')}` : head;
}

function headOfTwo(column: Column, shown: ShownSide, other: ShownSide): string {
  if (column === 'value') return measuredName(shown, other);
  if (column === 'compared') return measuredName(other, shown);
  const head = say(HEADS[column]);
  return OF_SHOWN.includes(column) ? `${head} ${letterOf(shown)}` : head;
}
