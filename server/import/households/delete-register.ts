import { finding } from '../../../geo/read/finding.ts';
import { forgetHeld } from '../../db/held.ts';
import { deleteHouseholds } from '../../db/households.ts';
import { findLineage } from '../../db/lineage.ts';
import { endRegister, listAllRegisterIds, listRegisters, logChange } from '../../db/registers.ts';
import { digestPublic } from '../../db/public-digest.ts';
import { closeRelease, openRelease } from '../../db/write.ts';
import { inTransaction } from '../transaction.ts';
import type { Changed } from './change-household.ts';

/**
 * Deletes the families of a period (all periods when `null`), those of ended registers included, and
 * takes what was published of them out of the current release. Old pages of the file go when the
 * command settles. Not undone by `undo`.
 */
export async function deleteRegister(
  registerFile: string,
  period: string | null,
): Promise<Changed> {
  const changed: Changed = { isDone: false, release: null, refused: [] };
  await inTransaction(registerFile, (db) => {
    const ids = listAllRegisterIds(db, period);
    if (ids.length === 0) {
      const values = { period: period === null ? '' : ` ${period}` };
      changed.refused.push(finding('register_not_found', { values }));
      return false;
    }
    const at = new Date().toISOString();
    const before = digestPublic(db);
    const release = openRelease(db, 'households', at);
    const current = listRegisters(db).filter(({ id }) => ids.includes(id));
    for (const { id } of current) endRegister(db, release, id);
    for (const id of ids) deleteHouseholds(db, id);
    // What was public stays known, so that the same register is no second view of its counts.
    if (ids.includes(findLineage(db)?.register ?? -1)) forgetHeld(db);
    changed.release = closeRelease(
      db,
      release,
      { period: period ?? 'all' },
      digestPublic(db) !== before,
    );
    logChange(db, { at, release, action: 'delete', period, columns: null });
    changed.isDone = true;
    return true;
  });
  return changed;
}
