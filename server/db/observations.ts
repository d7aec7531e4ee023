import type { Level } from '../../geo/areas/levels.ts';
import { passGate } from '../../geo/disclosure/gate.ts';
import { comparePeriods } from '../../geo/indicators/periods.ts';
import type { Observation } from '../../geo/indicators/types.ts';
import type { Db } from './open.ts';

// The only readers of observations on the way to an answer: each row passes the disclosure gate.
const SELECT = `select o.area, o.indicator, o.period, o.series, o.origin, o.value, o.numerator,
  o.denominator, o.low, o.high, o.status, o.quality, o.source, o.note,
  o.as_of asOf
  from observation o join area a on a.code = o.area and a.ended is null
  where o.ended is null`;

const read = (db: Db, condition: string, ...values: string[]): Observation[] =>
  (db.prepare(`${SELECT} and ${condition}`).all(...values) as Observation[]).map(passGate);

/** All figures of one indicator at one level, every period and series. */
export const listByIndicator = (db: Db, indicator: string, level: Level): Observation[] =>
  read(db, 'o.indicator = ? and a.level = ?', indicator, level);

/** All figures of one area, every indicator, period and series. */
export const listByArea = (db: Db, code: string): Observation[] => read(db, 'o.area = ?', code);

/** All figures of the areas of one level. */
export const listByLevel = (db: Db, level: Level): Observation[] => read(db, 'a.level = ?', level);

/** Everything that is published of one register. */
export const listRegisterFigures = (db: Db, register: number): Observation[] =>
  (db.prepare(`${SELECT} and o.register = ?`).all(register) as Observation[]).map(passGate);

/** Every period that has a figure for any indicator, ascending. */
export function listPeriods(db: Db): string[] {
  const sql = `select distinct o.period from observation o join area a on a.code = o.area and a.ended is null
    where o.ended is null`;
  return (db.prepare(sql).pluck().all() as string[]).sort(comparePeriods);
}
