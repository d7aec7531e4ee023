/** Ends of one straight piece, in metres of the local projection. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Metres from a point to the nearest piece, `Infinity` where there is none. */
export function distanceM(x: number, y: number, segments: readonly Segment[]): number {
  let nearest = Infinity;
  for (const [x1, y1, x2, y2] of segments) {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
    const at = Math.min(1, Math.max(0, along));
    const [ex, ey] = [x - x1 - at * dx, y - y1 - at * dy];
    nearest = Math.min(nearest, ex * ex + ey * ey);
  }
  return Math.sqrt(nearest);
}
