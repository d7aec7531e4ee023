import { deleteHouseholds, idsOf } from './households.ts';
import type { Db } from './open.ts';

// Registers that an import has replaced: their families stay for a while, so that it can be undone.

/** A replaced register whose families are still there; bytes are about what they take of the file. */
export type KeptRegister = { period: string; families: number; bytes: number };

type Row = { id: number; period: string };

const KEPT = 'select id, period from register where ended is not null and erased is null';

/** Bytes of the file that one family takes, on average. */
function bytesOfOne(db: Db): number {
  const sql = `select sum(pgsize) from dbstat where name = 'household'`;
  const bytes = db.prepare(sql).pluck().get() as number | null;
  const families = db.prepare('select count(*) from household').pluck().get() as number;
  return families === 0 ? 0 : (bytes ?? 0) / families;
}

/** Replaced registers that hold families, oldest first. */
export function listKept(db: Db): KeptRegister[] {
  const each = bytesOfOne(db);
  const count = db.prepare('select count(*) from household where id >= ? and id < ?').pluck();
  return (db.prepare(`${KEPT} order by id`).all() as Row[])
    .map(({ id, period }) => {
      const { first, end } = idsOf(id);
      const families = count.get(first, end) as number;
      return { period, families, bytes: Math.round(each * families) };
    })
    .filter(({ families }) => families > 0);
}

/**
 * Erases the families of replaced registers, but those that a release (`but`) has just replaced; returns the
 * periods. Imports that replaced them can no longer be undone.
 */
export function eraseReplaced(db: Db, at: string, but = 0): string[] {
  const rows = db.prepare(`${KEPT} and ended <> ? order by id`).all(but) as Row[];
  const mark = db.prepare('update register set erased = ? where id = ?');
  for (const { id } of rows) {
    deleteHouseholds(db, id);
    mark.run(at, id);
  }
  return rows.map(({ period }) => period);
}

/** Whether a release replaced a register whose families are erased since. */
export const hasErased = (db: Db, release: number): boolean =>
  db
    .prepare('select exists (select 1 from register where ended = ? and erased is not null)')
    .pluck()
    .get(release) === 1;
