import { bbox, featureCollection } from '@turf/turf';
import type { Bbox } from '../../geo/features/bbox.ts';
import type { Credited } from '../../geo/text/credits.ts';
import type { LineKind } from '../../geo/zones/kinds.ts';
import type { Line } from '../../geo/zones/line.ts';
import type { Db } from './open.ts';
import { validity } from './validity.ts';

/** Stored columns of a line, named as its public properties. */
const COLUMNS = [
  'id',
  'kind',
  'name',
  'code',
  'section',
  'method',
  'accuracy_m',
  'evidence',
  'licence',
  'width_m_min',
  'width_m_max',
  'depth_m',
  'levee',
  'tunnel',
  'in_town',
  'basin_km2',
  'carries',
  'rule',
  'rule_reason',
  'source',
  'date',
  'geometry',
] as const satisfies (keyof Line)[];

/** Columns that SQLite keeps as 0 and 1. */
const CONDITIONS = ['levee', 'tunnel', 'in_town'] as const;

type Row = Omit<Line, 'geometry' | (typeof CONDITIONS)[number]> & { geometry: string } & Record<
    (typeof CONDITIONS)[number],
    number | null
  >;

const asCondition = (stored: number | null) => (stored === null ? null : stored === 1);

/** Lines of the given kinds, in the order of their file: now, or as they were before a release. */
export function listLines(db: Db, kinds: readonly LineKind[], before?: number): Line[] {
  const marks = kinds.map(() => '?').join(', ');
  const sql = `select ${COLUMNS.join(', ')} from line
    where kind in (${marks}) and ${validity(before)} order by rowid`;
  return (db.prepare(sql).all(...kinds) as Row[]).map((row) => ({
    ...row,
    levee: asCondition(row.levee),
    tunnel: row.tunnel === 1,
    in_town: asCondition(row.in_town),
    geometry: JSON.parse(row.geometry) as Line['geometry'],
  }));
}

/** West, south, east and north of the lines of the given kinds: they reach beyond the city. */
export function extentOfLines(db: Db, kinds: readonly LineKind[]): Bbox {
  const features = listLines(db, kinds).map(({ geometry }) => ({
    type: 'Feature' as const,
    geometry,
    properties: null,
  }));
  return bbox(featureCollection<Line['geometry'], null>(features)) as Bbox;
}

/** Where the current lines and zones come from, by kind. */
export const listOrigins = (db: Db): Credited[] =>
  db
    .prepare(
      `select distinct kind, source, licence from line where ended is null
       union select distinct kind, source, licence from zone where ended is null`,
    )
    .all() as Credited[];

/** Ends all current lines of the given kinds and puts others of these kinds in their place. */
export function replaceLines(
  db: Db,
  release: number,
  kinds: readonly LineKind[],
  lines: readonly Line[],
): void {
  const end = db.prepare('update line set ended = ? where kind = ? and ended is null');
  for (const kind of kinds) end.run(release, kind);
  const insert = db.prepare(`insert into line (${COLUMNS.join(', ')}, release)
    values (${COLUMNS.map((column) => `@${column}`).join(', ')}, @release)`);
  for (const line of lines) {
    const conditions = CONDITIONS.map((name) => [name, line[name] === null ? null : +line[name]]);
    const geometry = JSON.stringify(line.geometry);
    insert.run({ ...line, ...Object.fromEntries(conditions), geometry, release });
  }
}
