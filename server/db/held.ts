import type { Sums } from '../../geo/disclosure/held/count-groups.ts';
import { COUNT_GROUPS } from '../../geo/disclosure/held/count-groups.ts';
import type { Held, History, Look } from '../../geo/disclosure/held/advance.ts';
import type { Change, Waiting } from '../../geo/disclosure/held/waiting.ts';
import type { Entered, Seen } from '../../geo/disclosure/held/way-back.ts';
import type { SeenRing } from '../../geo/zones/set-sums.ts';
import type { Db } from './open.ts';

// What is held of the register that is public: private, only for the imports and the office's report.

/** A kelurahan (`ring` is ''), or a ring of zones in it. */
export type HeldPlace = { area: string; ring: string };

/** One text for a place, and the place of a text. */
export const placeKey = ({ area, ring }: HeldPlace): string => `${area} ${ring}`;

/** Held sums of one place, by group; `null` for a group that nobody has belonged to. */
export type HeldGroups = readonly (Held | null)[];

export const splitKey = (key: string): HeldPlace => {
  const [area = '', ...ring] = key.split(' ');
  return { area, ring: ring.join(' ') };
};

type StoredHeld = { shown: Sums; entered?: Sums; date: string } | null;

const readHeld = (text: string): HeldGroups =>
  (JSON.parse(text) as StoredHeld[]).map(
    (one) => one && { shown: one.shown, entered: one.entered ?? one.shown, date: one.date },
  );

const writeHeld = (groups: HeldGroups): string =>
  JSON.stringify(
    groups.map((one): StoredHeld => {
      if (!one) return null;
      const { shown, entered, date } = one;
      const isSame = JSON.stringify(shown) === JSON.stringify(entered);
      return isSame ? { shown, date } : { shown, entered, date };
    }),
  );

/** Held sums of every place, by its key. */
export function listHeld(db: Db): Map<string, HeldGroups> {
  const sql = 'select area, ring, sums from held where ended is null';
  const rows = db.prepare(sql).all() as (HeldPlace & { sums: string })[];
  return new Map(rows.map((row) => [placeKey(row), readHeld(row.sums)]));
}

/** Puts held sums of places in the place of the current ones; `null` ends what a place holds. */
export function putHeld(
  db: Db,
  release: number,
  places: ReadonlyMap<string, HeldGroups | null>,
): void {
  const end = db.prepare(
    'update held set ended = ? where area = ? and ring = ? and ended is null and release <> ?',
  );
  const drop = db.prepare(
    'delete from held where area = ? and ring = ? and release = ? and ended is null',
  );
  const insert = db.prepare('insert into held (area, ring, sums, release) values (?, ?, ?, ?)');
  for (const [key, groups] of places) {
    const { area, ring } = splitKey(key);
    end.run(release, area, ring, release);
    drop.run(area, ring, release);
    if (groups) insert.run(area, ring, writeHeld(groups), release);
  }
}

/** Ends everything that is held, and everybody who waits. */
export function endHeld(db: Db, release: number): void {
  for (const table of ['held', 'waiting']) {
    db.prepare(`update ${table} set ended = ? where ended is null`).run(release);
  }
}

type WaitingRow = HeldPlace & { family: string; since: number; changes: string };

const toWaiting = ({ family, since, changes }: WaitingRow): Waiting => ({
  family,
  since,
  changes: JSON.parse(changes) as (Change | null)[],
});

/** Everybody who waits, by place and family. */
export function listWaiting(db: Db): Map<string, Map<string, Waiting>> {
  const sql = 'select area, ring, family, since, changes from waiting where ended is null';
  const found = new Map<string, Map<string, Waiting>>();
  for (const row of db.prepare(sql).all() as WaitingRow[]) {
    const key = placeKey(row);
    const own = found.get(key) ?? new Map<string, Waiting>();
    found.set(key, own.set(row.family, toWaiting(row)));
  }
  return found;
}

/** Entries of one family, by place. */
export function readFamilyWaiting(db: Db, family: string): Map<string, Waiting> {
  const sql =
    'select area, ring, family, since, changes from waiting where family = ? and ended is null';
  const rows = db.prepare(sql).all(family) as WaitingRow[];
  return new Map(rows.map((row) => [placeKey(row), toWaiting(row)]));
}

/** Puts the entry of a family at a place; `null` takes it away. Undoing the release brings the old one back. */
export function putWaiting(
  db: Db,
  release: number,
  key: string,
  family: string,
  entry: Waiting | null,
): void {
  const { area, ring } = splitKey(key);
  const here = 'area = ? and ring = ? and family = ? and ended is null';
  db.prepare(`delete from waiting where ${here} and release = ?`).run(area, ring, family, release);
  db.prepare(`update waiting set ended = ? where ${here}`).run(release, area, ring, family);
  if (!entry) return;
  db.prepare(
    'insert into waiting (area, ring, family, since, changes, release) values (?, ?, ?, ?, ?, ?)',
  ).run(area, ring, family, entry.since, JSON.stringify(entry.changes), release);
}

/**
 * Forgets entries that are no longer current, but those that a release ended (`but`): undoing it would
 * bring them back. Releases that ended forgotten ones can no longer be undone.
 */
export function forgetEndedWaiting(db: Db, but = 0): void {
  const where = 'from waiting where ended is not null and ended <> ?';
  db.prepare(`update release set is_final = 1 where id in (select ended ${where})`).run(but);
  db.prepare(`delete ${where}`).run(but);
}

/** How many distinct families wait, and in how many kelurahan. */
export const sumWaiting = (db: Db): { families: number; areas: number } =>
  db
    .prepare(
      `select count(distinct family) families, count(distinct area) areas from waiting
       where ended is null`,
    )
    .get() as { families: number; areas: number };

/** Who is in the sums has a text, who is not has none. */
const THERE = 'there';
type StoredEntered = Pick<Entered, 'look' | 'family'> & Record<'before' | 'after', string | null>;

/** What was public of a place since a look, and who has entered there since, by group. */
export function readHistory(db: Db, key: string, start: number): History[] {
  const { area, ring } = splitKey(key);
  const read = <T>(table: string): (T & { group_id: string })[] =>
    db
      .prepare(`select * from ${table} where area = ? and ring = ? and look >= ? order by rowid`)
      .all(area, ring, start) as (T & { group_id: string })[];
  const seen = read<Omit<Seen, 'sums'> & { sums: string }>('seen');
  const entered = read<StoredEntered>('entered');
  return COUNT_GROUPS.map(({ id }) => ({
    start,
    seen: seen
      .filter((one) => one.group_id === id)
      .map(({ look, date, sums }) => ({ look, date, sums: JSON.parse(sums) as Sums })),
    entered: entered
      .filter((one) => one.group_id === id)
      .map(({ look, family, before, after }) => ({
        ...{ look, family },
        ...{ before: before !== null, after: after !== null },
      })),
  }));
}

/** Remembers what became public of one group at a place, and who entered. Nothing takes it away again. */
export function addHistory(
  db: Db,
  key: string,
  group: string,
  { seen, entered }: Pick<History, 'seen' | 'entered'>,
): void {
  const { area, ring } = splitKey(key);
  const addSeen = db.prepare(
    'insert into seen (area, ring, group_id, look, date, sums) values (?, ?, ?, ?, ?, ?)',
  );
  for (const one of seen) {
    addSeen.run(area, ring, group, one.look, one.date, JSON.stringify(one.sums));
  }
  const addEntered =
    db.prepare(`insert into entered (area, ring, group_id, look, family, before, after)
    values (?, ?, ?, ?, ?, ?, ?)`);
  for (const { look, family, before, after } of entered) {
    addEntered.run(area, ring, group, look, family, before ? THERE : null, after ? THERE : null);
  }
}

/** What became public of the rings of zones, by kelurahan, in the order of time. */
export function listSeenRings(db: Db): Map<string, SeenRing[]> {
  const sql = `select area, ring, group_id groupId, look, sums from seen where ring <> '' order by rowid`;
  const rows = db.prepare(sql).all() as (SeenRing & { area: string; sums: string })[];
  const found = new Map<string, SeenRing[]>();
  for (const { area, ring, groupId, look, sums } of rows) {
    const own = found.get(area) ?? [];
    found.set(area, own);
    own.push({ ring, groupId: groupId || null, look, sums: JSON.parse(sums) as Sums });
  }
  return found;
}

/** Rings that were public and are not remembered to be gone. */
export const listThereRings = (db: Db): Set<string> =>
  new Set(
    (
      db
        .prepare(
          `select area, ring from seen where rowid in
           (select max(rowid) from seen where ring <> '' group by area, ring) and group_id <> ''`,
        )
        .all() as HeldPlace[]
    ).map(placeKey),
  );

/** Remembers that a ring is gone since a look. */
export function addGone(db: Db, { area, ring }: HeldPlace, { number, date }: Look): void {
  db.prepare(
    `insert into seen (area, ring, group_id, look, date, sums) values (?, ?, '', ?, ?, '[]')`,
  ).run(area, ring, number, date);
}

/** Kelurahan in which anybody waits, or entered since a look. */
export const areasChangedSince = (db: Db, look: number): ReadonlySet<string> =>
  new Set(
    db
      .prepare(
        `select area from waiting where ended is null union select area from entered where look > ?`,
      )
      .pluck()
      .all(look) as string[],
  );

/** Who entered at a look goes back: a look of its own, in which each change is reversed. */
export function reverseEntered(db: Db, undone: number, look: number): void {
  db.prepare(
    `insert into entered (area, ring, group_id, look, family, before, after)
     select area, ring, group_id, :look, family, after, before from entered where look = :undone`,
  ).run({ undone, look });
}

/** Places of which anything ever was public. */
export const listSeenPlaces = (db: Db): string[] =>
  (db.prepare('select distinct area, ring from seen').all() as HeldPlace[]).map(placeKey);

/** The greatest look there was, undone ones included; 0 for none. */
export const lastLook = (db: Db): number =>
  db
    .prepare(
      'select max(coalesce((select max(look) from seen), 0), coalesce((select max(look) from entered), 0))',
    )
    .pluck()
    .get() as number;

/** Forgets a register that is deleted: what is held, who waits and who entered; what was public stays. */
export function forgetHeld(db: Db): void {
  for (const table of ['held', 'waiting', 'entered', 'figure_before', 'lineage']) {
    db.prepare(`delete from ${table}`).run();
  }
}
