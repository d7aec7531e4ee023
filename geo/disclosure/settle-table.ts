import type { Level } from '../areas/levels.ts';
import type { CountedIndicator } from '../households/counted.ts';
import { type IntegerSet, members, span, union } from './integer-set.ts';
import { possibleCounts } from './possible-counts.ts';
import { DEFAULT_THRESHOLD, releaseCount } from './release-count.ts';
import { type DraftCell, releaseTree, type TreeCell } from './release-tree.ts';
import { type ExactCount, standsForWithheld, withhold, type Withheld } from './withhold.ts';

/** One area of a table with its exact counts: private input of the release. */
export type ExactCell = ExactCount & { area: string; parent: string | null; level: Level };

export type TableOptions = {
  /** Secret of the installation, 16 bytes. */
  salt: Uint8Array;
  period: string;
  threshold?: number;
};

/** A table of one indicator when it is decided what shows: denominators, numerators, reasons. */
export type SettledTable = {
  indicator: CountedIndicator;
  denominators: TreeCell[];
  numerators: TreeCell[];
  /** By area; withheld totals that protect others are not in it. */
  withheld: Map<string, Withheld>;
};

/**
 * Releases the denominators, then the numerators, of one indicator for all areas of a period.
 * `alsoWithheld` names areas whose numerator must not show although its own count would allow it.
 * Every area comes once, parts with the code of their parent. Throws on counts that are not whole.
 */
export function settleTable(
  indicator: CountedIndicator,
  cells: readonly ExactCell[],
  options: TableOptions,
  alsoWithheld: ReadonlySet<string> = new Set(),
): SettledTable {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const denominators = releaseDenominators(indicator, cells, options);
  const possible = possibleCounts(denominators);
  const parents = new Set(cells.map(({ parent }) => parent));
  const withheld = new Map<string, Withheld>();
  const drafts = cells.map((cell, i): DraftCell => {
    const seen = {
      released: denominators[i]?.released ?? null,
      possible: possible.get(cell.area) ?? span(0, 0),
    };
    // An area where nobody is known counts as an exact zero.
    const why =
      cell.denominator === 0 || indicator.denominator === null
        ? null
        : withhold(indicator, cell, seen, threshold);
    if (why) withheld.set(cell.area, why);
    const isHidden = why !== null || alsoWithheld.has(cell.area);
    return {
      area: cell.area,
      parent: cell.parent,
      level: cell.level,
      released: isHidden ? null : releaseNumerator(indicator, cell, seen.released, options),
      ifWithheld: alsoWithheld.has(cell.area)
        ? span(0, members(seen.possible).at(-1) ?? 0)
        : standsFor(indicator, why, seen, threshold, parents.has(cell.area)),
    };
  });
  return { indicator, denominators, numerators: releaseTree(drafts, threshold), withheld };
}

type Seen = { released: number | null; possible: IntegerSet };

// Of a leaf the outsider is taken to guess the reason; of a total nobody can, because a total that
// protects others looks the same.
function standsFor(
  indicator: CountedIndicator,
  why: Withheld | null,
  seen: Seen,
  threshold: number,
  isTotal: boolean,
): IntegerSet {
  if (indicator.denominator === null) return span(1, threshold - 1);
  const own = why?.stands ?? span(1, 0);
  return isTotal ? union(own, standsForWithheld(indicator, seen, threshold)) : own;
}

function releaseNumerator(
  indicator: CountedIndicator,
  cell: ExactCell,
  denominator: number | null,
  { salt, period, threshold }: TableOptions,
): number | null {
  // All have what is good: shown as exactly 100 %, so the two counts are rounded as one.
  if (indicator.denominator && cell.numerator === cell.denominator) return denominator;
  const key = { salt, name: indicator.numerator.name, area: cell.area, period };
  return releaseCount(cell.numerator, key, cell.level, threshold);
}

function releaseDenominators(
  { denominator }: CountedIndicator,
  cells: readonly ExactCell[],
  { salt, period, threshold = DEFAULT_THRESHOLD }: TableOptions,
): TreeCell[] {
  if (denominator === null) return [];
  const drafts = cells.map(({ area, parent, level, denominator: count }): DraftCell => {
    const key = { salt, name: denominator.name, area, period };
    const released = releaseCount(count, key, level, threshold);
    return { area, parent, level, released, ifWithheld: span(1, threshold - 1) };
  });
  return releaseTree(drafts, threshold);
}
