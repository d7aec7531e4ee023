import type { Level } from '../areas/levels.ts';
import type { CountedIndicator } from '../households/counted.ts';
import { type IntegerSet, members, span, union } from './integer-set.ts';
import { possibleCounts } from './possible-counts.ts';
import { DEFAULT_THRESHOLD, releaseCount } from './release-count.ts';
import { type DraftCell, releaseTree, type TreeCell } from './release-tree.ts';
import { leastRest, restLimit } from './rest-limit.ts';
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
  cells: readonly ExactCell[];
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
  const withheld = new Map<string, Withheld>();
  const drafts = new Map<string, DraftCell>();
  // Parts before totals: what is public of the parts decides what is withheld of the total.
  const settle = (cell: ExactCell): number => {
    const parts = cells.filter(({ parent }) => parent === cell.area);
    const least = parts.map(settle).reduce((sum, one) => sum + one, 0);
    const limit = parts.length === 0 ? threshold - 1 : restLimit(least, threshold);
    const denominator = denominators[cells.indexOf(cell)] ?? NO_DENOMINATOR;
    const seen = {
      released: denominator.released,
      possible: possible.get(cell.area) ?? span(0, 0),
    };
    const why = reasonFor(indicator, cell, seen, threshold, limit);
    if (why) withheld.set(cell.area, why);
    const isProtecting = alsoWithheld.has(cell.area);
    const released =
      why || isProtecting ? null : releaseNumerator(indicator, cell, seen.released, options);
    const ifWithheld = isProtecting
      ? span(0, members(seen.possible).at(-1) ?? 0)
      : standsFor(indicator, why, seen, threshold, parts.length === 0 ? null : limit);
    const { area, parent, level } = cell;
    drafts.set(area, { area, parent, level, released, ifWithheld });
    return parts.length > 0
      ? least
      : leastRest({ denominator, released, withheld: why }, threshold);
  };
  const areas = new Set(cells.map(({ area }) => area));
  cells.filter(({ parent }) => parent === null || !areas.has(parent)).forEach(settle);
  const ordered = cells.flatMap(({ area }) => drafts.get(area) ?? []);
  return { indicator, cells, denominators, numerators: releaseTree(ordered, threshold), withheld };
}

const NO_DENOMINATOR = { released: null, alone: span(0, 0) };

// An area where nobody is known counts as an exact zero.
const reasonFor = (
  indicator: CountedIndicator,
  cell: ExactCell,
  seen: Seen,
  threshold: number,
  limit: number,
): Withheld | null =>
  cell.denominator === 0 || indicator.denominator === null
    ? null
    : withhold(indicator, cell, seen, threshold, limit);

type Seen = { released: number | null; possible: IntegerSet };

// Of a leaf the outsider is taken to guess the reason; of a total nobody can, because a total that
// protects others looks the same.
function standsFor(
  indicator: CountedIndicator,
  why: Withheld | null,
  seen: Seen,
  threshold: number,
  limitOfTotal: number | null,
): IntegerSet {
  if (indicator.denominator === null) return span(1, threshold - 1);
  const own = why?.stands ?? span(1, 0);
  return limitOfTotal === null
    ? own
    : union(own, standsForWithheld(indicator, seen, threshold, limitOfTotal));
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
