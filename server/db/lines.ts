import { bbox, featureCollection } from '@turf/turf';
import type { LineString, MultiLineString, Point } from 'geojson';
import type { LineKind } from '../../geo/features/line-kinds.ts';
import type { Bbox } from '../../geo/features/bbox.ts';
import type { Db } from './open.ts';

/** A waterway, a railway section or a station, with how sure its place is. */
export type Line = {
  id: string;
  kind: LineKind;
  name: string | null;
  code: string | null;
  section: string | null;
  method: 'measured' | 'inferred' | 'estimated';
  accuracy_m: number;
  evidence: string;
  licence: string;
  width_m_min: number | null;
  width_m_max: number | null;
  geometry: LineString | MultiLineString | Point;
};

const COLUMNS =
  'id, kind, name, code, section, method, accuracy_m, evidence, licence, width_m_min, width_m_max, geometry';

/** Lines of the given kinds, in the order of their file. */
export function listLines(db: Db, kinds: readonly LineKind[]): Line[] {
  const marks = kinds.map(() => '?').join(', ');
  const sql = `select ${COLUMNS} from line where kind in (${marks}) and ended is null order by rowid`;
  const rows = db.prepare(sql).all(...kinds) as (Omit<Line, 'geometry'> & { geometry: string })[];
  return rows.map((row) => ({ ...row, geometry: JSON.parse(row.geometry) as Line['geometry'] }));
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
