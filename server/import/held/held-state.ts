import { changeWaiting, type Waiting } from '../../../geo/disclosure/held/waiting.ts';
import { type HeldGroups, listHeld, listWaiting, putHeld, putWaiting } from '../../db/held.ts';
import type { Db } from '../../db/open.ts';
import type { PlacedShares } from './place-shares.ts';

/** What is held and who waits, by place, while an import or a publication works on it. */
export type HeldState = {
  held: Map<string, HeldGroups>;
  waiting: Map<string, Map<string, Waiting>>;
};

/** Reads the current state. */
export const readState = (db: Db): HeldState => ({ held: listHeld(db), waiting: listWaiting(db) });

/** Writes what differs from the stored state, as part of a release. */
export function writeState(db: Db, release: number, state: HeldState): void {
  const before = readState(db);
  const changed = [...state.held].filter(
    ([key, groups]) => JSON.stringify(groups) !== JSON.stringify(before.held.get(key)),
  );
  const gone = [...before.held.keys()].filter((key) => !state.held.has(key));
  putHeld(db, release, new Map([...changed, ...gone.map((key) => [key, null] as const)]));
  for (const key of new Set([...before.waiting.keys(), ...state.waiting.keys()])) {
    const [old, now] = [before.waiting.get(key), state.waiting.get(key)];
    for (const family of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const entry = now?.get(family) ?? null;
      if (JSON.stringify(entry) === JSON.stringify(old?.get(family) ?? null)) continue;
      putWaiting(db, release, key, family, entry);
    }
  }
}

/** Queues one more change of a family's record: where it was counted, and where it is now. */
export function queueChange(
  { waiting }: HeldState,
  { before, after }: { before: PlacedShares; after: PlacedShares },
  whose: { family: string; look: number },
): void {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const own = waiting.get(key) ?? new Map<string, Waiting>();
    const change = { before: before.get(key) ?? null, after: after.get(key) ?? null };
    const entry = changeWaiting(own.get(whose.family) ?? null, change, whose);
    if (entry) own.set(whose.family, entry);
    else own.delete(whose.family);
    if (own.size > 0) waiting.set(key, own);
    else waiting.delete(key);
  }
}
