import { releaseZones, type ZoneCell } from '../disclosure/release-zones.ts';
import type { Inclusion } from '../disclosure/nested.ts';
import type { Area } from '../indicators/types.ts';
import { BOUNDS, countedOf, findInclusions, type Accuracies, type Bound } from './containment.ts';
import { STRIP_KINDS } from './kinds.ts';
import type { PlannedSet } from './plan.ts';
import { withMissing, type AreaTally, type Coverage } from './tally.ts';
import { FAMILIES_INSIDE, type CountMethod } from './zone-figure.ts';

/** Released families of one area inside one set; each number is `null` where withheld. */
export type FamiliesInside = Record<Bound, number | null>;

export type FamiliesInput = {
  areas: readonly Area[];
  sets: readonly PlannedSet[];
  tallies: ReadonlyMap<string, AreaTally>;
  /** What each set covers of an area, in the order of the sets. */
  coverageOf: (area: string) => readonly Coverage[];
  accuracies: Accuracies;
  salt: Uint8Array;
  threshold: number;
};

/** How the families of an area were counted, and how many are inside each set. */
export type AreaInside = {
  area: string;
  method: CountMethod;
  /** Share of families without a point, 0 to 1. */
  missingShare: number;
  inside: FamiliesInside[];
};

type Exact = { families: number; missing: number; counts: Record<Bound, number>[] };

/**
 * Families inside every set by kelurahan, kecamatan and kota (sums of their kelurahan), after the
 * disclosure control. A kelurahan without families has zeros.
 */
export function releaseFamiliesInside(input: FamiliesInput): AreaInside[] {
  const { areas, sets, accuracies } = input;
  const exact = countAll(input);
  const keys = countedOf(sets).flatMap(({ set, bound }) => {
    const planned = sets[set];
    return planned ? [{ name: NAMES[bound] }] : [];
  });
  const cells = areas.map(({ code, parent }): ZoneCell => {
    const { families, counts } = exact.get(code) ?? NOBODY;
    return {
      area: code,
      parent,
      families,
      counts: counts.flatMap((count) => BOUNDS.map((bound) => count[bound])),
      equal: findEqual(sets, input.coverageOf(code), counts),
    };
  });
  const inclusions = findInclusions(sets, accuracies);
  const released = releaseZones(cells, { ...input, keys, inclusions });
  return areas.map(({ code }) => ({
    area: code,
    method: methodOf(exact.get(code) ?? NOBODY),
    missingShare: missingShare(exact.get(code) ?? NOBODY),
    inside: sets.map((_, set) => {
      const [low = null, best = null, high = null] =
        released.get(code)?.slice(3 * set, 3 * set + 3) ?? [];
      return { low, best, high };
    }),
  }));
}

/** Families by the best line are the denominator of rates inside, and rounded alike. */
const NAMES: Record<Bound, string> = {
  low: FAMILIES_INSIDE.low,
  best: 'families',
  high: FAMILIES_INSIDE.high,
};

const NOBODY: Exact = { families: 0, missing: 0, counts: [] };

const missingShare = ({ families, missing }: Exact): number =>
  families === 0 ? 0 : missing / families;

function methodOf({ families, missing }: Exact): CountMethod {
  if (missing === 0) return 'points';
  return missing === families ? 'area' : 'mixed';
}

function countAll({ areas, sets, tallies, coverageOf }: FamiliesInput): Map<string, Exact> {
  const counted = new Map<string, Exact>();
  const countsOf = (area: string): Exact => {
    const before = counted.get(area);
    if (before) return before;
    const tally = tallies.get(area);
    const own: Exact[] = tally ? [{ ...tally, counts: withMissing(tally, coverageOf(area)) }] : [];
    const parts = areas.filter(({ parent }) => parent === area).map(({ code }) => countsOf(code));
    const sum = addUp([...own, ...parts], sets.length);
    counted.set(area, sum);
    return sum;
  };
  for (const { code } of areas) countsOf(code);
  return counted;
}

function addUp(parts: readonly Exact[], sets: number): Exact {
  const total = (read: (part: Exact) => number) => parts.reduce((sum, one) => sum + read(one), 0);
  const countOf = (set: number, bound: Bound) => total(({ counts }) => counts[set]?.[bound] ?? 0);
  return {
    families: total(({ families }) => families),
    missing: total(({ missing }) => missing),
    counts: Array.from({ length: sets }, (_, set) => ({
      low: countOf(set, 'low'),
      best: countOf(set, 'best'),
      high: countOf(set, 'high'),
    })),
  };
}

/** Where one kind alone may lie, everybody knows that the union of all kinds is that kind. */
function findEqual(
  sets: readonly PlannedSet[],
  coverage: readonly Coverage[],
  counts: readonly Record<Bound, number>[],
): Inclusion[] {
  return sets.flatMap((union, all) => {
    if (union.kind !== 'any') return [];
    const alone = sets.flatMap((one, set) => {
      const isPart = STRIP_KINDS.some((kind) => kind === one.kind)
        ? one.basis === 'study' && one.widthM === union.widthM
        : one.kind !== 'any' && one.widthM === 0;
      return isPart && coverage[set]?.reached ? [set] : [];
    });
    const [only] = alone;
    if (alone.length !== 1 || only === undefined) return [];
    return BOUNDS.flatMap((bound, at) => {
      if (counts[all]?.[bound] !== counts[only]?.[bound]) return [];
      const [inner, outer] = [3 * all + at, 3 * only + at];
      return [
        { inner, outer },
        { inner: outer, outer: inner },
      ];
    });
  });
}
