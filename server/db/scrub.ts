import { openForWriting } from './open-register.ts';
import type { Db } from './open.ts';

const PATIENCE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 200;

/** Notes, within the transaction that erases, that old pages of the file have to go. */
export function noteScrub(db: Db): void {
  db.prepare('insert into scrub_due (since) values (?)').run(new Date().toISOString());
}

const isDue = (db: Db): boolean =>
  db.prepare('select exists (select 1 from scrub_due)').pluck().get() === 1;

/** What a look at old pages came to: there were none, they are gone, or somebody still reads them. */
export type Scrubbed = 'clean' | 'scrubbed' | 'busy';

/**
 * Takes old pages off the disk after something was erased: writes the file anew without them and empties the
 * journal beside it. A command that reads meanwhile holds the journal; `busy` when it holds it longer than
 * ten seconds, or another one writes. What is due stays due until it is done, also when this process is killed.
 */
export async function scrub(registerFile: string): Promise<Scrubbed> {
  const db = openForWriting(registerFile);
  try {
    if (!isDue(db)) return 'clean';
    db.exec('vacuum');
    if (!(await emptyJournal(db))) return 'busy';
    db.exec('delete from scrub_due');
    return 'scrubbed';
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return 'busy';
    throw error;
  } finally {
    db.close();
  }
}

async function emptyJournal(db: Db): Promise<boolean> {
  // Waiting inside SQLite would stop everything else in this process.
  db.pragma('busy_timeout = 0');
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    if (busy === 0) return true;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}
