import { eraseReplaced, listKept, type KeptRegister } from '../../db/kept-registers.ts';
import { logChange } from '../../db/registers.ts';
import { inTransaction } from '../transaction.ts';

/**
 * Erases the families of registers that imports have replaced, now and not with the next import. Returns what
 * was there. The imports that replaced them can no longer be undone.
 */
export async function forgetReplaced(registerFile: string): Promise<KeptRegister[]> {
  let kept: KeptRegister[] = [];
  await inTransaction(registerFile, (db) => {
    kept = listKept(db);
    const at = new Date().toISOString();
    const periods = eraseReplaced(db, at);
    if (kept.length === 0) return periods.length > 0;
    const period = kept.map((one) => one.period).join(', ');
    logChange(db, { at, release: null, action: 'forget', period, columns: null });
    return true;
  });
  return kept;
}
