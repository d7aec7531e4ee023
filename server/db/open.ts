import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';

export type Db = Database.Database;

/** How long one import waits for another before it says so, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens the database for the import code, creating and migrating it. Readers go on seeing their
 * release while this handle writes (WAL).
 */
export function openForWriting(file: string): Db {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: BUSY_TIMEOUT });
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = ON');
  migrate(db);
  return db;
}

/** Opens an existing database for answers only: any write through this handle is refused by SQLite. */
export function openForReading(file: string): Db {
  return new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
}
