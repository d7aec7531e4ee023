import { currentRelease } from '../db/releases.ts';
import { listChanges, logChange } from '../db/registers.ts';
import { undoRelease } from '../db/write.ts';
import { inTransaction } from './transaction.ts';

/**
 * The release that was taken back and the one that is served again. `undone` is `null` when only the
 * seed is left, or when the release corrected or erased a family: those rights are not taken back.
 */
export type Undone = { undone: number | null; current: number; isRefused: boolean };

/** Returns to the release before the current one. The seed cannot be undone. */
export async function undoImport(databaseFile: string): Promise<Undone> {
  let result: Undone = { undone: null, current: 1, isRefused: false };
  await inTransaction(databaseFile, (db) => {
    const undone = currentRelease(db)?.id ?? null;
    if (undone === null || undone === 1) return false;
    const changes = listChanges(db).filter(({ release }) => release === undone);
    if (changes.some(({ action }) => action !== 'import')) {
      result = { undone: null, current: undone, isRefused: true };
      return false;
    }
    const at = new Date().toISOString();
    undoRelease(db, undone, at);
    for (const { period } of changes) {
      logChange(db, { at, release: undone, action: 'undo', period, columns: null });
    }
    result = { undone, current: currentRelease(db)?.id ?? 1, isRefused: false };
    return true;
  });
  return result;
}
