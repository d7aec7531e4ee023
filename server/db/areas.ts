import type { MultiPolygon, Polygon } from 'geojson';
import type { Level } from '../../geo/areas/levels.ts';
import type { Bbox } from '../../geo/features/bbox.ts';
import type { Area } from '../../geo/indicators/types.ts';
import type { Db } from './open.ts';

export type AreaShape = Area & { bbox: Bbox; geometry: Polygon | MultiPolygon };
export type BoundarySet = { vintage: string; source: string; licence: string };

type Row = {
  code: string;
  bps_code: string | null;
  level: Level;
  name: string;
  parent: string | null;
  area_km2: number;
  west: number;
  south: number;
  east: number;
  north: number;
  geometry: string;
};

const COLUMNS = 'code, bps_code, level, name, parent, area_km2, west, south, east, north';

const toArea = (row: Row): Area => ({
  code: row.code,
  bpsCode: row.bps_code,
  level: row.level,
  name: row.name,
  parent: row.parent,
  areaKm2: row.area_km2,
});

const toShape = (row: Row): AreaShape => ({
  ...toArea(row),
  bbox: [row.west, row.south, row.east, row.north],
  geometry: JSON.parse(row.geometry) as Polygon | MultiPolygon,
});

/** All areas without geometry, by code. */
export function listAreas(db: Db): Area[] {
  const rows = db.prepare(`select ${COLUMNS} from area where ended is null order by code`).all();
  return (rows as Row[]).map(toArea);
}

/** The same with west, south, east and north of each. */
export function listPlacedAreas(db: Db): (Area & { bbox: Bbox })[] {
  const rows = db.prepare(`select ${COLUMNS} from area where ended is null order by code`).all();
  return (rows as Row[]).map((row) => ({
    ...toArea(row),
    bbox: [row.west, row.south, row.east, row.north],
  }));
}

/** The areas of one level with their geometry, by code. */
export function listShapes(db: Db, level: Level): AreaShape[] {
  const sql = `select ${COLUMNS}, geometry from area where level = ? and ended is null order by code`;
  return (db.prepare(sql).all(level) as Row[]).map(toShape);
}

/** One area with its geometry, or `null`. */
export function findShape(db: Db, code: string): AreaShape | null {
  const sql = `select ${COLUMNS}, geometry from area where code = ? and ended is null`;
  const row = db.prepare(sql).get(code) as Row | undefined;
  return row ? toShape(row) : null;
}

/** West, south, east and north of everything, in degrees. */
export function extentOf(db: Db): Bbox {
  const sql =
    'select min(west) w, min(south) s, max(east) e, max(north) n from area where ended is null';
  const row = db.prepare(sql).get() as { w: number; s: number; e: number; n: number };
  return [row.w, row.s, row.e, row.n];
}

/** Where the boundaries come from. */
export function findBoundarySet(db: Db): BoundarySet {
  const sql = 'select vintage, source, licence from boundary_set where ended is null';
  return db.prepare(sql).get() as BoundarySet;
}

/** Other spellings that were bundled or confirmed for an area. */
export function listAliases(db: Db, code: string): string[] {
  const sql = 'select alias from alias where code = ? and ended is null order by alias';
  return db.prepare(sql).pluck().all(code) as string[];
}

/** Such spellings of every area, by code. */
export function listAliasesByCode(db: Db): Map<string, string[]> {
  const sql = 'select code, alias from alias where ended is null order by alias';
  const rows = db.prepare(sql).raw().all() as [string, string][];
  const byCode = new Map<string, string[]>();
  for (const [code, alias] of rows) byCode.set(code, [...(byCode.get(code) ?? []), alias]);
  return byCode;
}
