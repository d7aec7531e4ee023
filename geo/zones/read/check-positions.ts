import type { Position } from 'geojson';
import type { Bbox } from '../../boundaries/boundary.ts';
import type { Finding } from '../../read/finding.ts';
import { isWithin } from './near-city.ts';

export type Problem = Pick<Finding, 'code' | 'values'>;

/** Positions that one feature may have; a river of 48 km has some thousands. */
export const MOST_POSITIONS = 100_000;
/** A degree is never this large; metres of a projected system are. */
const SURELY_METRES = 1000;
/** A file whose positions all lie within a degree of the city only when swapped, is swapped. */
const NEAR_DEGREES = 1;

/** A position as a sentence shows it. */
export const showPosition = (position: unknown): string =>
  (Array.isArray(position) ? position.slice(0, 3) : [position])
    .map((part) => (typeof part === 'number' ? String(Math.round(part * 1e6) / 1e6) : String(part)))
    .join(' ');

export const isPosition = (position: unknown): position is Position =>
  Array.isArray(position) &&
  position.length >= 2 &&
  position.every((number) => typeof number === 'number' && Number.isFinite(number));

/** What is wrong with the place of paths in the world, or `null`. `city` is the box around the city. */
export function findMisplaced(paths: readonly Position[][], city: Bbox | null): Problem | null {
  const positions = paths.flat();
  const outside = positions.find(isOutside);
  if (outside) return explainOutside(outside, positions);
  const swapped = city !== null && isSwapped(positions, city);
  if (swapped) return { code: 'swapped_axes', values: { position: showPosition(positions[0]) } };
  return findAntimeridian(paths);
}

const isOutside = ([lon = 0, lat = 0]: Position) => Math.abs(lon) > 180 || Math.abs(lat) > 90;

function explainOutside(outside: Position, positions: readonly Position[]): Problem {
  const values = { position: showPosition(outside) };
  const [lon = 0, lat = 0] = outside;
  if (Math.max(Math.abs(lon), Math.abs(lat)) > SURELY_METRES) {
    return { code: 'projected_coordinates', values };
  }
  const fitSwapped = positions.every(([y = 0, x = 0]) => !isOutside([x, y]));
  return { code: fitSwapped ? 'swapped_axes' : 'outside_world', values };
}

function isSwapped(positions: readonly Position[], [west, south, east, north]: Bbox): boolean {
  const near: Bbox = [
    west - NEAR_DEGREES,
    south - NEAR_DEGREES,
    east + NEAR_DEGREES,
    north + NEAR_DEGREES,
  ];
  const swapped = positions.map(([lat = 0, lon = 0]) => [lon, lat]);
  return isWithin(swapped, near) && !positions.some((one) => isWithin([one], near));
}

/** Two neighbours more than half the world apart: the line crosses 180 degrees. */
function findAntimeridian(paths: readonly Position[][]): Problem | null {
  for (const path of paths) {
    const at = path.findIndex(([lon = 0], i) => Math.abs(lon - (path[i - 1]?.[0] ?? lon)) > 180);
    if (at >= 0) return { code: 'antimeridian', values: { position: showPosition(path[at]) } };
  }
  return null;
}
