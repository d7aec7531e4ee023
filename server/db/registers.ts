import type { Origin } from '../../geo/indicators/types.ts';
import type { Db } from './open.ts';
import { endZoneFigures } from './zone-figures.ts';

/** A register of families of one period, without its families. */
export type Register = {
  id: number;
  period: string;
  source: string;
  origin: Extract<Origin, 'computed' | 'demonstration'>;
  /** Rupiah per head and month. */
  povertyLine: number | null;
  threshold: number;
  saltMark: string;
};

type Row = Omit<Register, 'povertyLine' | 'saltMark'> & {
  poverty_line: number | null;
  salt_mark: string;
};

const COLUMNS = 'id, period, source, origin, poverty_line, threshold, salt_mark';

const toRegister = ({ poverty_line, salt_mark, ...row }: Row): Register => ({
  ...row,
  povertyLine: poverty_line,
  saltMark: salt_mark,
});

/** Registers that are current, by period. */
export const listRegisters = (db: Db): Register[] =>
  (
    db.prepare(`select ${COLUMNS} from register where ended is null order by period`).all() as Row[]
  ).map(toRegister);

/** A register, current or replaced; `null` where it is gone. */
export function findRegister(db: Db, id: number): Register | null {
  const row = db.prepare(`select ${COLUMNS} from register where id = ?`).get(id) as Row | undefined;
  return row ? toRegister(row) : null;
}

/** The release that brought a register, with its day. */
export function findRegisterRelease(db: Db, id: number): { release: number; date: string } | null {
  const sql = `select r.release, substr(b.created, 1, 10) date
    from register r join release b on b.id = r.release where r.id = ?`;
  return (db.prepare(sql).get(id) as { release: number; date: string } | undefined) ?? null;
}

/** Adds a register; its families and its released figures follow. */
export function insertRegister(db: Db, release: number, register: Omit<Register, 'id'>): number {
  const sql = `insert into register (period, source, origin, poverty_line, threshold, salt_mark, release)
    values (@period, @source, @origin, @povertyLine, @threshold, @saltMark, @release)`;
  return Number(db.prepare(sql).run({ ...register, release }).lastInsertRowid);
}

/** Ends a current register with its released figures; undoing the release brings both back. */
export function endRegister(db: Db, release: number, register: number): void {
  db.prepare('update register set ended = ? where id = ?').run(release, register);
  endRegisterFigures(db, release, register);
  endZoneFigures(db, release, register);
}

/** Ends the released figures of a register, before they are made anew. */
export function endRegisterFigures(db: Db, release: number, register: number): void {
  const sql = 'update observation set ended = ? where register = ? and ended is null';
  db.prepare(sql).run(release, register);
}

/** Registers of a period, also ended ones: what deletion has to reach. `null` for all periods. */
export const listAllRegisterIds = (db: Db, period: string | null): number[] =>
  db
    .prepare('select id from register where :period is null or period = :period')
    .pluck()
    .all({ period }) as number[];

export type ChangeAction =
  'import' | 'publish' | 'correct' | 'remove' | 'delete' | 'undo' | 'forget';
export type Change = {
  at: string;
  /** The release that it was done in; `null` where it belongs to none. */
  release: number | null;
  action: ChangeAction;
  period: string | null;
  columns: string | null;
};

/** Writes a line of the change log; nothing can take it away again. */
export function logChange(db: Db, change: Change): void {
  const sql = `insert into change_log (at, release, action, period, columns)
    values (@at, @release, @action, @period, @columns)`;
  db.prepare(sql).run(change);
}

/** The change log, oldest first; `number` is the number of the release, `null` where it is not public. */
export const listChanges = (db: Db): (Change & { number: number | null })[] =>
  db
    .prepare(
      `select c.at, c.release, r.number, c.action, c.period, c.columns
       from change_log c left join release r on r.id = c.release order by c.id`,
    )
    .all() as (Change & { number: number | null })[];
