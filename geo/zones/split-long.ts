import type { Geometry, Position } from 'geojson';
import { ELLIPSOID } from '../boundaries/geodesic.ts';

/**
 * Longest piece that is taken as straight in the plane, metres: it leaves the geodesic between its ends
 * by 4 cm at most in Kota Serang, where one of 25 km would leave it by 0.25 m.
 */
const LONGEST_PIECE_M = 10_000;
/** Pieces up to this many degrees are never that long. */
const SHORT_DEGREES = 0.08;

/**
 * The same line with positions on the geodesic where a piece is longer than {@link LONGEST_PIECE_M};
 * points and polygons stay as they are.
 */
export function splitLong<G extends Geometry>(geometry: G): G {
  if (geometry.type === 'LineString') {
    return { ...geometry, coordinates: splitPath(geometry.coordinates) };
  }
  return geometry.type === 'MultiLineString'
    ? { ...geometry, coordinates: geometry.coordinates.map(splitPath) }
    : geometry;
}

const splitPath = (path: Position[]): Position[] =>
  path.flatMap((end, i) => [...between(path[i - 1] ?? end, end), end]);

function between([lon0 = 0, lat0 = 0]: Position, [lon1 = 0, lat1 = 0]: Position): Position[] {
  if (Math.hypot(lon1 - lon0, lat1 - lat0) < SHORT_DEGREES) return [];
  const piece = ELLIPSOID.InverseLine(lat0, lon0, lat1, lon1);
  const parts = Math.ceil(piece.s13 / LONGEST_PIECE_M);
  return Array.from({ length: Math.max(0, parts - 1) }, (_, i) => {
    const { lon2 = 0, lat2 = 0 } = piece.Position((piece.s13 * (i + 1)) / parts);
    return [lon2, lat2];
  });
}
