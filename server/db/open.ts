import Database from 'better-sqlite3';

export type Db = Database.Database;

/** How long one command waits for another before it says so, in milliseconds. */
export const BUSY_TIMEOUT = 5000;

/** Opens an existing database to read it: any write through this handle is refused by SQLite. */
export function openForReading(file: string): Db {
  return new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
}
