import { openForWriting } from '../db/open.ts';
import { currentRelease } from '../db/releases.ts';
import { undoRelease } from '../db/write.ts';

/** The release that was taken back and the one that is served again; `undone` is `null` when only the seed is left. */
export type Undone = { undone: number | null; current: number };

/** Returns to the release before the current one. The seed cannot be undone. */
export function undoImport(databaseFile: string): Undone {
  const db = openForWriting(databaseFile);
  try {
    return db
      .transaction((): Undone => {
        const undone = currentRelease(db)?.id ?? null;
        if (undone === null || undone === 1) return { undone: null, current: 1 };
        undoRelease(db, undone, new Date().toISOString());
        return { undone, current: currentRelease(db)?.id ?? 1 };
      })
      .immediate();
  } finally {
    db.close();
  }
}
