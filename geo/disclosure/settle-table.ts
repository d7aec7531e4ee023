import type { Level } from '../areas/levels.ts';
import type { CountedIndicator } from '../households/counted.ts';
import { draftNumerators } from './draft-numerators.ts';
import { EMPTY, intersect, span } from './integer-set.ts';
import { possibleCounts, type SeenCell } from './possible-counts.ts';
import { DEFAULT_THRESHOLD } from './release-count.ts';
import { releaseTree, type TreeCell } from './release-tree.ts';
import { releaseDenominators } from './round-cells.ts';
import { findFates } from './shared-fate.ts';
import type { ExactCount, Withheld } from './withhold.ts';

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
  /** Whether few neighbours show their numbers apart: inside zones, where all sets are judged together. */
  isApart?: boolean;
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
  demands: Demands = NO_DEMANDS,
): SettledTable {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const denominators = releaseDenominators(indicator, cells, options);
  const fates = findFates(
    cells.map((cell) => ({
      ...cell,
      size: indicator.denominator ? cell.denominator : cell.numerator,
    })),
    options.isApart,
  );
  const possible = possibleCounts(knownDenominators(cells, denominators));
  const seen = new Map(
    cells.map(({ area }, i) => [
      area,
      { released: denominators[i]?.released ?? null, possible: possible.get(area) ?? EMPTY },
    ]),
  );
  const { drafts, withheld } = draftNumerators({ indicator, cells, seen, fates }, options, demands);
  const numerators = releaseTree(drafts).map((cell, i) =>
    narrowShown(cell, cells[i], denominators[i], threshold),
  );
  const { protecting } = demands;
  return { indicator, cells, denominators, numerators, withheld, protecting };
}

/**
 * Denominators as the outsider of all parts of the control has them. He is taken to know how many
 * families, persons and children there are: neighbours do, and such totals are printed elsewhere.
 * Where some are too few to be shown, he has only what is shown here.
 */
export function knownDenominators(
  cells: readonly ExactCell[],
  seen: readonly TreeCell[],
): readonly SeenCell[] {
  if (seen.some(({ released }) => released === null)) return seen;
  return cells.slice(0, seen.length).map(({ area, parent, denominator: n }) => ({
    area,
    parent,
    alone: span(n, n),
  }));
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
