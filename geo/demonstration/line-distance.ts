import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../boundaries/boundary.ts';
import type { Segment } from '../boundaries/distance.ts';
import type { LocalMetres } from '../boundaries/local-metres.ts';

/** A line of the base layers; `method` says how its place is known. */
export type DemonstrationLine = { kind: string; method: string; geometry: Geometry };

/** The pieces of the lines of one kind; sections whose place is only estimated are not used. */
export function segmentsOf(
  lines: readonly DemonstrationLine[],
  kind: string,
  { perLon, perLat }: LocalMetres,
): Segment[] {
  const paths = lines
    .filter((line) => line.kind === kind && line.method !== 'estimated')
    .flatMap(({ geometry }) => pathsOf(geometry));
  return paths.flatMap((path) =>
    path.slice(1).map(([lon = 0, lat = 0], index): Segment => {
      const [lon0 = 0, lat0 = 0] = path[index] ?? [];
      return [lon0 * perLon, lat0 * perLat, lon * perLon, lat * perLat];
    }),
  );
}

function pathsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** The pieces that come within `reachM` metres of a box given in degrees. */
export function segmentsNear(
  segments: readonly Segment[],
  [west, south, east, north]: Bbox,
  { perLon, perLat }: LocalMetres,
  reachM: number,
): Segment[] {
  return segments.filter(
    ([x1, y1, x2, y2]) =>
      Math.min(x1, x2) <= east * perLon + reachM &&
      Math.max(x1, x2) >= west * perLon - reachM &&
      Math.min(y1, y2) <= north * perLat + reachM &&
      Math.max(y1, y2) >= south * perLat - reachM,
  );
}
