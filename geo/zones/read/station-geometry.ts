import type { Point, Position } from 'geojson';
import type { Bbox } from '../../boundaries/boundary.ts';
import { asCheckedGeometry } from '../../boundaries/check-geometry.ts';
import { labelPoint } from '../../cartography/label-point.ts';
import { shorten } from '../../read/finding.ts';
import { findMisplaced, isPosition, showPosition, type Problem } from './check-positions.ts';
import type { Mended } from './line-geometry.ts';
import { findPolygonProblem } from './polygon-problem.ts';

/** The point of a station: itself, the middle of several, or a point well inside of a polygon. */
export function readStationGeometry(geometry: unknown, city: Bbox | null): Mended<Point> | Problem {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type === 'Polygon' || type === 'MultiPolygon') return readOutline(geometry, city);
  if (type !== 'Point' && type !== 'MultiPoint') {
    const values = { type: shorten(type ?? 'null') };
    return { code: geometry === null ? 'empty_geometry' : 'station_geometry_type', values };
  }
  const positions = (type === 'Point' ? [coordinates] : coordinates) as unknown[];
  if (!Array.isArray(positions) || positions.length === 0) {
    return { code: 'empty_geometry', values: {} };
  }
  const bad = positions.find((position) => !isPosition(position));
  if (bad !== undefined)
    return { code: 'line_coordinates', values: { position: showPosition(bad) } };
  const checked = positions as Position[];
  const problem = findMisplaced(
    checked.map((position) => [position]),
    city,
  );
  const mean = (axis: 0 | 1) =>
    checked.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / checked.length;
  return (
    problem ?? {
      geometry: { type: 'Point', coordinates: [mean(0), mean(1)] },
      flattened: checked.some(({ length }) => length > 2),
      repeated: 0,
    }
  );
}

function readOutline(geometry: unknown, city: Bbox | null): Mended<Point> | Problem {
  const problem = findPolygonProblem(geometry, city);
  if (problem) return problem;
  const outline = asCheckedGeometry(geometry);
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  return {
    geometry: { type: 'Point', coordinates: labelPoint(outline) },
    flattened: polygons.flat(2).some(({ length }) => length > 2),
    repeated: 0,
  };
}
