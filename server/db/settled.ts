import type { Db } from './open.ts';

/** The public file as it was last found or written. */
export type SettledFile = {
  /** What tells it from any other file in its place, and the format that it was written in. */
  file: string;
  /** Digest of the rows that it holds. */
  digest: string;
};

/** What the register knows of its public file; `isDue` where a transaction may have changed what is public. */
export function findSettled(db: Db): (SettledFile & { isDue: boolean }) | null {
  const row = db.prepare('select file, digest, is_due isDue from settled').get() as
    (SettledFile & { isDue: number }) | undefined;
  return row ? { ...row, isDue: row.isDue === 1 } : null;
}

/** Notes that the public file holds what the register makes public. */
export function putSettled(db: Db, { file, digest }: SettledFile): void {
  db.exec('delete from settled');
  db.prepare('insert into settled (file, digest, is_due) values (?, ?, 0)').run(file, digest);
}

/** Notes, within the transaction of a change, that the public file may have to follow. */
export function noteDue(db: Db): void {
  db.exec('update settled set is_due = 1');
}
