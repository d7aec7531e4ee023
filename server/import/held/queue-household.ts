import { readFamilyWaiting, putWaiting } from '../../db/held.ts';
import { findHouseholds } from '../../db/households.ts';
import { findLineage, nextLook } from '../../db/lineage.ts';
import type { Db } from '../../db/open.ts';
import { findRegister } from '../../db/registers.ts';
import type { Salt } from '../salt.ts';
import { type HeldState, queueChange } from './held-state.ts';
import { makeRings } from './make-rings.ts';
import { markFamily } from './marks.ts';
import { NOWHERE, type PlacedShares, placeShares } from './place-shares.ts';

/**
 * Looks at the record of one family in the followed register, and returns what queues the difference once
 * the record was changed or removed.
 */
export function startQueue(
  db: Db,
  release: number,
  { bytes }: Salt,
  householdId: string,
): () => void {
  const lineage = findLineage(db);
  const register = lineage && findRegister(db, lineage.register);
  if (!lineage || !register) return () => {};
  const rings = makeRings(db);
  const read = (): PlacedShares => {
    const own = findHouseholds(db, householdId).find((one) => one.register === register.id);
    if (!own) return NOWHERE;
    const { household } = own;
    return placeShares(household, register.povertyLine, rings?.ringOf(household) ?? null);
  };
  const before = read();
  return () => {
    const family = markFamily(bytes, householdId);
    const look = nextLook(db, lineage);
    const stored = readFamilyWaiting(db, family);
    const waiting: HeldState['waiting'] = new Map(
      [...stored].map(([key, entry]) => [key, new Map([[family, entry]])]),
    );
    const state = { held: new Map(), waiting };
    queueChange(state, { before, after: read() }, { family, look });
    for (const key of new Set([...stored.keys(), ...waiting.keys()])) {
      putWaiting(db, release, key, family, waiting.get(key)?.get(family) ?? null);
    }
  };
}
