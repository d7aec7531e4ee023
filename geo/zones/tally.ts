import { roundDenominator } from '../disclosure/release-count.ts';
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
