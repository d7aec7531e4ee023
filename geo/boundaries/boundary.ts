import type { MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../indicators/types.ts';

export type Bbox = [west: number, south: number, east: number, north: number];

/** An area with its geometry, as it is stored. */
export type Boundary = Area & { geometry: Polygon | MultiPolygon; bbox: Bbox };

/** A kelurahan as a boundary file gives it, before anything is dissolved. */
export type BoundaryFeature = {
  line: number;
  code: string;
  bpsCode: string | null;
  name: string;
  kecamatan: string;
  kota: string | null;
  geometry: Polygon | MultiPolygon;
};

/** West, south, east and north of a geometry, in degrees. */
export function bboxOf(geometry: Polygon | MultiPolygon): Bbox {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const bbox: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of polygons.flat(2)) {
    bbox[0] = Math.min(bbox[0], lon);
    bbox[1] = Math.min(bbox[1], lat);
    bbox[2] = Math.max(bbox[2], lon);
    bbox[3] = Math.max(bbox[3], lat);
  }
  return bbox;
}
