import { forgetEndedWaiting, sumWaiting } from '../../db/held.ts';
import { findLineage, nextLook, putLineage } from '../../db/lineage.ts';
import { digestPublic } from '../../db/public-digest.ts';
import { findRegister, logChange } from '../../db/registers.ts';
import { closeRelease, openRelease } from '../../db/write.ts';
import { publishRegister } from '../households/publish-register.ts';
import { readSalt } from '../salt.ts';
import { inTransaction } from '../transaction.ts';
import { advanceState } from './advance-state.ts';
import { readState, writeState } from './held-state.ts';
import { stayApart } from './set-apart.ts';

/** What a publication did. */
export type Published = {
  /** Whether there is a register whose changes could be published. */
  hasRegister: boolean;
  /** Whether anybody entered. */
  hasEntered: boolean;
  /** Number of the release, `null` where nothing public changed. */
  release: number | null;
  /** Who waits afterwards. */
  waiting: { families: number; areas: number };
};

/**
 * Publishes the changes of families that have waited for enough others: corrections and removals since the
 * last import, and what that import left waiting. Where too few have changed nothing moves. Not undone by
 * `undo`: the share of a family that was erased is forgotten once it has left the sums.
 * @throws FileError when the salt is not the one of the register
 */
export async function publishWaiting(databaseFile: string): Promise<Published> {
  const published: Published = {
    hasRegister: false,
    hasEntered: false,
    release: null,
    waiting: { families: 0, areas: 0 },
  };
  await inTransaction(databaseFile, (db) => {
    const lineage = findLineage(db);
    const register = lineage && findRegister(db, lineage.register);
    if (!lineage || !register) return false;
    published.hasRegister = true;
    const salt = readSalt(databaseFile, db);
    const now = new Date().toISOString();
    const look = { number: nextLook(db, lineage), date: now.slice(0, 10) };
    const before = digestPublic(db);
    const release = openRelease(db, 'households', now);
    const state = readState(db);
    const { start, threshold } = lineage;
    const entered = advanceState(db, state, { look, threshold, start });
    published.waiting = sumWaiting(db);
    if (entered === 0) return false;
    writeState(db, release, state);
    const apart = stayApart(db, state.held, lineage);
    putLineage(db, release, { ...lineage, look: look.number, apart });
    publishRegister(db, release, register, salt);
    const { period, source } = register;
    const isPublic = digestPublic(db) !== before;
    published.release = closeRelease(db, release, { period, source }, isPublic);
    logChange(db, { at: now, release, action: 'publish', period, columns: null });
    // Who entered is in the sums for good, and its share is forgotten.
    forgetEndedWaiting(db);
    published.hasEntered = true;
    published.waiting = sumWaiting(db);
    return true;
  });
  return published;
}
