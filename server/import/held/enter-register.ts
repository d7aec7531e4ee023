import { enterWhole, type Held, type Look } from '../../../geo/disclosure/held/advance.ts';
import { COUNT_GROUPS, groupCounts, noSums } from '../../../geo/disclosure/held/count-groups.ts';
import type { Sums } from '../../../geo/disclosure/held/count-groups.ts';
import { countFamilies } from '../../db/household-counts.ts';
import {
  addHistory,
  type HeldGroups,
  listSeenPlaces,
  placeKey,
  readHistory,
} from '../../db/held.ts';
import type { Db } from '../../db/open.ts';
import { type Rings, sumByRing } from './make-rings.ts';

type PlaceSums = Map<string, readonly (Sums | null | undefined)[]>;

/** Exact sums of a register by place: its kelurahan, and the rings of zones in them. */
export function sumPlaces(db: Db, register: number, rings: Rings | null): PlaceSums {
  const places: PlaceSums = new Map();
  for (const [area, counts] of countFamilies(db, register)) {
    places.set(placeKey({ area, ring: '' }), groupCounts(counts));
  }
  if (!rings) return places;
  for (const { area, ring, sums } of sumByRing(db, register, rings.ringOf)) {
    places.set(placeKey({ area, ring }), sums);
  }
  return places;
}

/**
 * A first register enters whole. Where sums that were public before could be turned into the new ones by
 * few families, those stay: a register that comes a second time is no second view of the same counts.
 */
export function enterRegister(
  db: Db,
  register: number,
  rings: Rings | null,
  { look, threshold }: { look: Look; threshold: number },
): Map<string, HeldGroups> {
  const sums = sumPlaces(db, register, rings);
  const held = new Map<string, HeldGroups>();
  for (const key of new Set([...sums.keys(), ...listSeenPlaces(db)])) {
    const histories = readHistory(db, key, 0);
    const groups = COUNT_GROUPS.map((group, at): Held | null => {
      const own = sums.get(key)?.[at];
      const history = histories[at] ?? { start: look.number, seen: [], entered: [] };
      if (history.seen.length === 0 && !isAnybody(own)) return null;
      const step = enterWhole(group, own ?? noSums(group), history, look, threshold);
      addHistory(db, key, group.id, step);
      return step.held;
    });
    held.set(key, groups);
  }
  return held;
}

const isAnybody = (sums: Sums | null | undefined): boolean => (sums ?? []).some((one) => one !== 0);
