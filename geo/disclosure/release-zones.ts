import { span } from './integer-set.ts';
import { linkAreas, placeIn, type SetTies, smallDifferences } from './link-areas.ts';
import type { Terms } from './linked-counts.ts';
import type { Inclusion, Union } from './nested.ts';
import { protectLinked } from './protect-linked.ts';
import { roundDenominator, type Rounding } from './release-count.ts';
import { releaseTree } from './release-tree.ts';
import { isFew, seeAll, seeInside } from './see-zones.ts';

/** Exact numbers of families in one area: all of them, and in each counted set. */
export type ZoneCell = {
  area: string;
  parent: string | null;
  families: number;
  /** Families without a point: no count has them. */
  missing: number;
  /** Families with a point in each counted set. */
  counts: readonly number[];
  /** What is added to each count for families without a point; it follows from public numbers alone. */
  estimated: readonly number[];
  /** Whether anybody can be in the counted set at all, as far as the public knows. */
  isReached: readonly boolean[];
};

export type ZoneOptions = {
  threshold: number;
  inclusions: readonly Inclusion[];
  unions: readonly Union[];
};

/** Released numbers by area, `null` where withheld, in the order of the counted sets. */
export type ReleasedZones = Map<string, (number | null)[]>;

/**
 * Releases the families inside sets of zones. They are a denominator: rounded to the nearest multiple of
 * the threshold, the same for equal counts of all sets, bounds and areas, and withheld from 1 to the
 * threshold less one; an area whose families are that few tells nothing of its zones. Each set is
 * protected over the tree of areas (releaseTree), then all sets, bounds and areas are attacked together
 * (protectLinked): what contains what, unions and their parts, totals and all families of an area. Every
 * withheld count, and every group that small between two counts, keeps three possible sizes for the
 * outsider of linked-counts.ts. What is added for families without a point is public and tells nothing.
 */
export function releaseZones(cells: readonly ZoneCell[], options: ZoneOptions): ReleasedZones {
  const { threshold } = options;
  const sets = cells[0]?.counts.length ?? 0;
  const trees = Array.from({ length: sets }, (_, set) => settle(cells, set, threshold));
  const isShown = (place: number, set: number) => trees[set]?.[place] === true;
  const withheld = protectTogether(cells, isShown, sets, options);
  return new Map(
    cells.map((cell, place) => [
      cell.area,
      cell.counts.map((_, set) =>
        isShown(place, set) && !withheld.has(placeIn({ sets: sets + 1 }, place, set))
          ? show(cell, set, threshold)
          : null,
      ),
    ]),
  );
}

/** One counted set over the tree of areas: whether it is shown in each. */
function settle(cells: readonly ZoneCell[], set: number, threshold: number): boolean[] {
  const rounding: Rounding = { threshold, by: 'nearest', exactFrom: null };
  const drafts = cells.map((cell) => {
    const isHidden = isFew(cell.families, threshold) && cell.isReached[set] === true;
    return {
      area: cell.area,
      parent: cell.parent,
      rounding,
      released: isHidden ? null : roundDenominator(cell.counts[set] ?? 0, threshold),
      ifWithheld: span(isHidden ? 0 : 1, threshold - 1),
    };
  });
  return releaseTree(drafts).map(({ released }) => released !== null);
}

/** What is shown of a count: never more than of all families, though both are rounded. */
function show({ families, counts, estimated }: ZoneCell, set: number, threshold: number): number {
  const count = (counts[set] ?? 0) + (estimated[set] ?? 0);
  return Math.min(roundToNearest(count, threshold), roundToNearest(families, threshold));
}

/** As {@link roundDenominator}, but an estimate under the threshold is no secret. */
const roundToNearest = (count: number, threshold: number): number =>
  roundDenominator(count, threshold) ?? (2 * count < threshold ? 0 : threshold);

/** All sets, bounds and areas attacked together; all families of an area are one more set behind the others. */
function protectTogether(
  cells: readonly ZoneCell[],
  isShown: (place: number, set: number) => boolean,
  sets: number,
  { inclusions, unions, threshold }: ZoneOptions,
): Set<number> {
  const outsideOf = Array.from({ length: sets }, (_, inner) => ({ inner, outer: sets }));
  const ties: SetTies = { sets: sets + 1, inclusions: [...inclusions, ...outsideOf], unions };
  const knowsAll = !cells.some(({ families }) => isFew(families, threshold));
  const counts = cells.flatMap((cell, place) => [
    ...cell.counts.map((_, set) => seeInside(cell, set, isShown(place, set), threshold)),
    seeAll(cell, knowsAll, threshold),
  ]);
  const rows = linkAreas(cells, ties, counts, (at) => counts[at]?.exact ?? 0);
  const isWithheld = (cell: ZoneCell, place: number, set: number) =>
    set === sets ? isFew(cell.families, threshold) : !isShown(place, set);
  const own = cells.flatMap((cell, place) =>
    Array.from({ length: sets + 1 }, (_, set) => set).flatMap((set): Terms[] =>
      isWithheld(cell, place, set) ? [[[placeIn(ties, place, set), 1]]] : [],
    ),
  );
  const groups = [...own, ...smallDifferences(cells, ties, counts, threshold)];
  return new Set(protectLinked({ counts, rows }, groups).withheld);
}
