import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { isCounterclockwise } from '../boundaries/wind-rings.ts';
import type { Metres, MetricProjection } from './metric-projection.ts';
import { splitLong } from './split-long.ts';

type Coordinates = Position | Position[] | Position[][] | Position[][][];

const isPosition = (coordinates: Coordinates): coordinates is Position =>
  typeof coordinates[0] === 'number';

/** The same geometry in metres. */
export function toMetres<G extends Exclude<Geometry, { type: 'GeometryCollection' }>>(
  geometry: G,
  { toMetres: project }: MetricProjection,
): G {
  const turn = (coordinates: Coordinates): Coordinates =>
    isPosition(coordinates)
      ? project(coordinates[0] ?? 0, coordinates[1] ?? 0)
      : (coordinates.map((part) => turn(part as Coordinates)) as Coordinates);
  return { type: geometry.type, coordinates: turn(geometry.coordinates) } as G;
}

/** Paths of a line in metres; a point has none. */
export function pathsInMetres(line: Geometry, projection: MetricProjection): Metres[][] {
  const geometry = splitLong(line);
  const paths =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return paths.map((path) => path.map(([lon = 0, lat = 0]) => projection.toMetres(lon, lat)));
}

/** Length of paths in metres. */
export const lengthM = (paths: readonly Metres[][]): number =>
  paths.reduce(
    (total, path) =>
      path.reduce((sum, [x, y], i) => {
        const [x0, y0] = path[i - 1] ?? [x, y];
        return sum + Math.hypot(x - x0, y - y0);
      }, total),
    0,
  );

/** Six decimals of a degree: 11 cm. */
const DECIMALS = 1e6;
const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

/**
 * Polygons in metres as a MultiPolygon in degrees (six decimals, RFC 7946 winding); anything else that
 * an overlay leaves, points and lines, is dropped. `null` where no polygon is left.
 */
export function toDegrees(geometry: Geometry, projection: MetricProjection): MultiPolygon | null {
  const polygons = polygonsOf(geometry).flatMap(({ coordinates }) => {
    const [outer, ...holes] = coordinates.map((ring) => ringInDegrees(ring, projection));
    return outer
      ? [[wind(outer, true), ...holes.flatMap((hole) => (hole ? [wind(hole, false)] : []))]]
      : [];
  });
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
}

function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  }
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

const FEWEST_POSITIONS = 4;

/** A ring without the positions that rounding makes equal; `null` when too few are left. */
function ringInDegrees(ring: Position[], { toDegrees: turn }: MetricProjection): Position[] | null {
  const rounded = ring.map(([x = 0, y = 0]) => turn(x, y).map(round) as Position);
  const kept = rounded.filter(
    ([lon, lat], i) => i === 0 || lon !== rounded[i - 1]?.[0] || lat !== rounded[i - 1]?.[1],
  );
  return kept.length < FEWEST_POSITIONS ? null : kept;
}

const wind = (ring: Position[], counterclockwise: boolean): Position[] =>
  isCounterclockwise(ring) === counterclockwise ? ring : ring.toReversed();
