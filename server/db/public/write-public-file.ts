import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { openForReading, type Db } from '../open.ts';
import { APPLICATION_ID, kindOfFile, PUBLIC_FORMAT } from './public-kind.ts';
import { columnsOf, digestPublicFile } from './public-rows.ts';
import { PUBLIC_TABLES, type PublicTable } from './public-tables.ts';

const markOf = (file: string): string => `${basename(file)}.new-`;

/** Whether a public file holds what the register makes public, no more and no less: by the digest of that. */
export function isUpToDate(register: Db, file: string, digest: string): boolean {
  if (kindOfFile(file) !== 'public') return false;
  let db: Db | null = null;
  try {
    db = openForReading(file);
    return digestPublicFile(db, register) === digest;
  } catch {
    // Damaged: it is written anew.
    return false;
  } finally {
    db?.close();
  }
}

/**
 * Writes the public file of a register beside its place, complete and down to the disk, and renames it
 * there: whoever reads sees the one before or this one. The caller holds the register's write lock, so
 * that what lies unfinished beside it is of a process that was killed, and is removed.
 */
export function writePublicFile(register: Db, file: string): void {
  const folder = dirname(file);
  removeUnfinished(file);
  const unfinished = join(folder, `${markOf(file)}${process.pid}`);
  try {
    fill(register, unfinished);
    chmodSync(unfinished, 0o644);
    flush(unfinished);
    renameSync(unfinished, file);
    flush(folder);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Removes what a killed process has left beside the public file, and journals of whatever stood in its place:
 * it never has one, and SQLite would take such a file for its own.
 */
export function removeUnfinished(file: string): void {
  const folder = dirname(file);
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
  for (const name of readdirSync(folder)) {
    if (name.startsWith(markOf(file))) rmSync(join(folder, name), { force: true });
  }
}

function fill(register: Db, file: string): void {
  const db = new Database(file);
  try {
    // A file that nobody reads yet needs no journal, and must never have one beside it.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('secure_delete = ON');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${PUBLIC_FORMAT}`);
    db.exec('begin');
    for (const table of PUBLIC_TABLES) copyTable(register, db, table);
    db.exec('commit');
  } finally {
    db.close();
  }
}

function copyTable(register: Db, db: Db, table: PublicTable): void {
  const { name, declared, rows } = table;
  db.exec(`create table ${name} (${declared}) strict`);
  const columns = columnsOf(register, table);
  const insert = db.prepare(
    `insert into ${name} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of register.prepare(rows).raw().iterate()) insert.run(row as unknown[]);
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
