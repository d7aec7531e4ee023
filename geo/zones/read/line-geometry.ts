import type { LineString, MultiLineString, Position } from 'geojson';
import type { Bbox } from '../../boundaries/boundary.ts';
import { shorten } from '../../read/finding.ts';
import {
  findMisplaced,
  isPosition,
  MOST_POSITIONS,
  showPosition,
  type Problem,
} from './check-positions.ts';

/** A geometry that can be used, and what was mended in it. */
export type Mended<G> = { geometry: G; flattened: boolean; repeated: number };

/**
 * The line of a feature: two numbers a position, no position twice in a row. The geometry comes straight
 * from a file: anything may stand in it. A line may cross itself. Returns the first problem otherwise.
 */
export function readLineGeometry(
  geometry: unknown,
  city: Bbox | null,
): Mended<LineString | MultiLineString> | Problem {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (geometry === null) return { code: 'empty_geometry', values: {} };
  if (type !== 'LineString' && type !== 'MultiLineString') {
    return { code: 'line_geometry_type', values: { type: shorten(type) } };
  }
  const paths = type === 'LineString' ? [coordinates] : coordinates;
  const problem = findBadShape(paths) ?? findBadLine(paths as Position[][], city);
  if (problem) return problem;
  const flat = (paths as Position[][]).map((path) => path.map(([lon = 0, lat = 0]) => [lon, lat]));
  const mended = flat.map(withoutRepeats);
  return {
    geometry: { type, coordinates: type === 'LineString' ? mended[0] : mended } as LineString,
    flattened: (paths as Position[][]).some((path) => path.some(({ length }) => length > 2)),
    repeated: flat.flat().length - mended.flat().length,
  };
}

/** Lists of finite numbers, and not too many of them. */
function findBadShape(paths: unknown): Problem | null {
  if (!Array.isArray(paths) || !paths.every((path) => Array.isArray(path))) {
    return { code: 'line_coordinates', values: { position: shorten(JSON.stringify(paths)) } };
  }
  const lists = paths as unknown[][];
  const count = lists.reduce((total, path) => total + path.length, 0);
  if (count === 0) return { code: 'empty_geometry', values: {} };
  if (count > MOST_POSITIONS) {
    return { code: 'too_many_positions', values: { count, most: MOST_POSITIONS } };
  }
  const bad = lists.flat().find((position) => !isPosition(position));
  return bad === undefined
    ? null
    : { code: 'line_coordinates', values: { position: showPosition(bad) } };
}

function findBadLine(paths: readonly Position[][], city: Bbox | null): Problem | null {
  const short = paths.find((path) => path.length < 2);
  if (short) return { code: 'line_one_position', values: { position: showPosition(short[0]) } };
  const misplaced = findMisplaced(paths, city);
  if (misplaced) return misplaced;
  const still = paths.find((path) => withoutRepeats(path).length < 2);
  return still ? { code: 'line_zero_length', values: { position: showPosition(still[0]) } } : null;
}

const withoutRepeats = (path: readonly Position[]): Position[] =>
  path.filter(
    ([lon, lat], index) =>
      index === 0 || lon !== path[index - 1]?.[0] || lat !== path[index - 1]?.[1],
  );
