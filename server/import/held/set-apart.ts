import {
  areNearSets,
  type RingGroups,
  ringsOfLooks,
  type SeenRing,
  sumSet,
} from '../../../geo/zones/set-sums.ts';
import { levelIn } from '../../../geo/zones/ring.ts';
import { areasChangedSince, type HeldGroups, listSeenRings, splitKey } from '../../db/held.ts';
import type { Lineage, SetApart } from '../../db/lineage.ts';
import type { Db } from '../../db/open.ts';

type Held = ReadonlyMap<string, HeldGroups>;

/**
 * Sets of zones that come back, drawn by lines or polygons that had been taken away, and the kelurahan in
 * which they are not counted: families there changed meanwhile, and the set would show other numbers than
 * it did though few families make the difference. Whether they do is told from what neighbours know.
 */
export function findReturned(
  db: Db,
  held: Held,
  lineage: Lineage,
  { ids, look }: { ids: readonly string[]; look: number },
): SetApart[] {
  const returning = ids.filter((id) => !lineage.sets.includes(id));
  if (returning.length === 0) return [];
  const rings = ringsByArea(held);
  return [...listSeenRings(db)].flatMap(([area, seen]) =>
    returning
      .filter((set) => isReturnedOtherwise(db, rings.get(area), { set, area, seen }, lineage))
      .map((set): SetApart => ({ set, area, look })),
  );
}

function isReturnedOtherwise(
  db: Db,
  now: RingGroups = new Map(),
  { set, area, seen }: { set: string; area: string; seen: readonly SeenRing[] },
  { start, threshold }: Lineage,
): boolean {
  const looks = ringsOfLooks(seen, set);
  const [first] = looks;
  if (!first) return false;
  const hasChanged = first.look < start || areasChangedSince(db, first.look).has(area);
  const others = looks.filter(({ rings }) => !isSameSet(rings, now, set));
  return hasChanged && isNearAny(others, now, set, threshold);
}

/** Of the sets that are not counted those that few families could still turn into what was public. */
export function stayApart(db: Db, held: Held, { apart, threshold }: Lineage): SetApart[] {
  if (apart.length === 0) return [];
  const rings = ringsByArea(held);
  const seen = listSeenRings(db);
  return apart.filter(({ set, area, look }) => {
    const before = ringsOfLooks(seen.get(area) ?? [], set).filter((one) => one.look < look);
    return isNearAny(before, rings.get(area) ?? new Map(), set, threshold);
  });
}

const isNearAny = (
  looks: readonly { rings: RingGroups }[],
  now: RingGroups,
  set: string,
  threshold: number,
): boolean =>
  looks.some(({ rings }) => areNearSets(sumSet(rings, set), sumSet(now, set), threshold));

/** Whether a set is cut into the same rings, and each shows what it showed. */
const isSameSet = (a: RingGroups, b: RingGroups, set: string): boolean =>
  JSON.stringify(ringsIn(a, set)) === JSON.stringify(ringsIn(b, set));

const ringsIn = (rings: RingGroups, set: string) =>
  [...rings].filter(([ring]) => levelIn(ring, set) > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));

function ringsByArea(held: Held): Map<string, Map<string, HeldShown>> {
  const areas = new Map<string, Map<string, HeldShown>>();
  for (const [key, groups] of held) {
    const { area, ring } = splitKey(key);
    if (ring === '') continue;
    const own = areas.get(area) ?? new Map<string, HeldShown>();
    areas.set(
      area,
      own.set(
        ring,
        groups.map((one) => one?.shown ?? null),
      ),
    );
  }
  return areas;
}

type HeldShown = readonly (readonly number[] | null)[];
