import type { Db } from './open.ts';

export type Release = {
  id: number;
  created: string;
  kind: string;
  summary: Record<string, unknown>;
  undone: string | null;
};

/** The release that is current, or `null` in a new database. */
export function currentRelease(db: Db): { id: number; created: string } | null {
  const sql = 'select id, created from release where undone is null order by id desc limit 1';
  return (db.prepare(sql).get() as { id: number; created: string } | undefined) ?? null;
}

/** Every release, newest first, undone ones included. */
export function listReleases(db: Db): Release[] {
  const sql = 'select id, created, kind, summary, undone from release order by id desc';
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
