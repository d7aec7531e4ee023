import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { parentCode, type Level } from '../../geo/areas/levels.ts';
import { labelPoint } from '../../geo/cartography/label-point.ts';

/** Properties of a boundary when no indicator is joined. */
export type Boundary = {
  code: string;
  bps_code: string | null;
  name: string;
  kecamatan: string | null;
  area_km2: number;
};
export type BoundaryFeature = Feature<Polygon | MultiPolygon, Boundary>;
export type Boundaries = FeatureCollection<Polygon | MultiPolygon, Boundary> & { release: number };
export type Lines = FeatureCollection<LineString | MultiLineString | Point> & { release: number };

/** One area as the page knows it before any indicator. */
export type PlacedArea = Boundary & { level: Level; parent: string | null; point: Position };

/** Areas of a level with a point inside each, where symbols and names stand. */
export function placeAreas(level: Level, boundaries: Boundaries): PlacedArea[] {
  return boundaries.features.map(({ properties, geometry }) => ({
    ...properties,
    level,
    parent: parentCode(properties.code),
    point: labelPoint(geometry),
  }));
}
