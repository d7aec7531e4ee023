import type { MultiPolygon, Polygon } from 'geojson';
import { distanceM, type Segment } from '../boundaries/distance.ts';
import { localMetres } from '../boundaries/local-metres.ts';
import { contains, outlineOf, type Outline } from '../boundaries/outline.ts';
import type { FindingCode } from '../text/import.ts';

export type ShapedArea = { code: string; geometry: Polygon | MultiPolygon };

/** Why the point of a family cannot be where its area is. */
export type PointProblem = { code: FindingCode; metres: number | null };

/**
 * Boundaries of different vintages differ, and ours are generalised: a point up to this far outside
 * its kelurahan is taken as it is.
 */
export const TOLERANCE_M = 500;

export type PointCheck = (area: string, lon: number, lat: number) => PointProblem | null;

/**
 * Makes the check of points against the areas they are said to lie in. Swapped axes are told, never
 * swapped back: a file that has them once has them everywhere, or worse, in places.
 */
export function makePointCheck(areas: readonly ShapedArea[]): PointCheck {
  const outlines = new Map(areas.map(({ code, geometry }) => [code, outlineOf(geometry)]));
  const isNearAny = (lon: number, lat: number) =>
    [...outlines.values()].some((one) => distanceTo(one, lon, lat) <= TOLERANCE_M);
  return (area, lon, lat) => {
    const outline = outlines.get(area);
    if (!outline || contains(outline, lon, lat)) return null;
    const metres = distanceTo(outline, lon, lat);
    if (metres <= TOLERANCE_M) return null;
    if (Math.abs(lat) > 90 || isNearAny(lat, lon))
      return { code: 'household_swapped', metres: null };
    const isHere = isNearAny(lon, lat);
    const code = isHere ? 'household_other_area' : 'household_outside_city';
    return { code, metres: isHere ? Math.round(metres) : null };
  };
}

function distanceTo(outline: Outline, lon: number, lat: number): number {
  if (contains(outline, lon, lat)) return 0;
  const { perLon, perLat } = localMetres(Math.max(-90, Math.min(90, lat)));
  return distanceM(lon * perLon, lat * perLat, segmentsOf(outline, perLon, perLat));
}

function segmentsOf({ edges }: Outline, perLon: number, perLat: number): Segment[] {
  return Array.from({ length: edges.length / 4 }, (_, i): Segment => {
    const [lon1 = 0, lat1 = 0, lon2 = 0, lat2 = 0] = edges.subarray(4 * i, 4 * i + 4);
    return [lon1 * perLon, lat1 * perLat, lon2 * perLon, lat2 * perLat];
  });
}
