import { openForWriting } from './open.ts';

const PATIENCE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 200;

/**
 * Takes old pages off the disk after a deletion: writes the file anew without them and empties the
 * journal beside it. A service that still reads an older release holds the journal for a moment;
 * `false` when it holds it longer than ten seconds.
 */
export async function scrub(databaseFile: string): Promise<boolean> {
  const db = openForWriting(databaseFile);
  try {
    db.exec('vacuum');
    // Waiting inside SQLite would stop everything else in this process.
    db.pragma('busy_timeout = 0');
    const end = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
      if (busy === 0) return true;
      if (Date.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  } finally {
    db.close();
  }
}
