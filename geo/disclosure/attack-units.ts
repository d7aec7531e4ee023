import type { CountedSum } from '../households/counted.ts';
import type { ExactCell, ExactTable } from './settle-table.ts';

/** Indicators that are attacked together, and the sums that hold between their counts. */
export type Unit = { ids: readonly string[]; sums: readonly CountedSum[] };

/** The indicators that a sum names. */
export const idsOf = ({ total, parts }: CountedSum): readonly string[] =>
  total === null ? parts : [total, ...parts];

/**
 * Groups of tables that are tied by sums, directly or over others; a table without any is a group
 * of its own. A sum ties only where it holds in every area: with facts missing it may not, and
 * then nothing follows from it.
 */
export function unitsOf(tables: readonly ExactTable[], sums: readonly CountedSum[]): Unit[] {
  const byId = new Map(tables.map((table) => [table.indicator.id, table]));
  const units: Unit[] = tables.map(({ indicator }) => ({ ids: [indicator.id], sums: [] }));
  return sums
    .filter((one) => holds(one, byId))
    .reduce((joined, one) => {
      const isTied = ({ ids }: Unit) => ids.some((id) => idsOf(one).includes(id));
      const tied = joined.filter(isTied);
      const unit = {
        ids: tied.flatMap(({ ids }) => ids),
        sums: [...tied.flatMap((each) => each.sums), one],
      };
      return [...joined.filter((each) => !isTied(each)), unit];
    }, units);
}

function holds(one: CountedSum, tables: Map<string, ExactTable>): boolean {
  const lists = idsOf(one).map((id) => tables.get(id)?.cells);
  const [first] = lists;
  if (!first || lists.some((list) => !list)) return false;
  return first.every((cell, at) => {
    const cells = lists.flatMap((list) => list?.[at] ?? []);
    const parts = one.total === null ? cells : cells.slice(1);
    const total = one.total === null ? cell.denominator : cell.numerator;
    const rest = parts.reduce((left, { numerator }) => left - numerator, total);
    const isSame = ({ denominator }: ExactCell) => denominator === cell.denominator;
    if (one.hasRest) return rest >= 0;
    return rest === 0 && (one.total !== null || cells.every(isSame));
  });
}
