import { EMPTY, intersect, members, sizeOf, span, subtract } from './integer-set.ts';
import type { SeenCell } from './possible-counts.ts';
import { possibleTogether, type Tables, type TableSum } from './possible-together.ts';
import { FEWEST_POSSIBLE } from './release-tree.ts';
import type { SettledTable } from './settle-table.ts';

/** A withheld count that has too few possible values: the indicator and the area. */
export type Exposed = { indicator: string; area: string };

const DENOMINATOR = 'denominator';
const restOf = (id: string) => `rest of ${id}`;

/**
 * Withheld counts of tables that share one denominator for which too few values remain when all
 * that is published of these tables is used: areas that add up, indicators that add up (`sums`,
 * where the denominator may be the total), and numerator plus rest equals denominator. For a count
 * withheld because of its small rest, the rest is what must stay open.
 */
export function findExposed(
  tables: readonly SettledTable[],
  sums: readonly { total: string | null; parts: readonly string[] }[],
): Exposed[] {
  const [first] = tables;
  if (!first || first.denominators.length === 0) return [];
  // Where nothing is shown, nothing follows.
  const shown = tables.flatMap(({ numerators }) => numerators);
  if (shown.every(({ released }) => released === null)) return [];
  const seen: Tables = new Map<string, readonly SeenCell[]>([[DENOMINATOR, first.denominators]]);
  const rows: TableSum[] = sums.map(({ total, parts }) => ({ total: total ?? DENOMINATOR, parts }));
  for (const table of tables) {
    const { id } = table.indicator;
    seen.set(id, table.numerators);
    if (![...table.withheld.values()].some(({ side }) => side === 'high')) continue;
    seen.set(restOf(id), rests(table));
    rows.push({ total: DENOMINATOR, parts: [id, restOf(id)] });
  }
  const possible = possibleTogether(seen, rows);
  return tables.flatMap((table) => exposedIn(table, possible));
}

// The outsider is taken to know how many families there are: such totals are printed elsewhere.
function rests(table: SettledTable): SeenCell[] {
  const known = new Map(table.cells.map(({ area, denominator }) => [area, denominator]));
  return table.numerators.map(({ area, parent, alone }) => {
    const why = table.withheld.get(area);
    if (why?.side === 'high') return { area, parent, alone: why.rest };
    const families = known.get(area) ?? 0;
    const difference = subtract(span(families, families), alone);
    const highest = members(difference).at(-1) ?? 0;
    return { area, parent, alone: intersect(difference, span(0, highest)) };
  });
}

function exposedIn({ indicator, numerators, withheld }: SettledTable, possible: Tables): Exposed[] {
  return numerators.flatMap(({ area, released }, i) => {
    if (released !== null) return [];
    const isHigh = withheld.get(area)?.side === 'high';
    const cells = possible.get(isHigh ? restOf(indicator.id) : indicator.id);
    const left = sizeOf(cells?.[i]?.alone ?? EMPTY);
    return left < FEWEST_POSSIBLE ? [{ indicator: indicator.id, area }] : [];
  });
}
