import { parsePeriod } from '../../indicators/periods.ts';
import { SERIES } from '../../indicators/types.ts';
import type { Cell } from './model.ts';

/** The counts of one indicator and period, one for each area. */
export type Table = { indicator: string; period: string; cells: ReadonlyMap<string, Cell> };

/**
 * One table for each indicator, period and series. Where a series has no figure of an area, the
 * figure of the other series stands in: an outsider takes what there is.
 */
export function tablesOf(cells: readonly Cell[]): Table[] {
  const tables: Table[] = [];
  for (const group of groupBy(cells, ({ indicator, period }) => `${indicator} ${period}`)) {
    const [{ indicator, period } = { indicator: '', period: '' }] = group;
    for (const series of SERIES) {
      const own = group.filter(({ figure }) => figure?.series === series);
      if (own.length === 0) continue;
      const others = group.filter(({ figure }) => figure?.series !== series);
      const byArea = [...others, ...own].map((cell) => [cell.area, cell] as const);
      tables.push({ indicator, period, cells: new Map(byArea) });
    }
  }
  return tables;
}

/** Members that share a key, in the order in which the keys were met. */
export function groupBy<T>(members: readonly T[], keyOf: (member: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()];
}

/** Whether one of two periods lies within the other: July 2024 and 2024. */
export function areNested(a: string, b: string): boolean {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  if (!one || !other) return false;
  const holds = (x: typeof one, y: typeof one) => x.first <= y.first && y.last <= x.last;
  return holds(one, other) || holds(other, one);
}
