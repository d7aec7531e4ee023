import { closeSync, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { BUSY_TIMEOUT, type Db } from './open.ts';

/**
 * Opens the register for the import code, creating and migrating it. Readers go on seeing their
 * release while this handle writes (WAL).
 */
export function openForWriting(file: string): Db {
  mkdirSync(dirname(file), { recursive: true });
  keepToOwner(file);
  const db = new Database(file, { timeout: BUSY_TIMEOUT });
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = ON');
  // What is deleted is overwritten: the file holds families.
  db.pragma('secure_delete = ON');
  // Marks of families that a count needs for a moment are never written to a disk.
  db.pragma('temp_store = MEMORY');
  migrate(db);
  return db;
}

/** The file, and with it the ones that SQLite lays beside it, can be read by its owner only. */
function keepToOwner(file: string): void {
  const handle = openSync(file, 'a', 0o600);
  fchmodSync(handle, 0o600);
  closeSync(handle);
}
