import { COUNT_GROUPS, type Sums } from '../disclosure/held/count-groups.ts';
import { LEVEL } from './levels.ts';
import type { AreaTally } from './tally.ts';

/**
 * Families are kept by ring: those of one kelurahan that stand alike to every set of zones. A ring is
 * written as the sets that reach its families, each with the level (see levels.ts); families that none
 * reaches are `outside`, those without a point `missing`. Every number of families inside a set is the
 * sum of rings.
 */
export const OUTSIDE = 'outside';
export const MISSING = 'missing';

/** The ring of a family with a point: `levels` in the order of the sets. */
export function ringOf(levels: ArrayLike<number> | null, sets: readonly string[]): string {
  if (!levels) return OUTSIDE;
  const reached = sets.flatMap((set, at) => (levels[at] ? [`${set}:${levels[at]}`] : []));
  return reached.join(',') || OUTSIDE;
}

/** The level of a ring in each set. */
function levelsOfRing(ring: string): Map<string, number> {
  if (ring === OUTSIDE || ring === MISSING) return new Map();
  return new Map(
    ring.split(',').map((part): [string, number] => {
      const [set = '', level] = part.split(':');
      return [set, Number(level)];
    }),
  );
}

/**
 * Where a family is held when sets are drawn anew: by the old lines in the sets that there were, by the
 * new ones in the sets that are new. `old` and `now` are its rings by the old and the new lines.
 */
export function carryRing(
  { old, now }: { old: string; now: string },
  known: ReadonlySet<string>,
  sets: readonly string[],
): string {
  if (old === MISSING || now === MISSING) return old;
  const [before, after] = [levelsOfRing(old), levelsOfRing(now)];
  const levels = sets.map((set) => (known.has(set) ? before.get(set) : after.get(set)) ?? 0);
  return ringOf(levels, sets);
}

/** Sums by group of one ring of one kelurahan. */
export type RingSums = { area: string; ring: string; sums: readonly (Sums | undefined)[] };

/** Place of the group that every family belongs to. */
export const FAMILIES = COUNT_GROUPS.findIndex(({ id }) => id === 'families');
const familiesIn = ({ sums }: RingSums): number => sums[FAMILIES]?.[0] ?? 0;

/** Families by kelurahan: all, those without a point, and those inside each set. */
export function tallyRings(
  rings: readonly RingSums[],
  sets: readonly string[],
): Map<string, AreaTally> {
  const tallies = new Map<string, AreaTally>();
  for (const one of rings) {
    const tally = tallies.get(one.area) ?? emptyTally(sets.length);
    tallies.set(one.area, tally);
    const families = familiesIn(one);
    tally.families += families;
    if (one.ring === MISSING) tally.missing += families;
    const levels = levelsOfRing(one.ring);
    tally.inside.forEach((counts, at) => {
      const level = levels.get(sets[at] ?? '') ?? LEVEL.outside;
      if (level >= LEVEL.surely) counts.low += families;
      if (level >= LEVEL.inside) counts.best += families;
      if (level >= LEVEL.possibly) counts.high += families;
    });
  }
  return tallies;
}

const emptyTally = (sets: number): AreaTally => ({
  families: 0,
  missing: 0,
  inside: Array.from({ length: sets }, () => ({ low: 0, best: 0, high: 0 })),
});

/** How the families of a ring stand to a set of zones. */
export const levelIn = (ring: string, set: string): number =>
  levelsOfRing(ring).get(set) ?? LEVEL.outside;

/** The rings of a set by the best line: what indicators inside are counted of. */
export const isInside = (ring: string, set: string): boolean => levelIn(ring, set) >= LEVEL.inside;
