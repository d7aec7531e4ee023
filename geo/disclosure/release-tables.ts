import type { CountedSum } from '../households/counted.ts';
import { type Unit, unitsOf } from './attack-units.ts';
import { findExposed } from './find-exposed.ts';
import { type Choice, chooseProtection } from './protect.ts';
import { plainValue, type ReleasedValue, releaseRate, withheldFor } from './release-rate.ts';
import { createSettler, type Settled } from './settle-all.ts';
import { showDenominator } from './round-cells.ts';
import type { ExactCell, ExactTable, SettledTable, TableOptions } from './settle-table.ts';

/** Published values by area. */
export type ReleasedTable = Map<string, ReleasedValue>;

/** One table on its own; see releaseTables. */
export function releaseTable(table: ExactTable, options: TableOptions): ReleasedTable {
  return releaseTables([table], [], options).get(table.indicator.id) ?? new Map();
}

/**
 * Releases the tables of one period. `sums` are those that may hold between tables with a common
 * denominator. Every withheld count is attacked with all that is published of the tables that such
 * sums tie together; while one has fewer than three possible values, one more number is withheld
 * (see chooseProtection). Equal counted sets are withheld together, whatever indicator shows them.
 * All tables list the same areas in the same order.
 */
export function releaseTables(
  tables: readonly ExactTable[],
  sums: readonly CountedSum[],
  options: TableOptions,
): Map<string, ReleasedTable> {
  const protecting = new Map<string, Set<string>>();
  const units = unitsOf(tables, sums);
  const settle = createSettler(tables, units, options);
  let before: Settled = new Map();
  for (;;) {
    const settled = settle(protecting);
    const changed = units.filter(({ ids }) => ids.some((id) => settled.get(id) !== before.get(id)));
    const choices = changed.flatMap((unit) => protectionOf(unit, settled));
    if (choices.length === 0) return showAll(tables, settled);
    for (const { name, area } of choices) {
      protecting.set(name, new Set(protecting.get(name)).add(area));
    }
    before = settled;
  }
}

function protectionOf({ ids, sums }: Unit, settled: Settled): Choice[] {
  const tables = ids.flatMap((id) => settled.get(id) ?? []);
  const [exposed] = findExposed(tables, sums);
  return exposed ? chooseProtection(exposed, tables, sums) : [];
}

function showAll(tables: readonly ExactTable[], settled: Settled): Map<string, ReleasedTable> {
  return new Map(
    tables.map(({ indicator, cells }) => {
      const table = settled.get(indicator.id);
      const values = cells.map((exact, at) => [exact.area, show(table, at, exact)] as const);
      return [indicator.id, new Map(values)];
    }),
  );
}

function show(table: SettledTable | undefined, at: number, exact: ExactCell): ReleasedValue {
  const isCount = table?.indicator.denominator === null;
  // Nobody registered, or nobody of whom the fact is known: there is nothing to hide or to show.
  if ((isCount ? exact.numerator : exact.denominator) === 0) return withheldFor('no_data');
  const numerator = table?.numerators[at]?.released ?? null;
  const denominator = table?.denominators[at];
  if (numerator === null) {
    return withheldFor(table?.withheld.get(exact.area)?.reason ?? 'small_count');
  }
  if (isCount) return plainValue(numerator);
  if (denominator?.released == null) return withheldFor('small_denominator');
  const { threshold } = denominator.rounding;
  const shown = showDenominator(denominator.released, numerator, exact, threshold);
  return releaseRate(numerator, shown);
}
