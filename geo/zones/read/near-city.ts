import type { Position } from 'geojson';
import { localMetres } from '../../boundaries/local-metres.ts';
import type { Bbox } from '../../boundaries/boundary.ts';

/** Farther from the box around the city, nothing is kept: the widest strip is 250 m, lines are 600 m off. */
export const FARTHEST_M = 1500;

/** A box with room around it, metres. */
export function widen([west, south, east, north]: Bbox, metres: number): Bbox {
  const { perLon, perLat } = localMetres((south + north) / 2);
  const [dx, dy] = [metres / perLon, metres / perLat];
  return [west - dx, south - dy, east + dx, north + dy];
}

/**
 * Whether any piece of the paths comes near a box. Pieces count by the boxes around them, so that a long
 * slanting one may count that only passes by.
 */
export const isNear = (paths: readonly Position[][], [west, south, east, north]: Bbox): boolean =>
  paths.some((path) =>
    path.some(([lon = 0, lat = 0], index) => {
      const [lon0 = lon, lat0 = lat] = path[index - 1] ?? [];
      return (
        Math.max(lon, lon0) >= west &&
        Math.min(lon, lon0) <= east &&
        Math.max(lat, lat0) >= south &&
        Math.min(lat, lat0) <= north
      );
    }),
  );

/** Whether every position lies in a box. */
export const isWithin = (positions: readonly Position[], box: Bbox): boolean =>
  positions.every(
    ([lon = 0, lat = 0]) => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3],
  );
