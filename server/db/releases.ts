import type { Db } from './open.ts';

export type Release = {
  id: number;
  created: string;
  kind: string;
  summary: Record<string, unknown>;
  undone: string | null;
};

/** The release that is public now by its number, or `null` in a new database. */
export function currentRelease(db: Db): { id: number; created: string } | null {
  const sql = `select number id, created from release
    where undone is null and number is not null order by number desc limit 1`;
  return (db.prepare(sql).get() as { id: number; created: string } | undefined) ?? null;
}

/**
 * The last thing that was done and not undone, by the id that rows bear; public or not. `isFinal` where
 * what undoing it would need was forgotten.
 */
export function lastRelease(
  db: Db,
): { id: number; number: number | null; isFinal: boolean } | null {
  const sql = `select id, number, is_final isFinal from release where undone is null
    order by id desc limit 1`;
  const row = db.prepare(sql).get() as
    { id: number; number: number | null; isFinal: number } | undefined;
  return row ? { ...row, isFinal: row.isFinal === 1 } : null;
}

/** Every public release by its number, newest first, undone ones included. */
export function listReleases(db: Db): Release[] {
  const sql = `select number id, created, kind, summary, undone from release
    where number is not null order by number desc`;
  const rows = db.prepare(sql).all() as (Omit<Release, 'summary'> & { summary: string })[];
  return rows.map((row) => ({
    ...row,
    summary: JSON.parse(row.summary) as Record<string, unknown>,
  }));
}

const COUNTED = ['area', 'indicator', 'observation', 'line'] as const;

/** How many current rows there are of each public table. */
export function countRows(db: Db): Record<(typeof COUNTED)[number], number> {
  const count = (table: string) =>
    db.prepare(`select count(*) from ${table} where ended is null`).pluck().get() as number;
  return Object.fromEntries(COUNTED.map((table) => [table, count(table)])) as ReturnType<
    typeof countRows
  >;
}
