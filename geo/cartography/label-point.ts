import type { MultiPolygon, Polygon, Position } from 'geojson';

const GRID = 14;
const ROUNDS = 5;

type Box = { west: number; south: number; east: number; north: number };

/**
 * A point well inside an area, [lon, lat], where a symbol or a name has room: the point of the
 * largest part that lies farthest from any edge, found on a grid that is refined round by round.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): Position {
  const polygon = largestPart(geometry);
  const box = boxOf(polygon[0] ?? []);
  const stretch = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const edges = edgesOf(polygon, stretch);
  const found = refine(edges, { ...box, west: box.west * stretch, east: box.east * stretch });
  return [found[0] / stretch, found[1]];
}

function largestPart(geometry: Polygon | MultiPolygon): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  const bySize = geometry.coordinates.toSorted(
    (a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []),
  );
  return bySize[0] ?? [];
}

/** Edges of all rings one after the other, four numbers each: from x, y to x, y. */
function edgesOf(polygon: Position[][], stretch: number): Float64Array {
  const numbers = polygon.flatMap((ring) =>
    ring.slice(1).flatMap(([lon = 0, lat = 0], i) => {
      const [fromLon = 0, fromLat = 0] = ring[i] ?? [];
      return [fromLon * stretch, fromLat, lon * stretch, lat];
    }),
  );
  return Float64Array.from(numbers);
}

function refine(edges: Float64Array, box: Box): [number, number] {
  let centre: [number, number] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  let size = [box.east - box.west, box.north - box.south] as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    centre = bestOnGrid(edges, centre, size);
    size = [(size[0] * 2) / GRID, (size[1] * 2) / GRID];
  }
  return centre;
}

function bestOnGrid(
  edges: Float64Array,
  [centreX, centreY]: [number, number],
  [width, height]: readonly [number, number],
): [number, number] {
  let best: [number, number] = [centreX, centreY];
  let room = roomAround(edges, centreX, centreY, -Infinity);
  for (let i = 0; i < GRID * GRID; i += 1) {
    const x = centreX + (((i % GRID) + 0.5) / GRID - 0.5) * width;
    const y = centreY + ((Math.floor(i / GRID) + 0.5) / GRID - 0.5) * height;
    const here = roomAround(edges, x, y, room);
    if (here > room) [best, room] = [[x, y], here];
  }
  return best;
}

/**
 * Squared distance to the nearest edge, negative outside. Gives up at an edge too near to beat `atLeast`,
 * which most points of a grid meet early.
 */
function roomAround(edges: Float64Array, x: number, y: number, atLeast: number): number {
  let nearest = Infinity;
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const [ax, ay] = [edges[i] ?? 0, edges[i + 1] ?? 0];
    const [bx, by] = [edges[i + 2] ?? 0, edges[i + 3] ?? 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    nearest = Math.min(nearest, squareToSegment(x - ax, y - ay, bx - ax, by - ay));
    if (nearest <= atLeast) return -Infinity;
  }
  return inside ? nearest : -nearest;
}

function squareToSegment(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return (x - along * dx) ** 2 + (y - along * dy) ** 2;
}

function ringArea(ring: Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice) / 2;
}

function boxOf(ring: Position[]): Box {
  const lons = ring.map(([lon = 0]) => lon);
  const lats = ring.map(([, lat = 0]) => lat);
  return {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}
