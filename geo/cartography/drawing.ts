import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../features/bbox.ts';
import { cutLine, cutRing, type Point } from './cut-to-frame.ts';

/**
 * A drawing plane over a part of the world in the Web Mercator projection, as MapLibre fits it: `width` by
 * `height` units, y downwards. `west` and `north` are its corner and `scale` its units, in parts of the
 * whole projected world.
 */
export type Frame = { west: number; north: number; scale: number; width: number; height: number };

/** Longitude and latitude in degrees to the unit square of Web Mercator (EPSG:3857), y downwards. */
export function mercator([lon = 0, lat = 0]: Position): [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [0.5 + lon / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Longitude and latitude in degrees of a point in the unit square of Web Mercator. */
export function unmercator([x, y]: readonly [number, number]): [lon: number, lat: number] {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}

/** The frame that holds a box of [west, south, east, north] degrees in `width` units. Throws for an empty box. */
export function frameOf([west, south, east, north]: Bbox, width: number): Frame {
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  if (!(right > left) || !(bottom > top)) throw new Error('a frame needs a box with a size');
  const scale = width / (right - left);
  return { west: left, north: top, scale, width, height: (bottom - top) * scale };
}

/** Where a position lies in a frame, in its units. */
export function place(position: Position, { west, north, scale }: Frame): [x: number, y: number] {
  const [x, y] = mercator(position);
  return [(x - west) * scale, (y - north) * scale];
}

/**
 * Path data of a geometry in a frame, in whole units and relative steps, which compress best. Vertices
 * that fall on the one before them go; neighbours keep their common border, for both are rounded alike.
 * Points and collections draw nothing, and what lies outside the frame and a margin is cut off: dashes and
 * patterns of a city around a frame of one street would take gigabytes to draw.
 */
export function pathOf(geometry: Geometry | null, frame: Frame): string {
  return linesOf(geometry)
    .map(({ line, closed }) => pathOfLine(line, closed, frame))
    .join('');
}

type Outline = { line: Position[]; closed: boolean };

const rings = (polygon: Position[][]): Outline[] =>
  polygon.map((line) => ({ line: line.slice(0, -1), closed: true }));

function linesOf(geometry: Geometry | null): Outline[] {
  switch (geometry?.type) {
    case 'Polygon':
      return rings(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(rings);
    case 'LineString':
      return [{ line: geometry.coordinates, closed: false }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ line, closed: false }));
    default:
      return [];
  }
}

function pathOfLine(line: Position[], closed: boolean, frame: Frame): string {
  const placed = line.map((position): Point => place(position, frame));
  const parts = closed ? [cutRing(placed, frame)] : cutLine(placed, frame);
  return parts.map((part) => pathOfPoints(part, closed)).join('');
}

function pathOfPoints(placed: Point[], closed: boolean): string {
  const points = placed.map((point) => point.map(Math.round));
  const [first = [0, 0]] = points;
  let [x = 0, y = 0] = first;
  const steps: string[] = [];
  for (const [nextX = 0, nextY = 0] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    steps.push(pair(nextX - x, nextY - y));
    [x, y] = [nextX, nextY];
  }
  // A ring that shrinks to a line has no area; a line to a point no length.
  if (steps.length < (closed ? 2 : 1)) return '';
  const relative = steps.join(' ').replaceAll(' -', '-');
  return `M${pair(first[0] ?? 0, first[1] ?? 0)}l${relative}${closed ? 'z' : ''}`;
}

// A minus sign separates too.
const pair = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;
