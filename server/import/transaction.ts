import type { Db } from '../db/open.ts';
import { openForWriting } from '../db/open-register.ts';
import { noteDue } from '../db/settled.ts';
import { holdBefore } from './held/hold-before.ts';

/**
 * Runs a step in one transaction of its own. What the step wrote stays if it returns true; if it
 * returns false, throws or dies with the process, nothing of it does. A second writer waits for the
 * first, and is told (SQLITE_BUSY) when that takes too long. What a program without held sums left is
 * brought under them first.
 */
export async function inTransaction(
  registerFile: string,
  step: (db: Db) => Promise<boolean> | boolean,
): Promise<void> {
  const db = openForWriting(registerFile);
  try {
    db.exec('begin immediate');
    holdBefore(db);
    const isKept = await step(db);
    if (isKept) noteDue(db);
    db.exec(isKept ? 'commit' : 'rollback');
  } finally {
    if (db.inTransaction) db.exec('rollback');
    db.close();
  }
}
