import {
  addSums,
  COUNT_GROUPS,
  noSums,
  SUMS_OF_ONE,
  type Sums,
} from '../disclosure/held/count-groups.ts';
import { FEWEST_ENTERING } from '../disclosure/held/waiting.ts';
import { MOST_MEMBERS } from '../disclosure/held/way-back.ts';
import { LEVEL } from './levels.ts';
import { FAMILIES, levelIn } from './ring.ts';

/** Sums of rings of one kelurahan, by group; `null` for a group that nobody has belonged to. */
export type RingGroups = ReadonlyMap<string, readonly (Sums | null)[]>;

/** What became public of one ring at a look; `groupId` is `null` where the ring was gone from then on. */
export type SeenRing = { ring: string; groupId: string | null; look: number; sums: Sums };

/** Sums of a set of zones in one kelurahan: by group inside by the best line, then families by bound. */
export type SetSums = { groups: Sums[]; families: number[] };

/** What the rings of a kelurahan amount to inside a set of zones. */
export function sumSet(rings: RingGroups, set: string): SetSums {
  const groups = COUNT_GROUPS.map(noSums);
  const families = [0, 0, 0];
  for (const [ring, own] of rings) {
    const level = levelIn(ring, set);
    [LEVEL.surely, LEVEL.inside, LEVEL.possibly].forEach((least, at) => {
      if (level >= least) families[at] = (families[at] ?? 0) + (own[FAMILIES]?.[0] ?? 0);
    });
    if (level < LEVEL.inside) continue;
    own.forEach((sums, at) => {
      groups[at] = addSums(groups[at] ?? [], sums);
    });
  }
  return { groups, families };
}

/** The rings of a kelurahan as they were public at each look at which the set had any. */
export function ringsOfLooks(
  seen: readonly SeenRing[],
  set: string,
): { look: number; rings: RingGroups }[] {
  const ordered = seen.toSorted((a, b) => a.look - b.look);
  const reaches = (ring: string) => levelIn(ring, set) > 0;
  const looks = new Set(ordered.filter(({ ring }) => reaches(ring)).map(({ look }) => look));
  const rings = new Map<string, readonly (Sums | null)[]>();
  const found: { look: number; rings: RingGroups }[] = [];
  ordered.forEach((one, i) => {
    if (one.groupId === null) rings.delete(one.ring);
    else rings.set(one.ring, withGroup(rings.get(one.ring), one));
    const isLast = ordered[i + 1]?.look !== one.look;
    if (isLast && looks.has(one.look) && [...rings.keys()].some(reaches)) {
      found.push({ look: one.look, rings: new Map(rings) });
    }
  });
  return found;
}

const withGroup = (
  before: readonly (Sums | null)[] | undefined,
  { groupId, sums }: SeenRing,
): (Sums | null)[] =>
  COUNT_GROUPS.map(({ id }, at) => (id === groupId ? sums : (before?.[at] ?? null)));

/**
 * Whether fewer families than may enter together could turn the sums of a set into others. Told from
 * numbers that neighbours know alone, so that the answer says nothing of anybody: families by bound, and
 * the denominators of each group that anybody belongs to.
 */
export function areNearSets(a: SetSums, b: SetSums, threshold: number): boolean {
  const most = FEWEST_ENTERING * threshold;
  const isNear = (x: number, y: number, one: number): boolean =>
    (x > 0 || y > 0) && Math.abs(x - y) < one * most;
  return (
    a.families.some((count, bound) => isNear(count, b.families[bound] ?? 0, 1)) ||
    COUNT_GROUPS.some((group, at) =>
      group.indicators.some(({ unit, denominator }, i) => {
        if (denominator === null || denominator.where !== null) return false;
        const known = ({ groups }: SetSums) => groups[at]?.[SUMS_OF_ONE * i + 1] ?? 0;
        return isNear(known(a), known(b), unit === 'families' ? 1 : MOST_MEMBERS);
      }),
    )
  );
}
