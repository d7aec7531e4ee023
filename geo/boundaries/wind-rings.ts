import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * The geometry with RFC 7946 winding (outer rings counterclockwise, holes clockwise) and two
 * numbers per position; says whether a ring had to be turned or a height dropped.
 */
export function windRings<G extends Polygon | MultiPolygon>(
  geometry: G,
): { geometry: G; turned: boolean; flattened: boolean } {
  let turned = false;
  let flattened = false;
  const fix = (ring: Position[], index: number): Position[] => {
    flattened ||= ring.some((position) => position.length > 2);
    const flat = ring.map(([lon = 0, lat = 0]) => [lon, lat]);
    if (isCounterclockwise(flat) === (index === 0)) return flat;
    turned = true;
    return flat.reverse();
  };
  const coordinates =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map(fix)
      : geometry.coordinates.map((polygon) => polygon.map(fix));
  return { geometry: { type: geometry.type, coordinates } as G, turned, flattened };
}

/** Whether a closed ring turns left, by the sign of its shoelace sum. */
export function isCounterclockwise(ring: Position[]): boolean {
  const [originLon = 0, originLat = 0] = ring[0] ?? [];
  let twiceArea = 0;
  for (let index = 1; index < ring.length; index++) {
    const [lon = 0, lat = 0] = ring[index - 1] ?? [];
    const [nextLon = 0, nextLat = 0] = ring[index] ?? [];
    twiceArea +=
      (lon - originLon) * (nextLat - originLat) - (nextLon - originLon) * (lat - originLat);
  }
  return twiceArea > 0;
}
