import { finding, type Finding } from '../../../geo/read/finding.ts';
import { pairRegisters, type Overlap } from '../../db/household-changes.ts';
import { accuraciesOf } from '../../db/household-places.ts';
import { endHeld, listSeenPlaces, putHeld } from '../../db/held.ts';
import { findLineage, type Lineage, nextLook, putLineage } from '../../db/lineage.ts';
import type { Db } from '../../db/open.ts';
import { findRegister, listChanges, type Register } from '../../db/registers.ts';
import { POINT_ACCURACY_M } from '../../../geo/zones/levels.ts';
import type { Salt } from '../salt.ts';
import { advanceState } from './advance-state.ts';
import { enterRegister } from './enter-register.ts';
import { followRegister } from './follow-register.ts';
import { readState, writeState } from './held-state.ts';
import { makeRings } from './make-rings.ts';
import { stayApart } from './set-apart.ts';

/** What a register is taken with. */
export type TakeSettings = {
  salt: Salt;
  /** Day of the look, such as 2026-11-30. */
  date: string;
  /** Whether a second view of the same counts is wanted and its reason told. */
  republish: boolean;
};

/**
 * Takes a register that was just stored as the one that the public figures follow: the first enters whole,
 * a later one queues what differs from the one before it. Returns why not, and then nothing is changed:
 * what would be a second, independent view of counts that are public already needs `republish`.
 */
export function takeRegister(
  db: Db,
  release: number,
  register: Register,
  settings: TakeSettings,
): Finding | null {
  const lineage = findLineage(db);
  const before = lineage && findRegister(db, lineage.register);
  const overlap = before && pairRegisters(db, before.id, register.id);
  const why = whyApart(db, lineage, overlap, register);
  if (why && !settings.republish) return why;
  const number = nextLook(db, lineage);
  const look = { number, date: settings.date };
  const { bytes } = settings.salt;
  const rings = makeRings(db);
  if (why || !lineage || !before) {
    endHeld(db, release);
    putHeld(
      db,
      release,
      enterRegister(db, register.id, rings, { look, threshold: register.threshold }),
    );
    putLineage(db, release, {
      ...{ register: register.id, start: number, look: number, isBefore: false },
      ...{
        threshold: register.threshold,
        saltMark: register.saltMark,
        sets: rings?.ids ?? [],
        apart: [],
      },
      accuracies: accuraciesOf(db, register.id, POINT_ACCURACY_M),
    });
    return null;
  }
  const state = readState(db);
  followRegister(db, state, { before, after: register }, { rings, salt: bytes, look: number });
  const { start, threshold } = lineage;
  advanceState(db, state, { look, threshold, start });
  writeState(db, release, state);
  const apart = stayApart(db, state.held, lineage);
  putLineage(db, release, { ...lineage, register: register.id, look: number, apart });
  return null;
}

/** Why a register cannot follow the one before it, `null` where it can or is the first. */
function whyApart(
  db: Db,
  lineage: Lineage | null,
  overlap: Overlap | null,
  register: Register,
): Finding | null {
  if (!lineage) return wasDeleted(db) ? finding('republish_deleted') : null;
  const { threshold, saltMark } = lineage;
  if (saltMark !== register.saltMark) return finding('republish_salt');
  if (threshold !== register.threshold) {
    return finding('republish_threshold', {
      values: { before: threshold, now: register.threshold },
    });
  }
  if (overlap && 2 * overlap.shared < overlap.after) {
    const share = ((100 * overlap.shared) / overlap.after).toFixed(1);
    return finding('republish_other', { values: { share } });
  }
  return null;
}

/** Whether figures of a register were public that was deleted since, and no import after it stands. */
function wasDeleted(db: Db): boolean {
  if (listSeenPlaces(db).length === 0) return false;
  const changes = listChanges(db);
  const undone = new Set(changes.flatMap((one) => (one.action === 'undo' ? [one.release] : [])));
  const last = changes.findLast(
    ({ action, release }) => action === 'delete' || (action === 'import' && !undone.has(release)),
  );
  return last?.action === 'delete';
}
