import type { MultiPolygon, Polygon, Position } from 'geojson';
import { ELLIPSOID } from './geodesic.ts';

const M2_PER_KM2 = 1e6;

/**
 * Area on the WGS 84 ellipsoid in km², holes subtracted; edges are geodesics.
 * Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013).
 */
export function geodesicAreaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const areas = polygons.map(([outer = [], ...holes]) =>
    holes.reduce((rest, hole) => rest - ringAreaM2(hole), ringAreaM2(outer)),
  );
  return areas.reduce((total, area) => total + area, 0) / M2_PER_KM2;
}

function ringAreaM2(ring: Position[]): number {
  const polygon = ELLIPSOID.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}
