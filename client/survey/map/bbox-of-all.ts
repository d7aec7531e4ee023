import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../../../geo/features/bbox.ts';

/** The box around all areas, degrees; throws without any. */
export function bboxOfAll(geometries: readonly (Polygon | MultiPolygon)[]): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    // The outer ring of a polygon holds all others.
    for (const [lon = 0, lat = 0] of polygons.flatMap(([outer = []]) => outer)) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  if (box[0] === Infinity) throw new Error('no areas, no box');
  return box;
}
