import { passGate } from '../../geo/disclosure/gate.ts';
import { comparePeriods } from '../../geo/indicators/periods.ts';
import type { Observation } from '../../geo/indicators/types.ts';
import type { Basis, ZoneKind, ZoneSet } from '../../geo/zones/kinds.ts';
import type { ZoneFigure } from '../../geo/zones/zone-figure.ts';
import type { Db } from './open.ts';

const FIGURE = `area, indicator, period, origin, value, numerator, denominator, low, high, status,
  quality, source, note, method`;

type Row = Omit<Observation, 'series'> &
  Pick<ZoneFigure, 'method'> & { kind: ZoneKind; width_m: number; basis: Basis };

const read = (db: Db, condition: string, values: Record<string, string | number>): ZoneFigure[] => {
  const sql = `select kind, width_m, basis, ${FIGURE}, as_of asOf from zone_figure
    where ended is null and ${condition} order by rowid`;
  return (db.prepare(sql).all(values) as Row[]).map(
    ({ kind, width_m, basis, method, ...figure }) => ({
      ...passGate({ ...figure, series: 'main' }),
      set: { kind, widthM: width_m, basis },
      method,
    }),
  );
};

/** All figures of one area inside the sets of zones; each passes the disclosure gate. */
export const listZoneFiguresOfArea = (db: Db, area: string, period: string): ZoneFigure[] =>
  read(db, 'area = :area and period = :period', { area, period });

/** All figures of one period inside one set of zones. */
export const listZoneFigures = (
  db: Db,
  { kind, widthM, basis }: ZoneSet,
  period: string,
): ZoneFigure[] =>
  read(db, 'kind = :kind and width_m = :widthM and basis = :basis and period = :period', {
    kind,
    widthM,
    basis,
    period,
  });

/** Everything that is published of one register inside zones. */
export const listZoneFiguresOfRegister = (db: Db, register: number): ZoneFigure[] =>
  read(db, 'register = :register', { register });

/** Periods of the registers that figures are of, ascending. */
export function listZonePeriods(db: Db): string[] {
  const sql = 'select distinct period from zone_figure where ended is null';
  return (db.prepare(sql).pluck().all() as string[]).sort(comparePeriods);
}

/** Adds released figures of a register. */
export function insertZoneFigures(
  db: Db,
  release: number,
  figures: readonly ZoneFigure[],
  register: number,
): void {
  const insert =
    db.prepare(`insert into zone_figure (kind, width_m, basis, ${FIGURE}, as_of, register, release)
    values (@kind, @widthM, @basis, @area, @indicator, @period, @origin, @value, @numerator,
      @denominator, @low, @high, @status, @quality, @source, @note, @method, @asOf, @register, @release)`);
  for (const { set, ...figure } of figures) {
    insert.run({ asOf: null, ...set, ...figure, register, release });
  }
}

/** Ends the figures of a register, before they are made anew. */
export function endZoneFigures(db: Db, release: number, register: number): void {
  const sql = 'update zone_figure set ended = ? where register = ? and ended is null';
  db.prepare(sql).run(release, register);
}
