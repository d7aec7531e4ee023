import type { CountedIndicator } from '../households/counted.ts';
import { EMPTY, highestOf, type IntegerSet, span, union } from './integer-set.ts';
import { DEFAULT_THRESHOLD } from './release-count.ts';
import type { DraftCell } from './release-tree.ts';
import { leastRest, restLimit } from './rest-limit.ts';
import { isAll, releaseNumerator, roundingOf } from './round-cells.ts';
import type { Demands, ExactCell, TableOptions } from './settle-table.ts';
import type { Fates } from './shared-fate.ts';
import {
  type SeenDenominator,
  smallestOf,
  standsForWithheld,
  withhold,
  type Withheld,
} from './withhold.ts';

/** One table on its way: `seen` is what is public of the denominators by area. */
export type DraftTable = {
  indicator: CountedIndicator;
  cells: readonly ExactCell[];
  seen: ReadonlyMap<string, SeenDenominator>;
  fates: Fates;
};

export type Drafts = { drafts: DraftCell[]; withheld: Map<string, Withheld> };

const NOTHING_SEEN: SeenDenominator = { released: null, possible: span(0, 0) };

/**
 * Decides for each area whether its numerator asks to be withheld for its own sake, for that of an
 * area with which it shows all or none, or because `demands` say so. Totals that would give a part
 * away are not looked for here (see releaseTree).
 */
export function draftNumerators(
  table: DraftTable,
  options: TableOptions,
  demands: Demands,
): Drafts {
  const { indicator, cells, seen, fates } = table;
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const parts = groupByParent(cells);
  const oneCell = (area: string): string => {
    const same = fates.sameAs.get(area);
    return same === undefined ? area : oneCell(same);
  };
  const asked = new Set([...demands.protecting].map(oneCell));
  const why = (cell: ExactCell, least: number): Withheld | null =>
    reasonFor(indicator, cell, seen.get(cell.area) ?? NOTHING_SEEN, threshold, least);
  const leastOf = (area: string): number => demands.leastRests.get(area) ?? 0;
  const leaves = cells.filter(({ area }) => !parts.has(area));
  const hidden = leaves.filter((leaf) => asked.has(leaf.area) || why(leaf, leastOf(leaf.area)));
  const company = companyOf(hidden, indicator, fates);
  const drafts = new Map<string, DraftCell>();
  const withheld = new Map<string, Withheld>();

  // Parts before totals: what is public of the parts decides what is withheld of the total.
  const settle = (cell: ExactCell): number => {
    const { area, parent } = cell;
    const below = parts.get(area) ?? [];
    const least = Math.max(leastOf(area), sum(below.map(settle)));
    const rounding = roundingOf(cell, indicator.denominator ? 'shift' : 'nearest', options);
    const same = fates.sameAs.get(area);
    const sameDraft = same === undefined ? undefined : drafts.get(same);
    if (sameDraft) {
      drafts.set(area, { ...sameDraft, area, parent, rounding, sameAs: same });
      const reason = withheld.get(same ?? '');
      if (reason) withheld.set(area, reason);
      return least;
    }
    const isTotal = below.length > 0;
    const denominator = seen.get(area) ?? NOTHING_SEEN;
    const found = why(cell, least);
    // Which of those that are withheld together has the small number, nobody can tell.
    const own = company.has(area) && found?.reason === 'small_count' ? null : found;
    const isProtecting = (asked.has(area) || company.has(area)) && (!own || isTotal);
    // Of a total that might protect others nobody can tell that its rest is small.
    if (own && !(isProtecting && own.side === 'high')) withheld.set(area, own);
    const released =
      own || isProtecting ? null : releaseNumerator(indicator, cell, denominator.released, options);
    const ifWithheld = isProtecting
      ? span(0, highestOf(denominator.possible))
      : standsFor(indicator, own, denominator, threshold, isTotal ? least : null);
    const within = withinOf(indicator, fates.few.get(area) ?? [], { asked, company, seen });
    drafts.set(area, { area, parent, rounding, released, ifWithheld, within });
    const seenPart = { denominator, released, isWhole: isAll(indicator, cell), withheld: own };
    return Math.max(least, leastRest(seenPart, threshold));
  };
  const areas = new Set(cells.map(({ area }) => area));
  cells.filter(({ parent }) => parent === null || !areas.has(parent)).forEach(settle);
  return { drafts: cells.flatMap(({ area }) => drafts.get(area) ?? []), withheld };
}

function groupByParent(cells: readonly ExactCell[]): Map<string | null, ExactCell[]> {
  const parts = new Map<string | null, ExactCell[]>();
  for (const cell of cells) {
    const before = parts.get(cell.parent);
    if (before) before.push(cell);
    else parts.set(cell.parent, [cell]);
  }
  return parts;
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

// Counts of families are known to neighbours, as all denominators: they need no company.
function companyOf(
  hidden: readonly ExactCell[],
  { denominator }: CountedIndicator,
  { together }: Fates,
): Set<string> {
  if (denominator === null) return new Set();
  return new Set(hidden.flatMap(({ area }) => [...(together.get(area) ?? [])]));
}

type Reasons = {
  asked: ReadonlySet<string>;
  company: ReadonlySet<string>;
  seen: DraftTable['seen'];
};

// Parts that are withheld together for a small number are not all zero where a zero would show, and
// not all of their denominators where that would.
function withinOf(
  indicator: CountedIndicator,
  leaves: readonly string[],
  { asked, company, seen }: Reasons,
): IntegerSet | undefined {
  const isFewPublic = (area: string) =>
    (seen.get(area)?.released ?? 0) < indicator.minimumDenominator;
  const isOther = (area: string) => asked.has(area) || !company.has(area) || isFewPublic(area);
  if (leaves.length === 0 || leaves.some(isOther) || indicator.minimumPoorFamilies > 0) return;
  const most = sum(leaves.map((area) => highestOf(seen.get(area)?.possible ?? EMPTY)));
  return span(smallestOf(indicator, 'count'), most - smallestOf(indicator, 'rest'));
}

// An area where nobody is known counts as an exact zero.
const reasonFor = (
  indicator: CountedIndicator,
  cell: ExactCell,
  seen: SeenDenominator,
  threshold: number,
  least: number,
): Withheld | null =>
  cell.denominator === 0 || indicator.denominator === null
    ? null
    : withhold(indicator, cell, seen, threshold, restLimit(least, threshold));

// Of a leaf the outsider is taken to guess the reason; of a total nobody can, because a total that
// protects others looks the same.
function standsFor(
  indicator: CountedIndicator,
  why: Withheld | null,
  seen: SeenDenominator,
  threshold: number,
  leastOfTotal: number | null,
): IntegerSet {
  if (indicator.denominator === null) return span(1, threshold - 1);
  const own = why?.stands ?? EMPTY;
  if (leastOfTotal === null) return own;
  const limit = restLimit(leastOfTotal, threshold);
  return union(own, standsForWithheld(indicator, seen, threshold, limit));
}
