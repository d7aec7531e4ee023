import { addSums, type Sums } from '../../../geo/disclosure/held/count-groups.ts';
import type { Change, Waiting } from '../../../geo/disclosure/held/waiting.ts';
import { areEqualSums } from '../../../geo/disclosure/held/count-groups.ts';
import { carryRing, OUTSIDE } from '../../../geo/zones/ring.ts';
import { placeKey, splitKey } from '../../db/held.ts';
import type { HeldState } from './held-state.ts';
import { toldInRing } from './place-shares.ts';

/** Sets of zones: those that families were counted in, and those that there are now. */
export type Sets = { known: ReadonlySet<string>; ids: readonly string[] };

/** The name of a ring, without the sets that are gone; new ones do not reach who is not in the register. */
const carryKey = (key: string, { known, ids }: Sets): string => {
  const { area, ring } = splitKey(key);
  return ring === ''
    ? key
    : placeKey({ area, ring: carryRing({ old: ring, now: OUTSIDE }, known, ids) });
};

/**
 * Who waits in a ring waits on in it as far as its sets are still there. Who waits in two rings that are one
 * now waits there once, or no longer.
 */
export function renameWaiting({ waiting }: HeldState, sets: Sets): void {
  for (const [key, families] of [...waiting]) {
    const name = carryKey(key, sets);
    if (name === key) continue;
    waiting.delete(key);
    const own = new Map(waiting.get(name) ?? []);
    for (const [family, one] of families) {
      const told = { ...one, changes: toldInRing(splitKey(name).ring, one.changes) };
      const merged = mergeWaiting(own.get(family), told);
      if (merged) own.set(family, merged);
      else own.delete(family);
    }
    if (own.size > 0) waiting.set(name, own);
    else waiting.delete(name);
  }
}

function mergeWaiting(a: Waiting | undefined, b: Waiting): Waiting | null {
  const changes = b.changes.map((one, at) => mergeChange(a?.changes[at] ?? null, one));
  if (changes.every((one) => !one || areEqualSums(one.held, one.live))) return null;
  return { family: b.family, since: Math.min(a?.since ?? b.since, b.since), changes };
}

function mergeChange(a: Change | null, b: Change | null): Change | null {
  if (!a || !b) return a ?? b;
  return { held: sumOf(a.held, b.held), live: sumOf(a.live, b.live) };
}

const sumOf = (a: Sums | null, b: Sums | null): Sums | null => (a && b ? addSums(a, b) : (a ?? b));

/**
 * By how much each ring shows other sums than those of who has entered: a bounded jump, a way back. That
 * goes on, with the part of the ring that no new set reaches.
 */
export function carryRests({ held }: HeldState, sets: Sets): Map<string, (Sums | null)[]> {
  const rests = new Map<string, (Sums | null)[]>();
  for (const [key, groups] of held) {
    const name = carryKey(key, sets);
    const { ring } = splitKey(name);
    if (ring === '') continue;
    const own = toldInRing(ring, groups).map((one) => one && addSums(one.shown, one.entered, -1));
    const before = rests.get(name);
    rests.set(name, before ? own.map((one, at) => sumOf(one, before[at] ?? null)) : own);
  }
  return rests;
}
