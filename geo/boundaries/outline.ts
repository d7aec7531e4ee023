import type { MultiPolygon, Polygon } from 'geojson';
import { bboxOf, type Bbox } from './boundary.ts';

/** The edges of an area as flat numbers (lon, lat, lon, lat), quick to test many points against. */
export type Outline = { bbox: Bbox; edges: Float64Array };

/** Lays the rings of an area out edge after edge; holes need no mark under the even-odd rule. */
export function outlineOf(geometry: Polygon | MultiPolygon): Outline {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const edges = polygons.flat().flatMap((ring) =>
    ring.slice(1).flatMap(([lon = 0, lat = 0], index) => {
      const [lon0 = 0, lat0 = 0] = ring[index] ?? [];
      return [lon0, lat0, lon, lat];
    }),
  );
  return { bbox: bboxOf(geometry), edges: Float64Array.from(edges) };
}

/** Whether a point lies inside, by the even-odd rule; a point on the border is on one side only. */
export function contains({ bbox, edges }: Outline, lon: number, lat: number): boolean {
  if (lon < bbox[0] || lat < bbox[1] || lon > bbox[2] || lat > bbox[3]) return false;
  let inside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const lat1 = edges[at + 1] ?? 0;
    const lat2 = edges[at + 3] ?? 0;
    if (lat1 > lat === lat2 > lat) continue;
    const lon1 = edges[at] ?? 0;
    const crossing = lon1 + ((lat - lat1) * ((edges[at + 2] ?? 0) - lon1)) / (lat2 - lat1);
    if (lon < crossing) inside = !inside;
  }
  return inside;
}
