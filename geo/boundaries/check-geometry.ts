import type { MultiPolygon, Polygon, Position } from 'geojson';
import { kinks } from '@turf/turf';
import { finding, shorten, type Finding } from '../read/finding.ts';

type Problem = Pick<Finding, 'code' | 'values'>;

const FEWEST_POSITIONS = 4;
/** A degree is never this large; metres of a projected system are. */
const SURELY_METRES = 1000;

/**
 * What is wrong with the geometry of a feature, first problem first; `[]` when it can be used.
 * The geometry comes straight from a file: anything may stand in it.
 */
export function checkGeometry(geometry: unknown, line: number, feature: string): Finding[] {
  const polygons = listPolygons(geometry);
  const problems = Array.isArray(polygons)
    ? firstProblems([
        () => polygons.flatMap((polygon) => polygon.flatMap(checkRing)),
        () => checkPlace(polygons.flat(2)),
        () => polygons.flatMap(checkCrossings),
      ])
    : [polygons];
  return problems.map(({ code, values }) =>
    finding(code, { line, cell: feature, values: { ...values, feature } }),
  );
}

/** Later checks rest on earlier ones: the first that finds something ends the list. */
function firstProblems(checks: (() => Problem[])[]): Problem[] {
  for (const check of checks) {
    const problems = check();
    if (problems[0]) return [problems[0]];
  }
  return [];
}

function listPolygons(geometry: unknown): Position[][][] | Problem {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return { code: 'geometry_type', values: { type: shorten(type ?? 'null') } };
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const isPolygon = (polygon: unknown): polygon is Position[][] =>
    Array.isArray(polygon) &&
    polygon.length > 0 &&
    polygon.every((ring) => Array.isArray(ring) && ring.every(isPosition));
  if (!Array.isArray(polygons) || polygons.length === 0 || !polygons.every(isPolygon)) {
    return { code: 'geometry_shape', values: {} };
  }
  return polygons;
}

const isPosition = (position: unknown): position is Position =>
  Array.isArray(position) &&
  position.length >= 2 &&
  position.every((number) => typeof number === 'number' && Number.isFinite(number));

function checkRing(ring: Position[]): Problem[] {
  if (ring.length < FEWEST_POSITIONS) {
    return [{ code: 'ring_too_short', values: { positions: ring.length } }];
  }
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? [] : [{ code: 'ring_open', values: { position: showPosition(first) } }];
}

/** Tells why positions are not degrees of longitude and latitude, in this order. */
function checkPlace(positions: Position[]): Problem[] {
  const isOutside = ([lon = 0, lat = 0]: Position) => Math.abs(lon) > 180 || Math.abs(lat) > 90;
  const outside = positions.find(isOutside);
  if (!outside) return [];
  const values = { position: showPosition(outside) };
  if (outside.some((number) => Math.abs(number) > SURELY_METRES)) {
    return [{ code: 'projected_coordinates', values }];
  }
  const fitSwapped = positions.every(([lat = 0, lon = 0]) => !isOutside([lon, lat]));
  return [{ code: fitSwapped ? 'swapped_axes' : 'outside_world', values }];
}

function checkCrossings(polygon: Position[][]): Problem[] {
  const crossing = kinks({ type: 'Polygon', coordinates: polygon }).features[0];
  if (!crossing) return [];
  return [
    {
      code: 'self_intersection',
      values: { position: showPosition(crossing.geometry.coordinates) },
    },
  ];
}

const showPosition = (position: Position | undefined): string =>
  (position ?? []).map((number) => String(Math.round(number * 1e6) / 1e6)).join(' ');

/** A geometry that {@link checkGeometry} found nothing wrong with. */
export const asCheckedGeometry = (geometry: unknown) => geometry as Polygon | MultiPolygon;
