import { contains, outlineOf, type Outline } from '../boundaries/outline.ts';
import type { Line } from './line.ts';
import type { MetricProjection } from './metric-projection.ts';
import type { Member, PlannedSet, Reach } from './plan.ts';
import type { ZonePolygon } from './polygon.ts';
import { pathsInMetres, toMetres } from './project.ts';
import { makeSegmentIndex, nearestM, type SegmentIndex } from './segment-index.ts';

/**
 * How a family stands to a set of zones, by distance against the accuracy of line and point: each level
 * includes those below it.
 */
export const LEVEL = { outside: 0, possibly: 1, inside: 2, surely: 3 } as const;

/** Where a point's place is not stated to be better or worse, metres (95 %): a receiver in a telephone. */
export const POINT_ACCURACY_M = 10;

/**
 * Levels of a point in every planned set, in their order; `null` where it is outside of all. The list is
 * the same object at each call.
 */
export type LevelsOf = (lon: number, lat: number, accuracyM: number | null) => Uint8Array | null;

type Belongs = { set: number; reach: Reach };
/** Lines with the same reach in every set are asked together. */
type Group = { index: SegmentIndex; belongs: Belongs[]; mostM: number };
type Solid = { outline: Outline; index: SegmentIndex; belongs: Belongs[]; mostM: number };

export type LevelInput = {
  lines: readonly Line[];
  polygons: readonly ZonePolygon[];
  sets: readonly PlannedSet[];
};

/** Makes the question which sets a point is in. */
export function makeLevels(input: LevelInput, projection: MetricProjection): LevelsOf {
  const groups = groupLines(input, projection);
  const solids = listSolids(input, projection);
  const everything = makeSegmentIndex(
    input.lines.flatMap(({ geometry }) => pathsInMetres(geometry, projection)),
  );
  const mostM = Math.max(0, ...groups.map((group) => group.mostM));
  const levels = new Uint8Array(input.sets.length);
  let isAnywhere = false;
  const raise = (belongs: readonly Belongs[], distanceM: number, accuracyM: number) => {
    for (const { set, reach } of belongs) {
      const level = levelAt(reach, distanceM, accuracyM);
      if (level > (levels[set] ?? 0)) levels[set] = level;
      isAnywhere ||= level > 0;
    }
  };
  return (lon, lat, stated) => {
    const accuracyM = stated ?? POINT_ACCURACY_M;
    const [x, y] = projection.toMetres(lon, lat);
    levels.fill(0);
    isAnywhere = false;
    if (isNear(everything, x, y, mostM + accuracyM)) {
      for (const { index, belongs, mostM: most } of groups) {
        const distanceM = nearestM(index, x, y, most + accuracyM);
        if (distanceM < Infinity) raise(belongs, distanceM, accuracyM);
      }
    }
    for (const { outline, index, belongs, mostM: most } of solids) {
      const isInside = contains(outline, x, y);
      const edgeM = nearestM(index, x, y, isInside ? Infinity : most + accuracyM);
      if (edgeM < Infinity) raise(belongs, isInside ? -edgeM : edgeM, accuracyM);
    }
    return isAnywhere ? levels : null;
  };
}

/** Level at a distance from the middle of a line, or from the edge of a polygon (negative inside). */
export function levelAt({ low, best, high }: Reach, distanceM: number, accuracyM: number): number {
  if (distanceM + accuracyM <= low) return LEVEL.surely;
  if (distanceM <= best) return LEVEL.inside;
  return distanceM - accuracyM <= high ? LEVEL.possibly : LEVEL.outside;
}

const isNear = ({ tree }: SegmentIndex, x: number, y: number, withinM: number): boolean =>
  tree !== null && tree.collides(x - withinM, y - withinM, x + withinM, y + withinM);

/** Where each part belongs: every set it is a counted member of. */
function belongsOf(sets: readonly PlannedSet[]): Map<number, Belongs[]> {
  const found = new Map<number, Belongs[]>();
  sets.forEach(({ members }, set) => {
    for (const { part, reach } of members as Member[]) {
      found.set(part, [...(found.get(part) ?? []), { set, reach }]);
    }
  });
  return found;
}

const reachOf = (belongs: readonly Belongs[]): number =>
  Math.max(0, ...belongs.map(({ reach }) => reach.high));

function groupLines({ lines, sets }: LevelInput, projection: MetricProjection): Group[] {
  const belonging = belongsOf(sets);
  const groups = new Map<string, { belongs: Belongs[]; lines: Line[] }>();
  lines.forEach((line, part) => {
    const belongs = belonging.get(part);
    if (!belongs) return;
    const key = JSON.stringify(belongs);
    const group = groups.get(key) ?? { belongs, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ belongs, lines: together }) => ({
    index: makeSegmentIndex(
      together.flatMap(({ geometry }) => pathsInMetres(geometry, projection)),
    ),
    belongs,
    mostM: reachOf(belongs),
  }));
}

function listSolids({ lines, polygons, sets }: LevelInput, projection: MetricProjection): Solid[] {
  const belonging = belongsOf(sets);
  return polygons.flatMap(({ geometry }, at): Solid[] => {
    const belongs = belonging.get(lines.length + at);
    if (!belongs) return [];
    const flat = toMetres(geometry, projection);
    const rings = flat.type === 'Polygon' ? flat.coordinates : flat.coordinates.flat();
    const paths = rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]));
    const index = makeSegmentIndex(paths);
    return [{ outline: outlineOf(flat), index, belongs, mostM: reachOf(belongs) }];
  });
}
