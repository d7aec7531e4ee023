import { statSync } from 'node:fs';
import { STORE } from '../../geo/text/store.ts';
import { ExpectedError } from '../expected-error.ts';
import type { Db } from './open.ts';
import { openPublic } from './public/open-public.ts';
import { currentRelease } from './releases.ts';

/** One release as one public file holds it: the file is replaced whole, never changed. */
export type Snapshot = {
  release: number;
  created: string;
  /** Tells one file from the next that has its place. */
  version: string;
  db: Db;
  close: () => void;
};

/** What tells the file that stands at a path from any other that stood there; `null` when there is none. */
export function versionOf(file: string): string | null {
  const status = statSync(file, { throwIfNoEntry: false });
  return status ? [status.dev, status.ino, status.mtimeMs, status.size].join(' ') : null;
}

/**
 * Opens the public file, and nothing is ever written or created for it.
 * @throws ExpectedError when the file is missing or is no public file of this program
 */
export function openSnapshot(file: string): Snapshot {
  // Before it is opened: what replaces it in between is seen at the next look.
  const version = versionOf(file) ?? '';
  const db = openPublic(file);
  const row = currentRelease(db);
  if (!row) {
    db.close();
    throw new ExpectedError(STORE.not_public, { file });
  }
  // All statements see the file under one lock, which costs less than one for each.
  db.exec('begin');
  return { release: row.id, created: row.created, version, db, close: () => db.close() };
}
