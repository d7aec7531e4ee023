import { openForReading, type Db } from './open.ts';
import { currentRelease } from './releases.ts';

/** One release as SQLite froze it: every query through `db` sees this release and no other. */
export type Snapshot = { release: number; created: string; db: Db; close: () => void };

/**
 * Opens the current release. The read transaction stays open as long as the snapshot, so that an
 * import or an undo that commits meanwhile cannot mix into its answers.
 */
export function openSnapshot(file: string): Snapshot {
  const db = openForReading(file);
  db.exec('begin');
  return freeze(db, file);
}

/**
 * The release that is current now, through the same handle. A reader that never let go would keep
 * SQLite from emptying its journal, and deleted families in it.
 */
export function renewSnapshot({ db }: Snapshot): Snapshot {
  db.exec('commit');
  db.exec('begin');
  return freeze(db, db.name);
}

function freeze(db: Db, file: string): Snapshot {
  const row = currentRelease(db);
  if (!row) throw new Error(`${file} holds no release`);
  return { release: row.id, created: row.created, db, close: () => db.close() };
}
