/** Where a point stands in its chart, in pixels. */
export type Spot = { x: number; y: number };

const MOST_LABELS = 7;
const ROOM = { x: 38, y: 12 };

/** Which points of a chart have room for their value: the ends first, then from left to right; their places in the list. */
export function labelPoints(spots: Spot[]): number[] {
  const order = [0, spots.length - 1, ...spots.keys()];
  const placed: number[] = [];
  for (const i of order) {
    const spot = spots[i];
    if (!spot || placed.includes(i) || placed.length === MOST_LABELS) continue;
    const isFree = placed.every((one) => {
      const other = spots[one];
      return !other || Math.abs(other.x - spot.x) > ROOM.x || Math.abs(other.y - spot.y) > ROOM.y;
    });
    if (isFree) placed.push(i);
  }
  return placed;
}
