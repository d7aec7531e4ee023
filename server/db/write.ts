import type { Boundary } from '../../geo/boundaries/boundary.ts';
import type { Indicator, Observation } from '../../geo/indicators/types.ts';
import { deleteHouseholds } from './households.ts';
import type { Db } from './open.ts';

// Everything that an import writes. All of it happens inside one transaction of server/import.

/** Opens a release; what it did is written at the end with {@link closeRelease}. */
export function openRelease(db: Db, kind: string, created: string): number {
  const sql = `insert into release (created, kind, summary) values (?, ?, '{}')`;
  return Number(db.prepare(sql).run(created, kind).lastInsertRowid);
}

/**
 * Writes what a release did, and gives it the number by which it is told; `null` where nothing public
 * changed: then no list tells of it.
 */
export function closeRelease(
  db: Db,
  release: number,
  summary: Record<string, unknown>,
  isPublic = true,
): number | null {
  const next = db.prepare('select coalesce(max(number), 0) + 1 from release').pluck().get();
  const number = isPublic ? (next as number) : null;
  const sql = 'update release set summary = ?, number = ? where id = ?';
  db.prepare(sql).run(JSON.stringify(summary), number, release);
  return number;
}

/** Tables that belong to releases, in the order in which rows may be deleted. */
const RELEASED = [
  'waiting',
  'held',
  'figure_before',
  'lineage',
  'zone_figure',
  'strip',
  'zone_setting',
  'zone',
  'observation',
  'register',
  'indicator',
  'alias',
  'area',
  'boundary_set',
  'line',
] as const;

/** Takes the current release back: deletes what it brought and reopens what it ended. */
export function undoRelease(db: Db, release: number, undone: string): void {
  const registers = db.prepare('select id from register where release = ?').pluck().all(release);
  for (const id of registers as number[]) deleteHouseholds(db, id);
  for (const table of RELEASED) db.prepare(`delete from ${table} where release = ?`).run(release);
  for (const table of RELEASED) {
    db.prepare(`update ${table} set ended = null where ended = ?`).run(release);
  }
  db.prepare('update release set undone = ? where id = ?').run(undone, release);
}

/** Ends all current boundaries and puts the given set in their place. */
export function replaceBoundaries(
  db: Db,
  release: number,
  set: { vintage: string; source: string; licence: string },
  boundaries: Boundary[],
): void {
  for (const table of ['area', 'boundary_set']) {
    db.prepare(`update ${table} set ended = ? where ended is null`).run(release);
  }
  const setId = db
    .prepare('insert into boundary_set (vintage, source, licence, release) values (?, ?, ?, ?)')
    .run(set.vintage, set.source, set.licence, release).lastInsertRowid;
  const insert = db.prepare(`insert into area
    (code, bps_code, level, name, parent, boundary_set, geometry, area_km2, west, south, east, north, release)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const { code, bpsCode, level, name, parent, geometry, areaKm2, bbox } of boundaries) {
    const shape = JSON.stringify(geometry);
    insert.run(code, bpsCode, level, name, parent, setId, shape, areaKm2, ...bbox, release);
  }
}

/** Whether the current boundaries are the given ones already. */
export function hasBoundaries(
  db: Db,
  set: { vintage: string; source: string; licence: string },
  boundaries: Boundary[],
): boolean {
  const stored = db
    .prepare('select vintage, source, licence from boundary_set where ended is null')
    .get();
  if (JSON.stringify(stored) !== JSON.stringify(set)) return false;
  const rows = db
    .prepare('select code, bps_code, name, geometry from area where ended is null order by code')
    .raw()
    .all();
  const wanted = boundaries.map(({ code, bpsCode, name, geometry }) => [
    code,
    bpsCode,
    name,
    JSON.stringify(geometry),
  ]);
  return JSON.stringify(rows) === JSON.stringify(wanted);
}

/** Current other spellings of all areas. */
export const listAllAliases = (db: Db): { alias: string; code: string }[] =>
  db.prepare('select alias, code from alias where ended is null').all() as {
    alias: string;
    code: string;
  }[];

/** Adds spellings that are not there yet; returns how many were new. */
export function insertAliases(
  db: Db,
  release: number,
  origin: 'bundled' | 'confirmed',
  aliases: { alias: string; code: string }[],
): number {
  const insert = db.prepare(`insert into alias (alias, code, origin, release) values (?, ?, ?, ?)
    on conflict (alias, code) where ended is null do nothing`);
  return aliases.reduce(
    (total, { alias, code }) => total + insert.run(alias, code, origin, release).changes,
    0,
  );
}

/** Adds indicators at the end of the register, or replaces entries that have changed; returns how many. */
export function putIndicators(db: Db, release: number, indicators: Indicator[]): number {
  const find = db.prepare('select position, entry from indicator where id = ? and ended is null');
  const end = db.prepare('update indicator set ended = ? where id = ? and ended is null');
  const insert = db.prepare(
    'insert into indicator (id, position, entry, release) values (?, ?, ?, ?)',
  );
  const last = db.prepare('select coalesce(max(position), 0) from indicator').pluck();
  let changed = 0;
  for (const indicator of indicators) {
    const entry = JSON.stringify(indicator);
    const stored = find.get(indicator.id) as { position: number; entry: string } | undefined;
    if (stored?.entry === entry) continue;
    if (stored) end.run(release, indicator.id);
    insert.run(indicator.id, stored?.position ?? (last.get() as number) + 1, entry, release);
    changed++;
  }
  return changed;
}

const FIGURE = `area, indicator, period, series, origin, value, numerator, denominator, low, high,
  status, quality, source, note`;

/**
 * All current figures that are not of a register, as they are stored, derived ones included; never
 * for an answer.
 */
export const listFigures = (db: Db): Observation[] =>
  db
    .prepare(`select ${FIGURE} from observation where ended is null and register is null`)
    .all() as Observation[];

/** Ends and adds figures; neither touches anything else. */
export function replaceFigures(
  db: Db,
  release: number,
  ended: Observation[],
  added: Observation[],
): void {
  const end = db.prepare(`update observation set ended = ?
    where indicator = ? and period = ? and series = ? and area = ? and ended is null`);
  for (const { indicator, period, series, area } of ended) {
    end.run(release, indicator, period, series, area);
  }
  insertFigures(db, release, added, null);
}

/** Adds figures; `register` is the one that they were released from, `null` for others. */
export function insertFigures(
  db: Db,
  release: number,
  figures: Observation[],
  register: number | null,
): void {
  const insert = db.prepare(`insert into observation (${FIGURE}, as_of, register, release)
    values (@area, @indicator, @period, @series, @origin, @value, @numerator, @denominator, @low, @high,
      @status, @quality, @source, @note, @asOf, @register, @release)`);
  for (const figure of figures) insert.run({ asOf: null, ...figure, register, release });
}
