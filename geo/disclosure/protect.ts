import type { CountedSum } from '../households/counted.ts';
import { type Exposed, findExposed } from './find-exposed.ts';
import { span } from './integer-set.ts';
import type { SettledTable } from './settle-table.ts';

/** A number to withhold: the name of the counted set, and the area. */
export type Choice = { name: string; area: string };

/**
 * What to withhold so that an exposed count is not. A total that is withheld already and still says
 * too much becomes one that is withheld whatever it is, first the exposed one itself and then those
 * above it: that costs nothing. Otherwise another part of the same area if the area's own row gives
 * the count away, and a total above if not, or what else of these helps. Where no number is left,
 * everything.
 */
export function chooseProtection(
  exposed: Exposed,
  tables: readonly SettledTable[],
  sums: readonly CountedSum[],
): Choice[] {
  const above = tables.flatMap((table) => totalsFrom(exposed.area, table));
  const own = above.filter(({ indicator }) => indicator === exposed.indicator);
  const free = own.find(({ isShown }) => !isShown);
  if (free) return [free.choice];
  const row = rowOf(tables, exposed.area);
  const parts = partsOf(row, exposed.area);
  const isByRow = isExposed(exposed, row, sums);
  const totals = [...own, ...(isByRow ? [] : above)].map(({ choice }) => choice);
  const candidates = isByRow ? [...parts, ...totals] : [...totals, ...parts];
  const place = isByRow ? row : tables;
  const helping = candidates.find((one) => !isExposed(exposed, without(place, one), sums));
  const chosen = helping ?? candidates[0];
  return chosen ? [chosen] : everythingOf(tables);
}

const everythingOf = (tables: readonly SettledTable[]): Choice[] =>
  tables.flatMap(({ indicator, numerators }) =>
    numerators.map(({ area }) => ({ name: indicator.numerator.name, area })),
  );

const rowOf = (tables: readonly SettledTable[], area: string): SettledTable[] =>
  tables.map((table) => ({
    ...table,
    cells: table.cells.filter((cell) => cell.area === area),
    denominators: table.denominators.filter((cell) => cell.area === area),
    numerators: table.numerators.filter((cell) => cell.area === area),
  }));

const isExposed = (
  { indicator, area }: Exposed,
  tables: readonly SettledTable[],
  sums: readonly CountedSum[],
): boolean =>
  findExposed(tables, sums).some((one) => one.indicator === indicator && one.area === area);

// The numbers shown of one area, the smallest first: they cost least. Zeros come last.
const partsOf = (row: readonly SettledTable[], area: string): Choice[] =>
  row
    .flatMap(({ indicator, numerators: [cell] }) => {
      const released = cell?.released ?? null;
      return released === null ? [] : [{ name: indicator.numerator.name, area, released }];
    })
    .toSorted((a, b) => (a.released || Infinity) - (b.released || Infinity))
    .map(({ name }) => ({ name, area }));

type Total = { indicator: string; choice: Choice; isShown: boolean };

// The area, if it is a total, and those above it, without those that are withheld anyway.
function totalsFrom(area: string, { indicator, numerators, protecting }: SettledTable): Total[] {
  const totals: Total[] = [];
  const { name } = indicator.numerator;
  const cellOf = (code: string | null) => numerators.find((one) => one.area === code);
  for (let cell = cellOf(area); cell; cell = cellOf(cell.parent)) {
    const isTotal = numerators.some(({ parent }) => parent === cell?.area);
    if (!isTotal || protecting.has(cell.area)) continue;
    const choice = { name, area: cell.area };
    totals.push({ indicator: indicator.id, choice, isShown: cell.released !== null });
  }
  return totals;
}

// The tables as they would look with one more number withheld.
const without = (tables: readonly SettledTable[], { name, area }: Choice): SettledTable[] =>
  tables.map((table) => {
    if (table.indicator.numerator.name !== name) return table;
    const most = table.cells.find((cell) => cell.area === area)?.denominator ?? 0;
    const numerators = table.numerators.map((cell) =>
      cell.area === area ? { ...cell, released: null, alone: span(0, most) } : cell,
    );
    return { ...table, numerators };
  });
