import type { Bbox } from '../../boundaries/boundary.ts';
import { asCheckedGeometry, checkGeometry } from '../../boundaries/check-geometry.ts';
import { findMisplaced, MOST_POSITIONS, type Problem } from './check-positions.ts';

/** What is wrong with a polygon that comes straight from a file, or `null`. */
export function findPolygonProblem(geometry: unknown, city: Bbox | null): Problem | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const listed: unknown[] | null = Array.isArray(coordinates) ? coordinates : null;
  if (geometry === null || listed?.length === 0) return { code: 'empty_geometry', values: {} };
  const count = listed?.flat(type === 'MultiPolygon' ? 2 : 1).length ?? 0;
  if (count > MOST_POSITIONS) {
    return { code: 'too_many_positions', values: { count, most: MOST_POSITIONS } };
  }
  const [problem] = checkGeometry(geometry, 0, '');
  if (problem) {
    // The name of the feature is told by its reader.
    const { feature: _, ...values } = problem.values;
    return { code: problem.code, values };
  }
  const checked = asCheckedGeometry(geometry);
  const rings = checked.type === 'Polygon' ? checked.coordinates : checked.coordinates.flat();
  return findMisplaced(rings, city);
}
