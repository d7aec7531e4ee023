import type { MultiPolygon, Polygon } from 'geojson';
import { bboxOf, type Bbox } from '../boundaries/boundary.ts';
import type { Geos } from './geos.ts';
import type { ZoneSet } from './kinds.ts';
import type { Line } from './line.ts';
import { projectionOf, type MetricProjection } from './metric-projection.ts';
import { planZones, type Member, type PlannedSet } from './plan.ts';
import type { ZonePolygon } from './polygon.ts';
import { lengthM, pathsInMetres, toDegrees, toMetres } from './project.ts';
import { splitLong } from './split-long.ts';
import { withShapes, type Shape, type Shapes } from './shapes.ts';

/** An area that strips are cut to; its own size is the one on the ellipsoid. */
export type StripArea = { code: string; geometry: Polygon | MultiPolygon; areaKm2: number };

export type StripInput = {
  areas: readonly StripArea[];
  lines: readonly Line[];
  polygons: readonly ZonePolygon[];
  /** From the middle of a track to the edge of its working space, where a line has no width. */
  trackHalfWidthM: number;
};

/**
 * Whether all sections that come near an area are counted, only some, or none because the others are
 * estimated: then nothing is known, and no number is given.
 */
export type Assessed = 'whole' | 'part' | 'none';

/** What a set of zones covers of one area. */
export type Strip = ZoneSet & {
  area: string;
  article: string | null;
  assessed: Assessed;
  areaM2: number | null;
  /** Part of the area, 0 to 1. */
  share: number | null;
  /** Whether the zone may lie in the area at all, as far as its lines are known. */
  reached: boolean;
  /** Highest score of the slums that lie there. */
  scoreHigh: number | null;
  geometry: MultiPolygon | null;
};

/** Overlaps below this are rounding of coordinates, m². */
const TOLERATED_M2 = 1;
/** Two round ends at one place differ by up to this where their circles are flattened, m². */
const TOLERATED_MISSING_M2 = 100;

/**
 * Cuts every set of zones to every area: buffers in UTM, overlaps merged. Areas are told on the ellipsoid
 * (the share in the plane times the area's size). Returns one strip a set and area.
 */
export function buildStrips(geos: Geos, input: StripInput): Strip[] {
  const [first] = input.areas;
  if (!first) return [];
  const projection = projectionOf(boxAround(input.areas.map(({ geometry }) => bboxOf(geometry))));
  return withShapes(geos, (shapes) => {
    const ground = prepare(shapes, input, projection);
    return plannedSets(input, projection).flatMap((set) => cutSet(shapes, set, ground, projection));
  });
}

/** The sets that lines and polygons give, with the lengths of the lines in a projection. */
export function plannedSets(
  { lines, polygons, trackHalfWidthM }: Omit<StripInput, 'areas'>,
  projection: MetricProjection,
): PlannedSet[] {
  const lengthsM = lines.map(({ geometry }) => lengthM(pathsInMetres(geometry, projection)));
  return planZones({ lines, polygons, trackHalfWidthM, lengthsM });
}

/** The box around boxes. */
export const boxAround = (boxes: readonly Bbox[]): Bbox =>
  boxes.reduce(([w, s, e, n], box) => [
    Math.min(w, box[0]),
    Math.min(s, box[1]),
    Math.max(e, box[2]),
    Math.max(n, box[3]),
  ]);

type CutArea = StripArea & { shape: Shape; planeM2: number };
type Ground = { areas: CutArea[]; parts: Shape[]; scores: (number | null)[] };

function prepare(
  shapes: Shapes,
  { areas, lines, polygons }: StripInput,
  projection: MetricProjection,
): Ground {
  const cut = areas.map((area) => {
    const shape = shapes.read(toMetres(area.geometry, projection));
    return { ...area, shape, planeM2: shapes.areaM2(shape) };
  });
  const parts = [...lines, ...polygons].map(({ geometry }) =>
    shapes.read(toMetres(splitLong(geometry), projection)),
  );
  return {
    areas: cut,
    parts,
    scores: [...lines.map(() => null), ...polygons.map((one) => one.score)],
  };
}

type Bound = 'best' | 'high';

/** What members cover at a bound, merged; `null` for no members. */
function cover(
  shapes: Shapes,
  members: readonly Member[],
  { parts }: Ground,
  bound: Bound,
): Shape | null {
  const covered = members.flatMap(({ part, reach }) => {
    const shape = parts[part];
    if (shape === undefined) return [];
    return [reach[bound] === 0 ? shape : shapes.buffer(shape, reach[bound])];
  });
  return shapes.union(covered);
}

function cutSet(
  shapes: Shapes,
  set: PlannedSet,
  ground: Ground,
  projection: MetricProjection,
): Strip[] {
  const zone = cover(shapes, set.members, ground, 'best');
  const reach = cover(shapes, set.members, ground, 'high');
  const guessed = cover(shapes, set.estimated, ground, 'best');
  // Where a guessed section only continues a counted one, nothing is left out.
  const left = zone !== null && guessed !== null ? shapes.subtract(guessed, zone) : guessed;
  const { kind, widthM, basis, article } = set;
  return ground.areas.map((area): Strip => {
    const piece = cut(shapes, zone, area);
    const pieceM2 = piece === null ? 0 : shapes.areaM2(piece);
    const missing = cut(shapes, left, area);
    const isMissing = missing !== null && shapes.areaM2(missing) > TOLERATED_MISSING_M2;
    const isThere = pieceM2 > TOLERATED_M2;
    const assessed = !isMissing ? 'whole' : isThere ? 'part' : 'none';
    const share = isThere ? pieceM2 / area.planeM2 : 0;
    return {
      ...{ kind, widthM, basis, article, assessed, area: area.code },
      areaM2: assessed === 'none' ? null : share * area.areaKm2 * 1e6,
      share: assessed === 'none' ? null : share,
      reached: reach !== null && shapes.touches(reach, area.shape),
      scoreHigh: isThere ? highestScore(shapes, set, ground, area) : null,
      geometry: isThere && piece !== null ? toDegrees(shapes.write(piece), projection) : null,
    };
  });
}

/** What a zone has in common with an area; `null` for nothing. */
const cut = (shapes: Shapes, zone: Shape | null, { shape }: CutArea): Shape | null =>
  zone !== null && shapes.touches(zone, shape) ? shapes.intersect(zone, shape) : null;

function highestScore(
  shapes: Shapes,
  { kind, members }: PlannedSet,
  { parts, scores }: Ground,
  { shape }: CutArea,
): number | null {
  if (kind !== 'slum') return null;
  const found = members.flatMap(({ part }) => {
    const [polygon, score] = [parts[part], scores[part] ?? null];
    return polygon !== undefined && score !== null && shapes.touches(polygon, shape) ? [score] : [];
  });
  return found.length === 0 ? null : Math.max(...found);
}
