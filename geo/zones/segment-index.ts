import Flatbush from 'flatbush';
import type { Metres } from './metric-projection.ts';

/** The pieces of lines, found by where they lie. */
export type SegmentIndex = { tree: Flatbush | null; ends: Float64Array };

/** Pieces asked for at first, and how many more each time that was not enough. */
const FIRST_ASKED = 4;
const GROWTH = 4;

/** Lays the pieces of paths in metres into an index; a path of one position counts as a point. */
export function makeSegmentIndex(paths: readonly Metres[][]): SegmentIndex {
  const ends = Float64Array.from(
    paths.flatMap((path) =>
      path.length === 1
        ? [...(path[0] ?? []), ...(path[0] ?? [])]
        : path.slice(1).flatMap((end, i) => [...(path[i] ?? end), ...end]),
    ),
  );
  const count = ends.length / 4;
  if (count === 0) return { tree: null, ends };
  const tree = new Flatbush(count);
  for (let at = 0; at < ends.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.subarray(at, at + 4);
    tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  tree.finish();
  return { tree, ends };
}

/**
 * Metres from a point to the nearest piece, `Infinity` where none is within `mostM`. The tree gives
 * pieces by the distance of their boxes; none behind the first box that is farther than the nearest
 * piece so far can be nearer, so that a few are enough and time grows as log m.
 */
export function nearestM(
  { tree, ends }: SegmentIndex,
  x: number,
  y: number,
  mostM: number,
): number {
  if (tree === null) return Infinity;
  for (let asked = FIRST_ASKED; ; asked *= GROWTH) {
    const found = tree.neighbors(x, y, asked, mostM);
    let nearest = Infinity;
    for (const piece of found) nearest = Math.min(nearest, pieceM(ends, 4 * piece, x, y));
    const last = found.at(-1);
    const isAll = found.length < asked || last === undefined;
    if (isAll || boxM(ends, 4 * last, x, y) >= nearest)
      return nearest <= mostM ? nearest : Infinity;
  }
}

/** Metres to one piece. */
function pieceM(ends: Float64Array, at: number, x: number, y: number): number {
  const [x1 = 0, y1 = 0] = [ends[at], ends[at + 1]];
  const [dx, dy] = [(ends[at + 2] ?? 0) - x1, (ends[at + 3] ?? 0) - y1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}

/** Metres to the box of a piece. */
function boxM(ends: Float64Array, at: number, x: number, y: number): number {
  const outside = (value: number, one = 0, other = 0) =>
    Math.max(Math.min(one, other) - value, 0, value - Math.max(one, other));
  return Math.hypot(outside(x, ends[at], ends[at + 2]), outside(y, ends[at + 1], ends[at + 3]));
}
