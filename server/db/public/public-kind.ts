import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openForReading, type Db } from '../open.ts';

/** Tells the public file of this program from any other SQLite file: "Peta" in ASCII. */
export const APPLICATION_ID = 0x50657461;
/** Raised whenever the tables of the public file change: older files are then written anew. */
export const PUBLIC_FORMAT = 1;

/**
 * What a file is: missing; the public file, or that of an older or newer program; a database that holds
 * families; or anything else.
 */
export type PublicKind = 'none' | 'public' | 'older' | 'newer' | 'families' | 'other';

/** What an open database is. */
export function kindOf(db: Db): PublicKind {
  const names = db.prepare('select name from sqlite_master').pluck().all() as string[];
  if (names.includes('household')) return 'families';
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'other';
  const format = db.pragma('user_version', { simple: true }) as number;
  if (format === PUBLIC_FORMAT) return 'public';
  return format > PUBLIC_FORMAT ? 'newer' : 'older';
}

/** What the file at a path is; nothing is changed or created for it. */
export function kindOfFile(file: string): PublicKind {
  if (!existsSync(file)) return 'none';
  let db: Db | null = null;
  try {
    db = hasJournal(file) ? openCopy(file) : openForReading(file);
    return kindOf(db);
  } catch {
    return 'other';
  } finally {
    db?.close();
  }
}

/** Bytes of the header of an SQLite file that say how it is written: 2 for a journal beside it (WAL). */
const FORMAT_BYTES = [18, 19] as const;

function hasJournal(file: string): boolean {
  const header = Buffer.alloc(20);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header);
  } finally {
    closeSync(handle);
  }
  return FORMAT_BYTES.every((at) => header[at] === 2);
}

// The public file never has a journal, the database of an older program has: to look into that one SQLite
// would have to create files beside it. A copy in memory, as if without, tells its tables.
function openCopy(file: string): Db {
  const bytes = readFileSync(file);
  for (const at of FORMAT_BYTES) bytes[at] = 1;
  return new Database(bytes, { readonly: true });
}
