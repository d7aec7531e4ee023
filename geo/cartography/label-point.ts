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
  const rings = polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * stretch, lat]));
  const found = refine(rings, { ...box, west: box.west * stretch, east: box.east * stretch });
  return [found[0] / stretch, found[1]];
}

function largestPart(geometry: Polygon | MultiPolygon): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  const bySize = geometry.coordinates.toSorted(
    (a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []),
  );
  return bySize[0] ?? [];
}

function refine(rings: Position[][], box: Box): [number, number] {
  let centre: [number, number] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  let size = [box.east - box.west, box.north - box.south] as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    centre = bestOnGrid(rings, centre, size);
    size = [(size[0] * 2) / GRID, (size[1] * 2) / GRID];
  }
  return centre;
}

function bestOnGrid(
  rings: Position[][],
  [centreX, centreY]: [number, number],
  [width, height]: readonly [number, number],
): [number, number] {
  let best: [number, number] = [centreX, centreY];
  let room = roomAround(rings, centreX, centreY);
  for (let i = 0; i < GRID * GRID; i += 1) {
    const x = centreX + (((i % GRID) + 0.5) / GRID - 0.5) * width;
    const y = centreY + ((Math.floor(i / GRID) + 0.5) / GRID - 0.5) * height;
    const here = roomAround(rings, x, y);
    if (here > room) [best, room] = [[x, y], here];
  }
  return best;
}

/** Distance to the nearest edge, negative outside. */
function roomAround(rings: Position[][], x: number, y: number): number {
  let nearest = Infinity;
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, distanceToSegment(x - ax, y - ay, bx - ax, by - ay));
    }
  }
  return inside ? nearest : -nearest;
}

function distanceToSegment(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
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
