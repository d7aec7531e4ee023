import type { Place } from '../../geo/zones/tally.ts';
import { idsOf } from './households.ts';
import type { Db } from './open.ts';

// Where the families of a register live. Private, like server/db/households.ts.

type Row = [number, string, number | null, number | null, number | null];

/** Families read at a time: between two lots the connection is free for marks. */
const LOT = 20_000;

/** Every family of a register with its kelurahan and its point, in the order of the file. */
export function* listPlaces(db: Db, register: number): Generator<Place, void, undefined> {
  const { first, end } = idsOf(register);
  const sql = `select id, area, lon, lat, accuracy_m from household
    where id >= ? and id < ? order by id limit ${LOT}`;
  const read = db.prepare(sql).raw();
  for (let from = first; ;) {
    const rows = read.all(from, end) as Row[];
    for (const [id, area, lon, lat, accuracyM] of rows) yield { id, area, lon, lat, accuracyM };
    const last = rows.at(-1);
    if (!last || rows.length < LOT) return;
    from = last[0] + 1;
  }
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
 * Starts to put families into rings of zones, for the counts by ring, and returns what puts one into ring
 * number `ring`. Rings are kept in memory and gone with the connection.
 */
export function startRings(db: Db): (id: number, ring: number) => void {
  db.exec('create temp table if not exists family_ring (id integer primary key, ring integer)');
  db.exec('delete from temp.family_ring');
  const insert = db.prepare('insert into temp.family_ring (id, ring) values (?, ?)');
  return (id, ring) => void insert.run(id, ring);
}
