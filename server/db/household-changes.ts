import { idsOf, RECORDED } from './households.ts';
import type { Db } from './open.ts';

// What changed between two registers. Private, like server/db/households.ts.

/** One family in two registers: its row in each, `null` where it is not there. */
export type RowChange = { household: string; before: number | null; after: number | null };

/** How many families two registers share, and how many the second has. */
export type Overlap = { shared: number; after: number };

/**
 * Pairs the families of two registers by their ids, for {@link listRowChanges}. Kept in memory and gone
 * with the connection; the ids of a register are there once.
 */
export function pairRegisters(db: Db, before: number, after: number): Overlap {
  for (const [table, register] of [
    ['family_before', before],
    ['family_after', after],
  ] as const) {
    const { first, end } = idsOf(register);
    db.exec(`drop table if exists temp.${table};
      create temp table ${table} (household_id text primary key, id integer) without rowid`);
    db.prepare(
      `insert into temp.${table} select household_id, id from household
       where id >= ? and id < ? order by household_id`,
    ).run(first, end);
  }
  const sql = `select count(*) after, count(b.id) shared
    from temp.family_after a left join temp.family_before b using (household_id)`;
  return db.prepare(sql).get() as Overlap;
}

const isSame = RECORDED.map((column) => `x.${column} is y.${column}`).join(' and ');
const SQL = `
  select b.household_id household, b.id before, a.id after
    from temp.family_after a join temp.family_before b using (household_id)
    join household x on x.id = b.id join household y on y.id = a.id where not (${isSame})
  union all select a.household_id, null, a.id from temp.family_after a
    where a.household_id not in (select household_id from temp.family_before)
  union all select b.household_id, b.id, null from temp.family_before b
    where b.household_id not in (select household_id from temp.family_after)`;

/** Families of the paired registers that were added, removed, or whose record is not the same. */
export const listRowChanges = (db: Db): RowChange[] => db.prepare(SQL).all() as RowChange[];
