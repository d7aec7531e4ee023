import {
  EMPTY,
  highestOf,
  intersect,
  type IntegerSet,
  isEmpty,
  lowestOf,
  sizeOf,
  span,
  union,
} from './integer-set.ts';
import { possibleCounts, type SeenCell } from './possible-counts.ts';
import { countsBehind, releasesBetween, type Rounding } from './release-count.ts';

/** No withheld count may have fewer possible values than this. */
export const FEWEST_POSSIBLE = 3;

/** A count on its way out: `released` is `null` where the count itself asks to be withheld. */
export type DraftCell = {
  area: string;
  parent: string | null;
  rounding: Rounding;
  released: number | null;
  /** The part that has all its families, if one has: the two are one cell. */
  sameAs?: string | undefined;
  /** What a total of parts that are withheld together can only be. */
  within?: IntegerSet | undefined;
  /** What an outsider may take a withheld count for, if it is withheld for its own sake. */
  ifWithheld: IntegerSet;
};

/** A cell as it is published; `withheld` cells hide also whether they only protect others. */
export type TreeCell = SeenCell & { rounding: Rounding; released: number | null };

/**
 * Decides which totals must be withheld to protect the parts below them, from the kelurahan up.
 * Whether a total is withheld depends only on what is public about its parts and on the total
 * itself: all totals that would betray a part, together with those that are withheld for their own
 * sake, become one answer, "withheld", and that answer too leaves three possible values (the idea
 * is that of simulatable auditing: Kenthapadi, Mishra and Nissim, PODS 2005, and so knowing this
 * rule does not help). Cells in any order; returned in the same order.
 */
export function releaseTree(drafts: readonly DraftCell[], fewest = FEWEST_POSSIBLE): TreeCell[] {
  const done = new Map<string, TreeCell>();
  const publish = (draft: DraftCell): TreeCell[] => {
    const below = drafts.filter(({ parent }) => parent === draft.area).flatMap(publish);
    const cell = cellOf(draft, below, fewest);
    done.set(cell.area, cell);
    return [cell, ...below];
  };
  const areas = new Set(drafts.map(({ area }) => area));
  for (const draft of drafts) {
    if (draft.parent === null || !areas.has(draft.parent)) publish(draft);
  }
  return drafts.flatMap(({ area }) => done.get(area) ?? []);
}

function cellOf(draft: DraftCell, below: readonly TreeCell[], fewest: number): TreeCell {
  if (below.length === 0) return leaf(draft);
  const same = below.find(({ area }) => area === draft.sameAs);
  if (same) return { ...same, area: draft.area, parent: draft.parent, rounding: draft.rounding };
  return total(draft, below, fewest);
}

function leaf({ area, parent, rounding, released, ifWithheld }: DraftCell) {
  const alone = released === null ? ifWithheld : countsBehind(released, rounding);
  return { area, parent, rounding, released, alone };
}

function total(draft: DraftCell, below: readonly TreeCell[], fewest: number): TreeCell {
  const { area, parent, rounding, released } = draft;
  const published = (at: number | null, alone: IntegerSet) => ({
    area,
    parent,
    rounding,
    released: at,
    alone,
  });
  const seen = (at: number) => countsBehind(at, rounding);
  if (below.every((cell) => cell.released !== null)) {
    return released === null
      ? published(null, draft.ifWithheld)
      : published(released, seen(released));
  }
  const isSafe = (at: number | null, alone: IntegerSet) =>
    leavesEnough([published(at, alone), ...below], fewest);
  const hidden = hiddenReleases(draft, below, isSafe);
  return released === null || hidden.releases.has(released)
    ? published(null, hidden.counts)
    : published(released, seen(released));
}

type Hidden = { releases: Set<number>; counts: IntegerSet };

/**
 * The releases of a total that become "withheld": from each end of what the total can be up to the
 * first release that betrays nothing, and one more from an end while "withheld" itself says too
 * much. `counts` is everything that "withheld" then stands for.
 */
function hiddenReleases(
  draft: DraftCell,
  below: readonly TreeCell[],
  isSafe: (released: number | null, alone: IntegerSet) => boolean,
): Hidden {
  const { rounding, ifWithheld } = draft;
  const sums = sumsOf(draft, below);
  const all = releasesBetween(lowestOf(sums), highestOf(sums), rounding);
  const behind = (at: number) => intersect(sums, countsBehind(at, rounding));
  const possible = all.filter((at) => !isEmpty(behind(at)));
  const safe = (at: number) => isSafe(at, behind(at));
  let low = possible.findIndex(safe);
  if (low < 0) low = possible.length;
  let high = possible.findLastIndex(safe);
  const hide = () => {
    const releases = [...possible.slice(0, low), ...possible.slice(Math.max(high + 1, low))];
    const counts = releases.map(behind).reduce(union, intersect(sums, ifWithheld));
    return { releases: new Set(releases), counts };
  };
  let hidden = hide();
  while (!isEmpty(hidden.counts) && !isSafe(null, hidden.counts) && low <= high) {
    if (low <= possible.length - 1 - high) low += 1;
    else high -= 1;
    hidden = hide();
  }
  return hidden;
}

function sumsOf(draft: DraftCell, below: readonly TreeCell[]): IntegerSet {
  const everything = draft.within ?? span(0, highest(draft, below));
  const cell = { area: draft.area, parent: null, alone: everything };
  return possibleCounts([cell, ...below]).get(draft.area) ?? EMPTY;
}

const highest = (draft: DraftCell, below: readonly TreeCell[]): number =>
  below
    .filter(({ parent }) => parent === draft.area)
    .reduce((sum, { alone }) => sum + highestOf(alone), 0);

/** Whether every withheld cell keeps enough possible values when all cells are taken together. */
export function leavesEnough(cells: readonly TreeCell[], fewest = FEWEST_POSSIBLE): boolean {
  const possible = possibleCounts(cells);
  return cells.every(
    ({ area, released }) => released !== null || sizeOf(possible.get(area) ?? EMPTY) >= fewest,
  );
}
