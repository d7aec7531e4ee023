import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** Code of the area that a point [lon, lat] lies in, edges included; `null` outside all of them. */
export function areaAtPoint(
  point: Position,
  boundaries: Iterable<Feature<Polygon | MultiPolygon, { code: string }>>,
): string | null {
  for (const boundary of boundaries) {
    if (booleanPointInPolygon(point, boundary)) return boundary.properties.code;
  }
  return null;
}
