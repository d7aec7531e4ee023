import type { Look } from '../../../geo/disclosure/held/advance.ts';
import { carryRing, OUTSIDE, type RingSums } from '../../../geo/zones/ring.ts';
import { endKeptInside } from '../../db/figures-before.ts';
import { placeKey, splitKey } from '../../db/held.ts';
import { readHousehold } from '../../db/households.ts';
import { findLineage, type Lineage, nextLook, putLineage } from '../../db/lineage.ts';
import type { Db } from '../../db/open.ts';
import { findRegister } from '../../db/registers.ts';
import type { Salt } from '../salt.ts';
import { advanceState } from './advance-state.ts';
import { carryRests, renameWaiting, type Sets } from './carry-rings.ts';
import { type HeldState, queueChange, readState, writeState } from './held-state.ts';
import { holdRing, rememberRings } from './hold-ring.ts';
import { makeRings, type Rings, sumByRing } from './make-rings.ts';
import { markFamily } from './marks.ts';
import { placeShares } from './place-shares.ts';
import { findReturned, stayApart } from './set-apart.ts';

/**
 * Puts the families of the followed register into the rings of lines and zones that were just replaced. In
 * a set that is new every family counts at once: its cut through the same families is judged with all
 * others of the release. A family that a set reaches otherwise than before waits like one that moved:
 * a line that is shifted by a metre must not tell who lives on that metre.
 */
export function redrawRings(db: Db, release: number, salt: Salt): void {
  const lineage = findLineage(db);
  const now = makeRings(db);
  if (!lineage || !now || !findRegister(db, lineage.register)) return;
  const look = {
    number: nextLook(db, lineage),
    date: new Date().toISOString().slice(0, 10),
  };
  const state = readState(db);
  const before = state.held;
  const sets = { known: new Set(lineage.sets), ids: now.ids };
  endKeptInside(db, release);
  renameWaiting(state, sets);
  const moved = rebuildHeld(db, state, lineage, {
    now,
    old: makeRings(db, release),
    look,
    salt,
    sets,
  });
  for (const { id, held, ring } of moved)
    queueMove(db, state, lineage, { id, held, ring, look, salt });
  const { threshold, start } = lineage;
  advanceState(db, state, { look, threshold, start });
  const returned = findReturned(db, state.held, lineage, { ids: now.ids, look: look.number });
  const apart = [...stayApart(db, state.held, lineage), ...returned].filter(({ set }) =>
    now.ids.includes(set),
  );
  rememberRings(db, { before, held: state.held }, look);
  writeState(db, release, state);
  putLineage(db, release, { ...lineage, look: look.number, sets: now.ids, apart });
}

type Moved = { id: number; held: string; ring: string };

/** Holds the sums of the new rings, of the families as they are held; returns those whose ring changed. */
function rebuildHeld(
  db: Db,
  state: HeldState,
  lineage: Lineage,
  made: { now: Rings; old: Rings | null; look: Look; salt: Salt; sets: Sets },
): Moved[] {
  const { now, old, look, salt, sets } = made;
  const waiting = new Set([...state.waiting.values()].flatMap((own) => [...own.keys()]));
  const moved: Moved[] = [];
  const rings = sumByRing(db, lineage.register, (place) => {
    const ring = now.ringOf(place);
    if (!old) return ring;
    const before = old.ringOf(place);
    const isWaiting =
      waiting.size > 0 &&
      waiting.has(markFamily(salt.bytes, readHousehold(db, place.id).householdId));
    const held = carryRing({ old: before, now: isWaiting ? OUTSIDE : ring }, sets.known, sets.ids);
    if (held !== ring) moved.push({ id: place.id, held, ring });
    return held;
  });
  const places = new Map(rings.map((one): [string, RingSums['sums']] => [placeKey(one), one.sums]));
  const rests = carryRests(state, sets);
  for (const key of [...rests.keys(), ...state.waiting.keys()]) {
    if (splitKey(key).ring !== '' && !places.has(key)) places.set(key, []);
  }
  const before = state.held;
  state.held = new Map([...before].filter(([key]) => splitKey(key).ring === ''));
  for (const [key, sums] of places) {
    const own = { before: before.get(key), rests: rests.get(key), waiting: state.waiting.get(key) };
    state.held.set(
      key,
      holdRing(db, key, { ...own, sums }, { look, threshold: lineage.threshold }),
    );
  }
  return moved;
}

function queueMove(
  db: Db,
  state: HeldState,
  lineage: Lineage,
  { id, held, ring, look, salt }: Moved & { look: Look; salt: Salt },
): void {
  const household = readHousehold(db, id);
  const povertyLine = findRegister(db, lineage.register)?.povertyLine ?? null;
  const at = (where: string) => {
    const placed = placeShares(household, povertyLine, where);
    const key = placeKey({ area: household.area, ring: where });
    return new Map([[key, placed.get(key) ?? null]]);
  };
  const family = markFamily(salt.bytes, household.householdId);
  queueChange(state, { before: at(held), after: at(ring) }, { family, look: look.number });
}
