import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../../features/bbox.ts';
import { mercator, unmercator, type Frame } from '../drawing.ts';

/** A rectangle of the page, in its unit (millimetres on paper), y downwards. */
export type Box = { x: number; y: number; width: number; height: number };

/** Units of a frame in one unit of the page: fine enough for 300 dots an inch, and whole numbers. */
export const UNITS = 50;

/** Part of the frame that stays free around what is fitted. */
const AROUND = 0.04;

/** The frame that fills a rectangle of the page and holds a box of degrees in its middle. */
export function fitFrame([west, south, east, north]: Bbox, { width, height }: Box): Frame {
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const size = { width: width * UNITS, height: height * UNITS };
  const room = 1 - 2 * AROUND;
  const scale = Math.min(
    (size.width * room) / (right - left),
    (size.height * room) / (bottom - top),
  );
  return {
    ...size,
    scale,
    west: (left + right - size.width / scale) / 2,
    north: (top + bottom - size.height / scale) / 2,
  };
}

/** Whether any part of a geometry can lie in a frame, by its box. */
export function isNear(geometry: Geometry, { west, north, scale, width, height }: Frame): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positionsOf(geometry)) {
    const [x, y] = mercator(position);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return (
    right >= west &&
    left <= west + width / scale &&
    bottom >= north &&
    top <= north + height / scale
  );
}

/** Every position of a geometry; none of a collection. */
export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
    case 'MultiPoint':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}

/** West, south, east and north of a geometry in degrees. Throws for one without positions. */
export function bboxOf(geometry: Geometry): Bbox {
  const positions = positionsOf(geometry);
  if (positions.length === 0) throw new Error('a geometry without positions has no box');
  // Not spread into Math.min: the areas of a large city have more positions than a call may have arguments.
  return positions.reduce<Bbox>(
    ([west, south, east, north], [lon = 0, lat = 0]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

/** West, south, east and north of a frame in degrees. */
export function boxOfFrame({ west, north, scale, width, height }: Frame): Bbox {
  const [left, top] = unmercator([west, north]);
  const [right, bottom] = unmercator([west + width / scale, north + height / scale]);
  return [left, bottom, right, top];
}
