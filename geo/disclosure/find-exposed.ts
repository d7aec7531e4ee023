import type { CountedSum } from '../households/counted.ts';
import { EMPTY, highestOf, sizeOf, span } from './integer-set.ts';
import type { SeenCell } from './possible-counts.ts';
import { possibleTogether, type Tables, type TableSum } from './possible-together.ts';
import { FEWEST_POSSIBLE } from './release-tree.ts';
import { knownDenominators, type SettledTable } from './settle-table.ts';
import { denominatorOf, leftBy, restOf, sumRows } from './sum-rows.ts';

/** A withheld count that has too few possible values: the indicator and the area. */
export type Exposed = { indicator: string; area: string };

/**
 * Withheld counts for which too few values remain when all that is published of these tables is
 * used: areas that add up, indicators that add up (`sums`, where a common denominator may be the
 * total), and numerator plus rest equals denominator. For a count withheld because of its small
 * rest, the rest is what must stay open. Parts come before totals.
 */
export function findExposed(
  tables: readonly SettledTable[],
  sums: readonly CountedSum[],
): Exposed[] {
  const [first] = tables;
  if (!first || first.denominators.length === 0) return [];
  // Where nothing is shown, nothing follows; where all is shown, nothing is exposed.
  const cells = tables.flatMap(({ numerators }) => numerators);
  const withheld = cells.filter(({ released }) => released === null);
  if (withheld.length === 0 || withheld.length === cells.length) return [];
  const possible = possibleTogether(...asSeen(tables, sums));
  const totals = new Set(first.cells.map(({ parent }) => parent));
  return tables
    .flatMap((table) => exposedIn(table, possible))
    .toSorted((a, b) => Number(totals.has(a.area)) - Number(totals.has(b.area)));
}

// All tables of the attack, those nobody publishes included, and the sums that tie them.
function asSeen(
  tables: readonly SettledTable[],
  sums: readonly CountedSum[],
): [Tables, TableSum[]] {
  const withRest = tables.filter(({ withheld }) =>
    [...withheld.values()].some(({ side }) => side === 'high'),
  );
  const ids = new Set(withRest.map(({ indicator }) => indicator.id));
  const rows = sumRows(sums, ids);
  const named = new Set(rows.flatMap(({ total, parts }) => [total, ...parts]));
  const seen = new Map<string, readonly SeenCell[]>();
  for (const table of tables) {
    const { id } = table.indicator;
    seen.set(id, table.numerators);
    if (named.has(denominatorOf(id))) seen.set(denominatorOf(id), denominatorsOf(table));
    if (ids.has(id)) seen.set(restOf(id), rests(table));
  }
  for (const sum of sums.filter(({ hasRest }) => hasRest)) {
    const whole = tables.find(({ indicator }) => indicator.id === (sum.total ?? sum.parts[0]));
    if (whole) seen.set(leftBy(sum), anything(whole));
  }
  return [seen, rows];
}

// What is withheld for a small rest is known to be that; other rests follow from the counts.
const rests = (table: SettledTable): SeenCell[] =>
  anything(table).map((cell) => {
    const why = table.withheld.get(cell.area);
    return why?.side === 'high' ? { ...cell, alone: why.rest } : cell;
  });

const denominatorsOf = ({ cells, denominators }: SettledTable) =>
  knownDenominators(cells, denominators);

const anything = (table: SettledTable): SeenCell[] =>
  denominatorsOf(table).map((cell) => ({ ...cell, alone: span(0, highestOf(cell.alone)) }));

function exposedIn({ indicator, numerators, withheld }: SettledTable, possible: Tables): Exposed[] {
  return numerators.flatMap(({ area, released }, i) => {
    if (released !== null) return [];
    const isHigh = withheld.get(area)?.side === 'high';
    const cells = possible.get(isHigh ? restOf(indicator.id) : indicator.id);
    const left = sizeOf(cells?.[i]?.alone ?? EMPTY);
    return left < FEWEST_POSSIBLE ? [{ indicator: indicator.id, area }] : [];
  });
}
