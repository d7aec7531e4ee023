import { type LinkedCount, type LinkedRow, rowIfTrue, type Terms } from './linked-counts.ts';
import { between, type Inclusion, reduceInclusions, type Union, unionRows } from './nested.ts';

/** An area and the total that it is a part of. */
export type Place = { area: string; parent: string | null };

/** Counted sets that are tied to each other in every area; inclusions and unions are places among the sets. */
export type SetTies = { sets: number; inclusions: readonly Inclusion[]; unions: readonly Union[] };

/** The place of a set's count where the counts of all areas follow each other, sets in their order. */
export const placeIn = ({ sets }: Pick<SetTies, 'sets'>, place: number, set: number): number =>
  place * sets + set;

/**
 * What the outsider knows of counts together: every total is the sum of its parts, and in every area
 * without parts which set contains which, and which have nobody in common (`known` are the numbers that
 * he has that from). For totals that follows. `counts` are laid out as by {@link placeIn}.
 */
export function linkAreas(
  places: readonly Place[],
  ties: SetTies,
  counts: readonly LinkedCount[],
  known: (at: number) => number,
): LinkedRow[] {
  const inclusions = reduceInclusions(ties.inclusions);
  const parts = partsByArea(places);
  return places.flatMap(({ area }, place) => {
    const below = parts.get(area) ?? [];
    const at = (set: number) => placeIn(ties, place, set);
    if (below.length > 0) return sumRows(place, below, ties.sets, counts);
    const inside = inclusions.map(({ inner, outer }): LinkedRow => ({
      terms: between({ inner: at(inner), outer: at(outer) }),
      low: 0,
      high: Infinity,
    }));
    const ofUnions = ties.unions.flatMap(({ whole, parts: list }) =>
      unionRows({ whole: at(whole), parts: list.map(at) }, known, counts),
    );
    return [...inside.flatMap((row) => rowIfTrue(row, counts)), ...ofUnions];
  });
}

/** The places of the parts of each total. */
function partsByArea(places: readonly Place[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  places.forEach(({ parent }, place) => {
    if (parent === null) return;
    const parts = found.get(parent) ?? [];
    parts.push(place);
    found.set(parent, parts);
  });
  return found;
}

const sumRows = (
  total: number,
  parts: readonly number[],
  sets: number,
  counts: readonly LinkedCount[],
): LinkedRow[] =>
  Array.from({ length: sets }, (_, set): LinkedRow => {
    const terms: Terms = [
      [placeIn({ sets }, total, set), 1],
      ...parts.map((part) => [placeIn({ sets }, part, set), -1] as const),
    ];
    return { terms, low: 0, high: 0 };
  }).flatMap((row) => rowIfTrue(row, counts));

/** The groups of 1 to `threshold` less one between two counts of an area that contain each other. */
export function smallDifferences(
  places: readonly Place[],
  ties: SetTies,
  counts: readonly LinkedCount[],
  threshold: number,
): Terms[] {
  const exact = (at: number) => counts[at]?.exact ?? 0;
  return places.flatMap((_, place) =>
    ties.inclusions.flatMap((pair) => {
      const [inner, outer] = [placeIn(ties, place, pair.inner), placeIn(ties, place, pair.outer)];
      const size = exact(outer) - exact(inner);
      return size > 0 && size < threshold ? [between({ inner, outer })] : [];
    }),
  );
}
