import type { MultiPolygon, Polygon, Position } from 'geojson';

type Outline = { geometry: Polygon | MultiPolygon };

/**
 * Which areas share a border, as lists of positions in `areas` in ascending order: rook contiguity,
 * a common edge and not only a common corner. Borders must be topologically clean: neighbours have
 * the very same vertices.
 */
export function findNeighbours(areas: readonly Outline[]): number[][] {
  const owners = new Map<string, number[]>();
  areas.forEach(({ geometry }, index) => {
    for (const edge of edgesOf(geometry)) owners.set(edge, [...(owners.get(edge) ?? []), index]);
  });
  const neighbours = areas.map(() => new Set<number>());
  for (const sharing of owners.values()) {
    for (const one of sharing) {
      for (const other of sharing) if (one !== other) neighbours[one]?.add(other);
    }
  }
  return neighbours.map((set) => [...set].sort((a, b) => a - b));
}

function edgesOf(geometry: Polygon | MultiPolygon): string[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .flatMap((ring) =>
      ring.slice(1).map((vertex, index) => nameEdge(ring[index] ?? vertex, vertex)),
    );
}

/** The same name in both directions. */
const nameEdge = (a: Position, b: Position): string => [a.join(), b.join()].sort().join(' ');
