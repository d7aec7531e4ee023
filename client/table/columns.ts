import type { Sentence } from '../../geo/text/page.ts';
import { inOrder } from '../data/compared.ts';
import type { ShownLayer } from '../data/shown.ts';
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
 * earlier first whichever is on the map, and the heads name the period instead of a column.
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
  return columns
    .filter((one) => one !== 'period')
    .flatMap((one) => (one === 'value' ? [...values, 'change' as const] : [one]));
}

/** Columns that tell of the period on the map only. */
const OF_SHOWN: Column[] = ['value', 'rank', 'status', 'source'];

/** Head of a column in the reader's language, with the period or unit it is of. */
export function headOf(column: Column, { layer, other, indicator }: ShownLayer): string {
  const head = say(HEADS[column]);
  if (!other) return head;
  if (column === 'change') return [head, changeUnit(indicator)].filter(Boolean).join(', ');
  if (column === 'compared') return `${head} ${period(other.layer.period ?? '')}`;
  return OF_SHOWN.includes(column) ? `${head} ${period(layer.period ?? '')}` : head;
}
