import { members, span } from './integer-set.ts';
import { chooseWithheld, findNestedExposures, type Inclusion, type NestedCount } from './nested.ts';
import { possibleCounts } from './possible-counts.ts';
import { type CountKey, releaseCount, type Rounding } from './release-count.ts';
import { FEWEST_POSSIBLE, releaseTree, type TreeCell } from './release-tree.ts';

/** Exact numbers of families in one area: all of them, and in each counted set. */
export type ZoneCell = {
  area: string;
  parent: string | null;
  families: number;
  counts: readonly number[];
  /** Counts that are equal here beyond doubt, whatever they are: the union of kinds where one kind lies. */
  equal: readonly Inclusion[];
};

export type ZoneOptions = {
  salt: Uint8Array;
  threshold: number;
  /** What keys the rounding of each counted set. */
  keys: readonly Pick<CountKey, 'name'>[];
  inclusions: readonly Inclusion[];
};

/** Released numbers by area, `null` where withheld, in the order of the counted sets. */
export type ReleasedZones = Map<string, (number | null)[]>;

/**
 * Releases the families inside sets of zones that contain each other. Every count is withheld from 1 to
 * the threshold less one and rounded otherwise, never exact: the difference of two exact ones would be.
 * Each set is protected over the tree of areas (releaseTree), and in each area all sets are attacked
 * together: while a group between two of them, or between one and all families of the area, has fewer
 * than three possible sizes, one more number is withheld. The outsider knows how many families each area
 * has, which sets contain which, and every released number.
 */
export function releaseZones(cells: readonly ZoneCell[], options: ZoneOptions): ReleasedZones {
  const protecting = options.keys.map(() => new Set<string>());
  const tables = options.keys.map((_, at) => settle(cells, at, protecting, options));
  for (;;) {
    const chosen = cells.flatMap((cell, place) => protect(cell, place, tables, options));
    if (chosen.length === 0) return collect(cells, tables);
    for (const { at, area } of chosen) protecting[at]?.add(area);
    for (const at of new Set(chosen.map((one) => one.at))) {
      tables[at] = settle(cells, at, protecting, options);
    }
  }
}

type Table = { cells: TreeCell[]; low: number[]; high: number[] };

/** One counted set over the tree of areas, with the range of each count that remains possible. */
function settle(
  cells: readonly ZoneCell[],
  at: number,
  protecting: readonly Set<string>[],
  { salt, threshold, keys }: ZoneOptions,
): Table {
  const rounding: Rounding = { threshold, by: 'shift', exactFrom: null };
  const drafts = cells.map(({ area, parent, families, counts }) => {
    const isProtecting = protecting[at]?.has(area) === true;
    const key = { salt, area, name: '', ...keys[at] };
    return {
      area,
      parent,
      rounding,
      released: isProtecting ? null : releaseCount(counts[at] ?? 0, key, threshold),
      ifWithheld: isProtecting ? span(0, families) : span(1, threshold - 1),
    };
  });
  const tree = releaseTree(drafts);
  const possible = possibleCounts(tree);
  const ends = tree.map(({ area }) => members(possible.get(area) ?? span(0, 0)));
  return {
    cells: tree,
    low: ends.map((list) => list[0] ?? 0),
    high: ends.map((list) => list.at(-1) ?? 0),
  };
}

function protect(
  cell: ZoneCell,
  place: number,
  tables: readonly Table[],
  { inclusions, threshold }: ZoneOptions,
): { at: number; area: string }[] {
  if (cell.counts.every((count) => count === 0)) return [];
  const counts: NestedCount[] = tables.map(({ cells, low, high }, at) => ({
    low: low[place] ?? 0,
    high: high[place] ?? 0,
    exact: cell.counts[at] ?? 0,
    isShown: (cells[place]?.released ?? null) !== null,
  }));
  const all = counts.length;
  const { families } = cell;
  const withAll = [...counts, { low: families, high: families, exact: families, isShown: false }];
  const pairs = [
    ...inclusions,
    ...cell.equal,
    ...counts.map((_, inner) => ({ inner, outer: all })),
  ];
  const [exposed] = findNestedExposures(withAll, pairs, threshold, FEWEST_POSSIBLE);
  const at = exposed ? chooseWithheld(exposed, withAll, pairs) : null;
  return at === null ? [] : [{ at, area: cell.area }];
}

const collect = (cells: readonly ZoneCell[], tables: readonly Table[]): ReleasedZones =>
  new Map(
    cells.map(({ area }, place) => [
      area,
      tables.map((table) => table.cells[place]?.released ?? null),
    ]),
  );
