import { isUnreliable } from '../../geo/cartography/picture.ts';
import type { Status } from '../../geo/indicators/types.ts';
import { rankOf, type Rank } from '../../geo/indicators/rank.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';
import type { Change } from '../data/change.ts';
import type { PlacedArea } from '../data/ground.ts';
import type { ZoneProperties } from '../data/shown-zones.ts';
import type { Column, Sort } from '../../geo/view/view.ts';

/** One line of the table: what the map shows of one area, in words. */
export type Row = {
  code: string;
  name: string;
  kecamatan: string | null;
  value: number | null;
  /** Value of the period or indicator that the layer is compared with. */
  compared: number | null;
  /** Status of that value; `null` while two periods are compared, whose change says what is missing. */
  comparedStatus: Row['status'] | null;
  change: Change | null;
  unit: string;
  status: Status | 'unreliable';
  period: string | null;
  source: string | null;
  rank: Rank | null;
  /** What is told of the zone on the map in this area; `null` when none is shown. */
  zone: ZoneProperties | null;
};

/** One row per area of the layer. Only values of the same period are ranked against each other. */
export function makeRows(
  values: Iterable<ValueEntry>,
  areas: Map<string, Pick<PlacedArea, 'name' | 'kecamatan'>>,
  unit: string,
  ranked: boolean,
): Row[] {
  const entries = [...values];
  const pools = poolByPeriod(entries);
  return entries.map((entry) => ({
    code: entry.code,
    name: areas.get(entry.code)?.name ?? entry.code,
    kecamatan: areas.get(entry.code)?.kecamatan ?? null,
    value: readable(entry),
    compared: null,
    comparedStatus: null,
    change: null,
    unit,
    status: statusOf(entry),
    period: entry.period,
    source: entry.source,
    rank: ranked ? rankIn(pools, entry) : null,
    zone: null,
  }));
}

const statusOf = (entry: ValueEntry) => (isUnreliable(entry) ? 'unreliable' : entry.status);
const readable = ({ status, value }: ValueEntry) => (status === 'ok' ? value : null);

/** A row with the same area's figure of another period and what changed between the two. */
export const withChange = (row: Row, other: ValueEntry | null, change: Change): Row => ({
  ...row,
  compared: other && readable(other),
  change,
});

/** A row with the same area's figure of another indicator. */
export const withSecond = (row: Row, second: ValueEntry | null): Row => ({
  ...row,
  compared: second && readable(second),
  comparedStatus: second ? statusOf(second) : 'no_data',
});

function poolByPeriod(entries: ValueEntry[]): Map<string | null, number[]> {
  const pools = new Map<string | null, number[]>();
  for (const { period, status, value } of entries) {
    if (status !== 'ok' || value === null) continue;
    pools.set(period, [...(pools.get(period) ?? []), value]);
  }
  return pools;
}

const rankIn = (pools: Map<string | null, number[]>, { period, status, value }: ValueEntry) =>
  status === 'ok' && value !== null ? rankOf(value, pools.get(period) ?? []) : null;

/** Rows in the asked order. Empty cells stay last in both directions; ties go by name, then code. */
export function sortRows(rows: Row[], { column, descending }: Sort, locale: string): Row[] {
  const inWords = new Intl.Collator(locale, { numeric: true });
  const compare = (a: Row, b: Row): number => {
    const [left, right] = [cell(a, column), cell(b, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : inWords.compare(String(left), String(right));
    return descending ? -order : order;
  };
  const byName = (a: Row, b: Row) =>
    inWords.compare(a.name, b.name) || inWords.compare(a.code, b.code);
  return rows.toSorted((a, b) => compare(a, b) || byName(a, b));
}

function cell(row: Row, column: Column): string | number | null {
  if (column === 'rank') return row.rank?.position ?? null;
  if (column === 'inside') return row.zone?.families ?? null;
  if (column !== 'change') return row[column];
  return row.change?.kind === 'difference' ? row.change.value : null;
}
