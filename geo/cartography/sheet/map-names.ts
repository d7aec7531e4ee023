import type { MultiPolygon, Polygon, Position } from 'geojson';
import { bboxClip } from '@turf/turf';
import type { Level } from '../../areas/levels.ts';
import { place, type Frame } from '../drawing.ts';
import { labelPoint } from '../label-point.ts';
import { bboxOf, boxOfFrame, UNITS, type Box } from './fit-frame.ts';
import { CAPITALS, DESCENDERS, textWidth, type Weight } from './font.ts';

/** A name that wants to stand on the map. `point` is where its area has most room. */
export type MapName = {
  code: string;
  text: string;
  /** Second line, such as a value; empty for none. */
  below: string;
  level: Level;
  geometry: Polygon | MultiPolygon;
  point: Position;
  /** Millimetres from the point to what must stay in sight there, such as a circle. */
  radius: number;
};

/** A name where it stands: its middle and first base line, in the unit of the page. */
export type PlacedName = {
  text: string;
  below: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  spacing: number;
  box: Box;
};

type Style = { size: number; weight: Weight; spacing: number; capitals: boolean };

const STYLES: Record<Level, Style> = {
  kota: { size: 3.2, weight: 'bold', spacing: 0.5, capitals: true },
  kecamatan: { size: 2.9, weight: 'bold', spacing: 0.45, capitals: true },
  kelurahan: { size: 2.3, weight: 'regular', spacing: 0, capitals: false },
};
const ORDER: Level[] = ['kota', 'kecamatan', 'kelurahan'];
/** How far a kelurahan's name may stick out of its area, against the area's width. */
const OVERHANG = 1.15;
/** Distance of the base lines of two lines, against the size. */
export const LEADING = 1.12;
const GAP = 0.5;
/** Steps from the first place, in heights of the text. */
const STEPS = [0, -1, 1, -2, 2];

/**
 * Names on a map, the more important first: each takes the first place that is free and within the frame, or
 * is left out. A kelurahan is named only where its area is about as wide as the name.
 */
export function placeNames(names: MapName[], frame: Frame, box: Box, type: number): PlacedName[] {
  const ordered = names
    .flatMap((name) => seenIn(name, frame))
    .sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || b.room - a.room);
  const placed: PlacedName[] = [];
  for (const name of ordered) {
    const free = placesOf(name, frame, box, type).find(
      (one) => isWithin(one.box, box) && placed.every((other) => !touches(one.box, other.box)),
    );
    if (free) placed.push(free);
  }
  return placed;
}

type Seen = MapName & { room: number };

// Of an area that the frame cuts, the part within it carries the name.
function seenIn(name: MapName, frame: Frame): Seen[] {
  const box = bboxOf(name.geometry);
  const [west, south, east, north] = boxOfFrame(frame);
  if (box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north) {
    return [{ ...name, room: box[2] - box[0] }];
  }
  const clipped = bboxClip(name.geometry, [west, south, east, north]).geometry;
  const parts = clipped.type === 'Polygon' ? [clipped.coordinates] : clipped.coordinates;
  const coordinates = (parts as Position[][][]).filter(([ring]) => ring && ring.length > 0);
  const visible = { type: 'MultiPolygon' as const, coordinates };
  if (visible.coordinates.length === 0) return [];
  const [left, , right] = bboxOf(visible);
  return [{ ...name, point: labelPoint(visible), room: right - left }];
}

function placesOf(name: Seen, frame: Frame, box: Box, type: number): PlacedName[] {
  const style = STYLES[name.level];
  const [size, spacing] = [style.size * type, style.spacing * type];
  const text = style.capitals ? name.text.toUpperCase() : name.text;
  const width = Math.max(
    textWidth(text, size, style.weight, spacing),
    textWidth(name.below, size, 'bold'),
  );
  if (name.level === 'kelurahan' && width > OVERHANG * roomOf(name, frame)) return [];
  const lines = name.below ? 2 : 1;
  const height = size * (CAPITALS + DESCENDERS + (lines - 1) * LEADING);
  const [left, top] = place(name.point, frame);
  const middle = { x: box.x + left / UNITS, y: box.y + top / UNITS };
  return STEPS.map((step) => {
    const shift = name.radius > 0 ? sideOf(step) * (name.radius + height / 2 + GAP) : step * height;
    const start = middle.y + shift - height / 2;
    return {
      text,
      below: name.below,
      x: middle.x,
      y: start + size * CAPITALS,
      size,
      weight: style.weight,
      spacing,
      box: { x: middle.x - width / 2, y: start, width, height },
    };
  });
}

// Beside a circle a name stands below it or, where that is taken, above.
const sideOf = (step: number) => (step <= 0 ? 1 : -1);

const roomOf = ({ room }: Seen, { scale }: Frame) => ((room / 360) * scale) / UNITS;

const isWithin = (inner: Box, outer: Box) =>
  inner.x >= outer.x + GAP &&
  inner.y >= outer.y + GAP &&
  inner.x + inner.width <= outer.x + outer.width - GAP &&
  inner.y + inner.height <= outer.y + outer.height - GAP;

const touches = (a: Box, b: Box) =>
  a.x < b.x + b.width + GAP &&
  b.x < a.x + a.width + GAP &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height;
