import type { Place } from '../../geo/zones/tally.ts';
import { idsOf } from './households.ts';
import type { Db } from './open.ts';

// Where the families of a register live. Private, like server/db/households.ts.

/** Every family of a register with its kelurahan and its point, in the order of the file. */
export function* listPlaces(db: Db, register: number): Generator<Place, void, undefined> {
  const { first, end } = idsOf(register);
  const rows = db
    .prepare('select id, area, lon, lat, accuracy_m from household where id >= ? and id < ?')
    .raw()
    .iterate(first, end) as Iterable<[number, string, number | null, number | null, number | null]>;
  for (const [id, area, lon, lat, accuracyM] of rows) yield { id, area, lon, lat, accuracyM };
}

/** The least and the most that the points of a register are off, `usualM` where nothing is stated. */
export function accuraciesOf(
  db: Db,
  register: number,
  usualM: number,
): { leastM: number; mostM: number } {
  const { first, end } = idsOf(register);
  const sql = `select min(coalesce(accuracy_m, :usualM)) leastM, max(coalesce(accuracy_m, :usualM)) mostM
    from household where id >= :first and id < :end and lon is not null`;
  const row = db.prepare(sql).get({ first, end, usualM }) as Record<string, number | null>;
  return { leastM: row.leastM ?? usualM, mostM: row.mostM ?? usualM };
}

/**
 * Marks families as inside sets of zones, for {@link countFamiliesInside}; `mask` has a bit a set. The
 * marks are kept in memory and gone with the connection.
 */
export function markInside(db: Db, families: Iterable<{ id: number; mask: number }>): void {
  db.exec('create temp table if not exists inside_zone (id integer primary key, mask integer)');
  db.exec('delete from temp.inside_zone');
  const insert = db.prepare('insert into temp.inside_zone (id, mask) values (?, ?)');
  for (const { id, mask } of families) insert.run(id, mask);
}
