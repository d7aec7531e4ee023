import type { CountedIndicator, CountedSum } from '../households/counted.ts';
import { type Exposed, findExposed } from './find-exposed.ts';
import { plainValue, type ReleasedValue, releaseRate, withheldFor } from './release-rate.ts';
import {
  type ExactCell,
  type SettledTable,
  settleTable,
  type TableOptions,
} from './settle-table.ts';

/** An indicator (shown as a count or a rate) and its exact counts in every area. */
export type ExactTable = { indicator: CountedIndicator; cells: readonly ExactCell[] };

/** Published values by area. */
export type ReleasedTable = Map<string, ReleasedValue>;

/** Areas that are withheld to protect others, by the name of the counted set. */
type Protecting = Map<string, Set<string>>;

/** One table on its own; see releaseTables. */
export function releaseTable(table: ExactTable, options: TableOptions): ReleasedTable {
  return releaseTables([table], [], options).get(table.indicator.id) ?? new Map();
}

/**
 * Releases the tables of one period. `groups` are the sums that hold between tables, one list per
 * group of indicators with a common denominator. Every withheld count is attacked with all that is
 * published of its group; while one has fewer than three possible values, one more number is
 * withheld: another part of the same area if the area's own row gives it away, otherwise the
 * nearest total above. Equal counted sets are withheld together, whatever indicator shows them.
 * All tables list the same areas in the same order. Where no single number helps, the group is
 * withheld whole.
 */
export function releaseTables(
  tables: readonly ExactTable[],
  groups: readonly (readonly CountedSum[])[],
  options: TableOptions,
): Map<string, ReleasedTable> {
  const protecting: Protecting = new Map();
  for (;;) {
    const settled = tables.map(({ indicator, cells }) =>
      settleTable(indicator, cells, options, protecting.get(indicator.numerator.name)),
    );
    const found = attackAll(settled, groups);
    if (found.length === 0) return showAll(settled, tables);
    for (const { exposed, group, sums } of found) protect(exposed, group, sums, protecting);
  }
}

type Found = { exposed: Exposed; group: readonly SettledTable[]; sums: readonly CountedSum[] };

function attackAll(
  settled: readonly SettledTable[],
  groups: readonly (readonly CountedSum[])[],
): Found[] {
  const idsOf = (sums: readonly CountedSum[]) =>
    sums.flatMap(({ total, parts }) => (total === null ? parts : [total, ...parts]));
  const grouped = groups.map((sums) => ({
    sums,
    group: settled.filter(({ indicator }) => idsOf(sums).includes(indicator.id)),
  }));
  const alone = settled
    .filter((table) => !grouped.some(({ group }) => group.includes(table)))
    .map((table) => ({ sums: [], group: [table] }));
  return [...grouped, ...alone].flatMap(({ group, sums }) => {
    const [exposed] = findExposed(group, sums);
    return exposed ? [{ exposed, group, sums }] : [];
  });
}

function protect(
  exposed: Exposed,
  group: readonly SettledTable[],
  sums: readonly CountedSum[],
  protecting: Protecting,
): void {
  const [part, total] = [partBeside(exposed, group), totalAbove(exposed, group)];
  const chosen = (isExposedByRow(exposed, group, sums) ? part : total) ?? total ?? part;
  for (const { name, area } of chosen ? [chosen] : everythingOf(group)) {
    protecting.set(name, new Set(protecting.get(name)).add(area));
  }
}

type Chosen = { name: string; area: string };

const everythingOf = (group: readonly SettledTable[]): Chosen[] =>
  group.flatMap(({ indicator, numerators }) =>
    numerators.map(({ area }) => ({ name: indicator.numerator.name, area })),
  );

// The smallest number that is shown beside the exposed one, zeros apart: it costs least.
function partBeside({ area }: Exposed, group: readonly SettledTable[]): Chosen | null {
  const shown = group.flatMap((table) => {
    const released = table.numerators.find((cell) => cell.area === area)?.released ?? 0;
    return released > 0 ? [{ name: table.indicator.numerator.name, area, released }] : [];
  });
  return shown.toSorted((a, b) => a.released - b.released)[0] ?? null;
}

function isExposedByRow(
  { indicator, area }: Exposed,
  group: readonly SettledTable[],
  sums: readonly CountedSum[],
): boolean {
  const row = group.map((table) => ({
    ...table,
    denominators: table.denominators.filter((cell) => cell.area === area),
    numerators: table.numerators.filter((cell) => cell.area === area),
  }));
  return findExposed(row, sums).some((one) => one.indicator === indicator);
}

function totalAbove({ indicator, area }: Exposed, group: readonly SettledTable[]): Chosen | null {
  const table = group.find((one) => one.indicator.id === indicator);
  if (!table) return null;
  const cellOf = (code: string | null) => table.numerators.find((one) => one.area === code);
  for (let cell = cellOf(area); cell; cell = cellOf(cell.parent)) {
    if (cell.released !== null) return { name: table.indicator.numerator.name, area: cell.area };
  }
  return null;
}

function showAll(
  settled: readonly SettledTable[],
  tables: readonly ExactTable[],
): Map<string, ReleasedTable> {
  return new Map(
    settled.map((table, i) => {
      const values = table.numerators.map((_, at) => {
        const exact = tables[i]?.cells[at];
        return [exact?.area ?? '', show(table, at, exact)] as const;
      });
      return [table.indicator.id, new Map(values)];
    }),
  );
}

function show(table: SettledTable, at: number, exact: ExactCell | undefined): ReleasedValue {
  const isCount = table.indicator.denominator === null;
  // Nobody registered, or nobody of whom the fact is known: there is nothing to hide or to show.
  if (!exact || (isCount ? exact.numerator : exact.denominator) === 0)
    return withheldFor('no_data');
  const numerator = table.numerators[at]?.released ?? null;
  const denominator = table.denominators[at]?.released ?? null;
  if (numerator === null) {
    return withheldFor(table.withheld.get(exact.area)?.reason ?? 'small_count');
  }
  if (isCount) return plainValue(numerator);
  return denominator === null
    ? withheldFor('small_denominator')
    : releaseRate(numerator, denominator);
}
