import { lastLook, reverseEntered } from '../db/held.ts';
import { hasErased } from '../db/kept-registers.ts';
import { findLineage } from '../db/lineage.ts';
import { currentRelease, lastRelease } from '../db/releases.ts';
import { listChanges, logChange } from '../db/registers.ts';
import { undoRelease } from '../db/write.ts';
import { inTransaction } from './transaction.ts';

/**
 * What was taken back and the release that is served then. `undone` is the number of the release, `null`
 * where nothing public had changed with it.
 */
export type Undone = {
  outcome: 'undone' | 'nothing' | 'refused' | 'erased';
  undone: number | null;
  current: number;
};

/**
 * Takes the last import back, whether or not anything public had changed with it. The seed cannot be
 * undone, nor what was done for one family, nor a publication: what was erased would come back; nor an
 * import with which families had left the held sums, once their shares were forgotten, or that replaced a
 * register whose families are erased since (`erased`).
 */
export async function undoImport(registerFile: string): Promise<Undone> {
  let result: Undone = { outcome: 'nothing', undone: null, current: 1 };
  await inTransaction(registerFile, (db) => {
    const last = lastRelease(db);
    if (!last || last.id === 1) return false;
    const changes = listChanges(db).filter(({ release }) => release === last.id);
    const isRefused = last.isFinal || changes.some(({ action }) => action !== 'import');
    if (isRefused || hasErased(db, last.id)) {
      const outcome = isRefused ? 'refused' : 'erased';
      result = { outcome, undone: null, current: currentRelease(db)?.id ?? 1 };
      return false;
    }
    const at = new Date().toISOString();
    const look = findLineage(db)?.look ?? 0;
    undoRelease(db, last.id, at);
    // What was public stays known; the families that had entered leave again.
    if (look > (findLineage(db)?.look ?? 0)) reverseEntered(db, look, lastLook(db) + 1);
    for (const { period } of changes) {
      logChange(db, { at, release: last.id, action: 'undo', period, columns: null });
    }
    const current = currentRelease(db)?.id ?? 1;
    result = { outcome: 'undone', undone: last.number, current };
    return true;
  });
  return result;
}
