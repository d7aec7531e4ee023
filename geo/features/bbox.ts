import { bbox as bboxOf, bboxPolygon, booleanIntersects } from '@turf/turf';
import type { Geometry } from 'geojson';

export type Bbox = [west: number, south: number, east: number, north: number];

/**
 * Reads a bounding box of four numbers, or of six with heights that are not used.
 * West may be east of east: the box then crosses the antimeridian (RFC 7946, 5.2).
 * Returns `null` for another count, latitudes beyond 90 or swapped, longitudes beyond 180.
 */
export function parseBbox(numbers: number[]): Bbox | null {
  const [west, south, east, north] =
    numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers;
  if (numbers.length !== 4 && numbers.length !== 6) return null;
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return null;
  if (south > north || Math.abs(south) > 90 || Math.abs(north) > 90) return null;
  return Math.abs(west) > 180 || Math.abs(east) > 180 ? null : [west, south, east, north];
}

/** Whether a geometry shares at least one point with the box. */
export function meetsBbox(geometry: Geometry, [west, south, east, north]: Bbox): boolean {
  const boxes: Bbox[] =
    west <= east
      ? [[west, south, east, north]]
      : [
          [west, south, 180, north],
          [-180, south, east, north],
        ];
  const [minLon, minLat, maxLon, maxLat] = bboxOf(geometry) as Bbox;
  return boxes.some(
    (box) =>
      minLon <= box[2] &&
      maxLon >= box[0] &&
      minLat <= box[3] &&
      maxLat >= box[1] &&
      booleanIntersects(geometry, bboxPolygon(box)),
  );
}
