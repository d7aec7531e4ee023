/** A point of a drawing plane, in its units, y downwards. */
export type Point = readonly [x: number, y: number];

/** Size of a drawing plane, in its units. */
type Size = { width: number; height: number };

/** Part of the longer side of a frame that is drawn around it: more than half of the widest stroke. */
const AROUND = 0.05;

type Axis = 0 | 1;
/** One side of a box: points are inside where `sign` times the coordinate is at most `sign` times the limit. */
type Side = { axis: Axis; limit: number; sign: 1 | -1 };

function sidesOf({ width, height }: Size): Side[] {
  const around = Math.max(width, height) * AROUND;
  return [
    { axis: 0, limit: -around, sign: -1 },
    { axis: 0, limit: width + around, sign: 1 },
    { axis: 1, limit: -around, sign: -1 },
    { axis: 1, limit: height + around, sign: 1 },
  ];
}

const isInside = (point: Point, { axis, limit, sign }: Side) => sign * (point[axis] - limit) <= 0;

/** Where the step from one point to another meets a side; the two must lie on either side of it. */
function meet(from: Point, to: Point, { axis, limit }: Side): Point {
  const part = (limit - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? 1 : 0;
  const across = from[other] + part * (to[other] - from[other]);
  return axis === 0 ? [limit, across] : [across, limit];
}

/**
 * The part of a ring within a frame and a margin around it, as one ring (Sutherland and Hodgman 1974,
 * "Reentrant polygon clipping"): what a concave ring is cut into hangs together along the margin, out of
 * sight. A ring inside comes back as it is, one outside empty. The ring does not repeat its first point.
 */
export function cutRing(ring: readonly Point[], frame: Size): Point[] {
  return sidesOf(frame).reduce<Point[]>((points, side) => cutRingAt(points, side), [...ring]);
}

function cutRingAt(ring: Point[], side: Side): Point[] {
  if (ring.every((point) => isInside(point, side))) return ring;
  return ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? point;
    const [was, is] = [isInside(before, side), isInside(point, side)];
    if (was === is) return is ? [point] : [];
    const border = meet(before, point, side);
    return is ? [border, point] : [border];
  });
}

/** The parts of a line within a frame and a margin around it, in their order. */
export function cutLine(line: readonly Point[], frame: Size): Point[][] {
  return sidesOf(frame).reduce<Point[][]>(
    (parts, side) => parts.flatMap((part) => cutLineAt(part, side)),
    [[...line]],
  );
}

function cutLineAt(line: Point[], side: Side): Point[][] {
  if (line.every((point) => isInside(point, side))) return [line];
  const parts: Point[][] = [];
  line.forEach((point, i) => {
    const before = line[i - 1];
    const is = isInside(point, side);
    const was = before === undefined ? false : isInside(before, side);
    const border = before !== undefined && was !== is ? [meet(before, point, side)] : [];
    if (is && !was) parts.push([...border, point]);
    else if (is) parts.at(-1)?.push(point);
    else parts.at(-1)?.push(...border);
  });
  return parts;
}
