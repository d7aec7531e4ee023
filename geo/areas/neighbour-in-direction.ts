export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** An area and a point in it; x grows to the right, y upwards, both in one unit. */
export type PlacedPoint = { code: string; x: number; y: number };

/** Unit vectors of the directions. */
const WAYS: Record<Direction, [x: number, y: number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};
/** How much worse a step aside is than a step ahead. */
const ASIDE = 2;

/**
 * Code of the area that an arrow key leads to: the nearest within 45° of the direction, steps aside
 * counted twice; where none lies there, the nearest of all ahead. `null` at the rim of the city.
 */
export function neighbourInDirection(
  from: PlacedPoint,
  points: Iterable<PlacedPoint>,
  direction: Direction,
): string | null {
  const [wayX, wayY] = WAYS[direction];
  const ahead = [...points]
    .filter(({ code }) => code !== from.code)
    .map(({ code, x, y }) => {
      const [dx, dy] = [x - from.x, y - from.y];
      return { code, along: dx * wayX + dy * wayY, aside: Math.abs(dx * wayY - dy * wayX) };
    })
    .filter(({ along }) => along > 0);
  const straight = ahead.filter(({ along, aside }) => aside <= along);
  const choice = straight.length > 0 ? straight : ahead;
  const cost = ({ along, aside }: (typeof ahead)[number]) => along + ASIDE * aside;
  return (
    choice.toSorted((a, b) => cost(a) - cost(b) || (a.code < b.code ? -1 : 1))[0]?.code ?? null
  );
}
