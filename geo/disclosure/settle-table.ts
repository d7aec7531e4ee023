import type { Level } from '../areas/levels.ts';
import type { CountedIndicator } from '../households/counted.ts';
import { highestOf, intersect, type IntegerSet, span, union } from './integer-set.ts';
import { possibleCounts } from './possible-counts.ts';
import {
  DEFAULT_THRESHOLD,
  EXACT_FROM,
  releaseCount,
  roundDenominator,
  type Rounding,
} from './release-count.ts';
import { type DraftCell, releaseTree, type TreeCell } from './release-tree.ts';
import { leastRest, restLimit } from './rest-limit.ts';
import { type ExactCount, standsForWithheld, withhold, type Withheld } from './withhold.ts';

/** One area of a table with its exact counts: private input of the release. */
export type ExactCell = ExactCount & { area: string; parent: string | null; level: Level };

/** An indicator (shown as a count or a rate) and its exact counts in every area. */
export type ExactTable = { indicator: CountedIndicator; cells: readonly ExactCell[] };

export type TableOptions = {
  /** Secret of the installation, 16 bytes. */
  salt: Uint8Array;
  threshold?: number;
  /** City counts from EXACT_FROM on are exact: for a register without any real family only. */
  exactCity?: boolean;
};

/** A table of one indicator when it is decided what shows: denominators, numerators, reasons. */
export type SettledTable = {
  indicator: CountedIndicator;
  cells: readonly ExactCell[];
  denominators: TreeCell[];
  numerators: TreeCell[];
  /** By area; withheld totals that protect others are not in it. */
  withheld: Map<string, Withheld>;
  /** Areas that are withheld to protect others, for whatever else they may be withheld. */
  protecting: ReadonlySet<string>;
};

/**
 * What other tables ask of this one: areas whose numerator must not show although its own count
 * would allow it, and by area the least rest that other public counts make sure of.
 */
export type Demands = { protecting: ReadonlySet<string>; leastRests: ReadonlyMap<string, number> };

const NO_DEMANDS: Demands = { protecting: new Set(), leastRests: new Map() };

/**
 * Releases the denominators, then the numerators, of one indicator for all areas of a period.
 * Every area comes once, parts with the code of their parent. Throws on counts that are not whole.
 */
export function settleTable(
  { indicator, cells }: ExactTable,
  options: TableOptions,
  { protecting, leastRests }: Demands = NO_DEMANDS,
): SettledTable {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const denominators = releaseDenominators(indicator, cells, options);
  const possible = possibleCounts(denominators);
  const withheld = new Map<string, Withheld>();
  const drafts = new Map<string, DraftCell>();
  // Parts before totals: what is public of the parts decides what is withheld of the total.
  const settle = (cell: ExactCell): number => {
    const { area, parent } = cell;
    const parts = cells.filter((part) => part.parent === area);
    const least = Math.max(leastRests.get(area) ?? 0, sum(parts.map(settle)));
    const limit = restLimit(least, threshold);
    const denominator = denominators[cells.indexOf(cell)] ?? NO_DENOMINATOR;
    const seen = { ...denominator, possible: possible.get(area) ?? span(0, 0) };
    const why = reasonFor(indicator, cell, seen, threshold, limit);
    const isProtecting = protecting.has(area) && (!why || parts.length > 0);
    // Of a total that might protect others nobody can tell that its rest is small.
    if (why && !(isProtecting && why.side === 'high')) withheld.set(area, why);
    const isShown = !why && !isProtecting;
    const released = isShown ? releaseNumerator(indicator, cell, seen.released, options) : null;
    const ifWithheld = isProtecting
      ? span(0, highestOf(seen.possible))
      : standsFor(indicator, why, seen, threshold, parts.length === 0 ? null : limit);
    const rounding = roundingOf(cell, indicator.denominator ? 'shift' : 'nearest', options);
    drafts.set(area, { area, parent, rounding, released, ifWithheld });
    const isWhole = isAll(indicator, cell);
    return Math.max(least, leastRest({ denominator, released, isWhole, withheld: why }, threshold));
  };
  const areas = new Set(cells.map(({ area }) => area));
  cells.filter(({ parent }) => parent === null || !areas.has(parent)).forEach(settle);
  const tree = releaseTree(cells.flatMap(({ area }) => drafts.get(area) ?? []));
  const numerators = tree.map((cell, i) => narrowShown(cell, cells[i], denominators[i], threshold));
  return { indicator, cells, denominators, numerators, withheld, protecting };
}

// A number that is shown has no small rest, unless it is all of the denominator: then both are
// shown as equal, and only then (see showDenominator).
function narrowShown(
  cell: TreeCell,
  exact: ExactCount | undefined,
  shownOfAll: TreeCell | undefined,
  threshold: number,
): TreeCell {
  if (!exact || cell.released === null || (shownOfAll?.released ?? null) === null) return cell;
  const { numerator, denominator: all } = exact;
  const possible = numerator === all ? span(all, all) : span(0, all - threshold);
  return { ...cell, alone: intersect(cell.alone, possible) };
}

const isAll = ({ denominator }: CountedIndicator, cell: ExactCount): boolean =>
  denominator !== null && cell.numerator === cell.denominator;

const roundingOf = (
  { level }: ExactCell,
  by: Rounding['by'],
  { threshold = DEFAULT_THRESHOLD, exactCity = false }: TableOptions,
): Rounding => ({ threshold, by, exactFrom: exactCity && level === 'kota' ? EXACT_FROM : null });

/**
 * The denominator that a rate shows beside its numerator: the released one, or higher by multiples
 * of the threshold where a rest that is not zero would vanish.
 */
export function showDenominator(
  released: number,
  numerator: number,
  exact: ExactCount,
  threshold: number,
): number {
  if (exact.numerator === exact.denominator || numerator < released) return released;
  return released + threshold * (Math.floor((numerator - released) / threshold) + 1);
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

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
  options: TableOptions,
): number | null {
  // All have what is good: shown as exactly 100 %, so the two counts are rounded as one.
  if (isAll(indicator, cell)) return denominator;
  const key = { salt: options.salt, name: indicator.numerator.name, area: cell.area };
  const { threshold, exactFrom } = roundingOf(cell, 'shift', options);
  return indicator.denominator
    ? releaseCount(cell.numerator, key, threshold, exactFrom)
    : roundDenominator(cell.numerator, threshold, exactFrom);
}

function releaseDenominators(
  { denominator }: CountedIndicator,
  cells: readonly ExactCell[],
  options: TableOptions,
): TreeCell[] {
  if (denominator === null) return [];
  const drafts = cells.map((cell): DraftCell => {
    const rounding = roundingOf(cell, 'nearest', options);
    const { threshold, exactFrom } = rounding;
    const released = roundDenominator(cell.denominator, threshold, exactFrom);
    const { area, parent } = cell;
    return { area, parent, rounding, released, ifWithheld: span(1, threshold - 1) };
  });
  return releaseTree(drafts);
}
