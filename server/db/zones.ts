import type { MultiPolygon, Polygon } from 'geojson';
import type { PolygonKind } from '../../geo/zones/kinds.ts';
import type { ZonePolygon } from '../../geo/zones/polygon.ts';
import type { Db } from './open.ts';
import { validity } from './validity.ts';

/** Stored columns of a zone that a file gives as a polygon. */
const COLUMNS = [
  'id',
  'kind',
  'name',
  'method',
  'accuracy_m',
  'evidence',
  'licence',
  'score',
  'source',
  'date',
  'geometry',
] as const satisfies (keyof ZonePolygon)[];

/** Zones that are polygons, in the order of their files: now, or as they were before a release. */
export function listZonePolygons(db: Db, before?: number): ZonePolygon[] {
  const sql = `select ${COLUMNS.join(', ')} from zone where ${validity(before)} order by rowid`;
  const rows = db.prepare(sql).all() as (Omit<ZonePolygon, 'geometry'> & { geometry: string })[];
  return rows.map((row) => ({
    ...row,
    geometry: JSON.parse(row.geometry) as Polygon | MultiPolygon,
  }));
}

/** Whether there is any slum: all that is told of polygons beside what they cover. */
export const hasSlums = (db: Db): boolean =>
  db
    .prepare(`select exists (select 1 from zone where kind = 'slum' and ended is null)`)
    .pluck()
    .get() === 1;

/** Ends all current zones of the given kinds and puts others of these kinds in their place. */
export function replaceZonePolygons(
  db: Db,
  release: number,
  kinds: readonly PolygonKind[],
  zones: readonly ZonePolygon[],
): void {
  const end = db.prepare('update zone set ended = ? where kind = ? and ended is null');
  for (const kind of kinds) end.run(release, kind);
  const insert = db.prepare(`insert into zone (${COLUMNS.join(', ')}, release)
    values (${COLUMNS.map((column) => `@${column}`).join(', ')}, @release)`);
  for (const zone of zones) {
    insert.run({ ...zone, geometry: JSON.stringify(zone.geometry), release });
  }
}
