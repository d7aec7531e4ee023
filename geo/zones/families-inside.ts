import { releaseZones, type ZoneCell } from '../disclosure/release-zones.ts';
import type { Area } from '../indicators/types.ts';
import {
  BOUNDS,
  countedAt,
  findInclusions,
  findUnions,
  type Accuracies,
  type Bound,
} from './containment.ts';
import type { PlannedSet } from './plan.ts';
import { estimateInside, type AreaTally, type Coverage } from './tally.ts';
import type { CountMethod } from './zone-figure.ts';

/** Released families of one area inside one set; each number is `null` where withheld. */
export type FamiliesInside = Record<Bound, number | null>;

export type FamiliesInput = {
  areas: readonly Area[];
  sets: readonly PlannedSet[];
  tallies: ReadonlyMap<string, AreaTally>;
  /** What each set covers of an area, in the order of the sets. */
  coverageOf: (area: string) => readonly Coverage[];
  accuracies: Accuracies;
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

/** Numbers by bound for each set: families with a point, and what is added for those without. */
type Exact = {
  families: number;
  missing: number;
  inside: Record<Bound, number>[];
  estimated: Record<Bound, number>[];
};

/**
 * Families inside every set by kelurahan, kecamatan and kota (sums of their kelurahan), after the
 * disclosure control. A kelurahan without families has zeros.
 */
export function releaseFamiliesInside(input: FamiliesInput): AreaInside[] {
  const { areas, sets, accuracies, threshold } = input;
  const exact = countAll(input);
  const unions = BOUNDS.flatMap((bound) =>
    findUnions(sets).map(({ whole, parts }) => ({
      whole: countedAt(whole, bound),
      parts: parts.map((part) => countedAt(part, bound)),
    })),
  );
  const cells = areas.map(({ code, parent }): ZoneCell => {
    const { families, missing, inside, estimated } = exact.get(code) ?? NOBODY;
    const coverage = input.coverageOf(code);
    return {
      ...{ area: code, parent, families, missing },
      counts: sets.flatMap((_, set) => BOUNDS.map((bound) => inside[set]?.[bound] ?? 0)),
      estimated: sets.flatMap((_, set) => BOUNDS.map((bound) => estimated[set]?.[bound] ?? 0)),
      isReached: sets.flatMap((_, set) => BOUNDS.map(() => coverage[set]?.reached === true)),
    };
  });
  const inclusions = findInclusions(sets, accuracies);
  const released = releaseZones(cells, { threshold, inclusions, unions });
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

const NOBODY: Exact = { families: 0, missing: 0, inside: [], estimated: [] };

const missingShare = ({ families, missing }: Exact): number =>
  families === 0 ? 0 : missing / families;

function methodOf({ families, missing }: Exact): CountMethod {
  if (missing === 0) return 'points';
  return missing === families ? 'area' : 'mixed';
}

function countAll(input: FamiliesInput): Map<string, Exact> {
  const { areas, sets, tallies, coverageOf, threshold } = input;
  const counted = new Map<string, Exact>();
  const countsOf = (area: string): Exact => {
    const before = counted.get(area);
    if (before) return before;
    const tally = tallies.get(area);
    const own: Exact[] = tally
      ? [{ ...tally, estimated: estimateInside(tally.missing, coverageOf(area), threshold) }]
      : [];
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
  const byBound = (read: (part: Exact) => Record<Bound, number> | undefined) => ({
    low: total((part) => read(part)?.low ?? 0),
    best: total((part) => read(part)?.best ?? 0),
    high: total((part) => read(part)?.high ?? 0),
  });
  const places = Array.from({ length: sets }, (_, set) => set);
  return {
    families: total(({ families }) => families),
    missing: total(({ missing }) => missing),
    inside: places.map((set) => byBound(({ inside }) => inside[set])),
    estimated: places.map((set) => byBound(({ estimated }) => estimated[set])),
  };
}
