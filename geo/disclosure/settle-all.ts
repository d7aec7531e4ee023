import type { Unit } from './attack-units.ts';
import { lowestOf } from './integer-set.ts';
import { DEFAULT_THRESHOLD } from './release-count.ts';
import type { TreeCell } from './release-tree.ts';
import { restLimit } from './rest-limit.ts';
import { measured } from './sum-rows.ts';
import {
  type Demands,
  type ExactTable,
  type SettledTable,
  settleTable,
  type TableOptions,
} from './settle-table.ts';

/** Areas that are withheld to protect others, by the name of the counted set. */
export type Protecting = ReadonlyMap<string, ReadonlySet<string>>;

/** Settled tables by indicator. */
export type Settled = ReadonlyMap<string, SettledTable>;

/** Least rests by the name of the counted set and by area, where they change what is withheld. */
type LeastRests = Map<string, Map<string, number>>;

/**
 * Returns a function that settles all tables for given areas withheld to protect others. It settles
 * twice: what the first time shows of the parts of a sum says how large the rest of each part must
 * be, and where that leaves too few small rests, larger ones are withheld too (see restLimit). A
 * table that nothing changed for is the same object as the last time.
 */
export function createSettler(
  tables: readonly ExactTable[],
  units: readonly Unit[],
  options: TableOptions,
): (protecting: Protecting) => Settled {
  const known = new Map<string, SettledTable>();
  const settle = (table: ExactTable, { protecting, leastRests }: Demands): SettledTable => {
    const key = JSON.stringify([table.indicator.id, protecting.size, ...leastRests]);
    const settled = known.get(key) ?? settleTable(table, options, { protecting, leastRests });
    known.set(key, settled);
    return settled;
  };
  return (protecting) => {
    const demands = ({ numerator }: ExactTable['indicator'], rests: LeastRests): Demands => ({
      protecting: protecting.get(numerator.name) ?? new Set(),
      leastRests: rests.get(numerator.name) ?? new Map<string, number>(),
    });
    const all = (rests: LeastRests): Settled =>
      new Map(
        tables.map((table) => {
          const { indicator } = table;
          return [indicator.id, settle(table, demands(indicator, rests))];
        }),
      );
    const first = all(new Map());
    return all(leastRestsOf(first, units, options.threshold ?? DEFAULT_THRESHOLD));
  };
}

function leastRestsOf(settled: Settled, units: readonly Unit[], threshold: number): LeastRests {
  const found: LeastRests = new Map();
  for (const { sums } of units) {
    for (const sum of sums.filter(({ total }) => total === null)) {
      const tables = sum.parts.flatMap((id) => settled.get(id) ?? []);
      addLeastRests(tables, measured(sum).length, threshold, found);
    }
  }
  return found;
}

// The rest of one of the first `count` parts is at least what the other parts are sure to have.
function addLeastRests(
  tables: readonly SettledTable[],
  count: number,
  threshold: number,
  found: LeastRests,
): void {
  const leasts = tables.map(leastCounts);
  tables.slice(0, count).forEach(({ indicator, cells }, i) => {
    const { name } = indicator.numerator;
    const own = found.get(name) ?? new Map<string, number>();
    found.set(name, own);
    for (const { area } of cells) {
      const others = leasts.filter((_, at) => at !== i);
      const least = others.reduce((sum, one) => sum + (one.get(area) ?? 0), 0);
      if (restLimit(least, threshold) < threshold) continue;
      own.set(area, Math.max(least, own.get(area) ?? 0));
    }
  });
}

// Of a withheld total no more is sure than what its parts are sure to have.
function leastCounts({ numerators }: SettledTable): Map<string, number> {
  const found = new Map<string, number>();
  const least = (cell: TreeCell): number => {
    const parts = numerators.filter(({ parent }) => parent === cell.area);
    const below = parts.reduce((sum, part) => sum + least(part), 0);
    const own = parts.length > 0 && cell.released === null ? 0 : lowestOf(cell.alone);
    found.set(cell.area, Math.max(own, below));
    return Math.max(own, below);
  };
  const areas = new Set(numerators.map(({ area }) => area));
  numerators.filter(({ parent }) => parent === null || !areas.has(parent)).forEach(least);
  return found;
}
