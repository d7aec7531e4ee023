import { roundDenominator } from '../disclosure/release-count.ts';
import type { LevelsOf } from './levels.ts';
import { LEVEL } from './levels.ts';
import type { Bound } from './containment.ts';

/** A family's place, private: `lon` and `lat` are `null` where it has no point. */
export type Place = {
  id: number;
  area: string;
  lon: number | null;
  lat: number | null;
  accuracyM: number | null;
};

/** Exact numbers of families of one kelurahan inside each set, and of those without a point. */
export type AreaTally = { families: number; missing: number; inside: Record<Bound, number>[] };

/** Takes a family inside by the best line: bit i of `mask` for the i-th of the sets that are compared. */
export type TakeInside = (id: number, mask: number) => void;

/**
 * Counts the families inside every set by kelurahan, and calls `take` for each one that is inside one of
 * the sets that are compared (`compared`: places in the list of sets, at most 53).
 */
export function tallyFamilies(
  places: Iterable<Place>,
  levelsOf: LevelsOf,
  sets: number,
  compared: readonly number[],
  take: TakeInside,
): Map<string, AreaTally> {
  const tallies = new Map<string, AreaTally>();
  for (const { id, area, lon, lat, accuracyM } of places) {
    const tally = tallies.get(area) ?? emptyTally(sets);
    tallies.set(area, tally);
    tally.families += 1;
    if (lon === null || lat === null) tally.missing += 1;
    const levels = lon === null || lat === null ? null : levelsOf(lon, lat, accuracyM);
    if (!levels) continue;
    count(tally, levels);
    const mask = compared.reduce(
      (sum, set, bit) => ((levels[set] ?? 0) >= LEVEL.inside ? sum + 2 ** bit : sum),
      0,
    );
    if (mask > 0) take(id, mask);
  }
  return tallies;
}

const emptyTally = (sets: number): AreaTally => ({
  families: 0,
  missing: 0,
  inside: Array.from({ length: sets }, () => ({ low: 0, best: 0, high: 0 })),
});

function count({ inside }: AreaTally, levels: Uint8Array): void {
  inside.forEach((counts, set) => {
    const level = levels[set] ?? 0;
    if (level >= LEVEL.surely) counts.low += 1;
    if (level >= LEVEL.inside) counts.best += 1;
    if (level >= LEVEL.possibly) counts.high += 1;
  });
}

/** What is known of a set in an area: the covered part, and whether the set may lie there at all. */
export type Coverage = { share: number; reached: boolean };

/**
 * Families without a point that are counted inside each set of an area: none surely, by the best line as
 * many as the area's covered part, and all of them possibly where the set may lie there (area weighting).
 * They are taken from the rounded number of those without a point, so that the estimate follows from
 * public numbers alone and no zone tells more of families than the number of families does: with an
 * exact number, no family for a share of 0.3 would be exactly one family in all.
 */
export function estimateInside(
  missing: number,
  coverage: readonly Coverage[],
  threshold: number,
): Record<Bound, number>[] {
  const rounded = roundDenominator(missing, threshold) ?? 0;
  return coverage.map(({ share, reached }) => ({
    low: 0,
    best: Math.round(rounded * share),
    high: reached ? rounded : 0,
  }));
}
