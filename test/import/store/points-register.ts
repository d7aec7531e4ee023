import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { labelPoint } from '../../../geo/cartography/label-point.ts';
import type { freshImport } from '../import-setup.ts';

type Data = ReturnType<typeof freshImport>;

// A register whose every id and point can be told from any other bytes.

export const FAMILIES = 240;
const AREAS = ['36.73.01.1001', '36.73.01.1002', '36.73.01.1003', '36.73.01.1004'];

export type Placed = { id: string; area: string; lon: number; lat: number };

/** The families with their points, each with digits of its own. */
export function placedFamilies(data: Data): Placed[] {
  const centres = AREAS.map((area) => {
    const [row] = data.rows('select geometry from area where code = ? and ended is null', area);
    return labelPoint(JSON.parse(String(row?.geometry)) as Polygon);
  });
  return Array.from({ length: FAMILIES }, (_, i) => {
    const [lon = 0, lat = 0] = centres[i % AREAS.length] ?? [];
    return {
      id: `k-3673019${String(i).padStart(6, '0')}`,
      area: AREAS[i % AREAS.length] ?? '',
      lon: Number((lon + i * 1.3e-6 + 3.71e-7).toFixed(9)),
      lat: Number((lat - i * 1.7e-6 - 3.71e-7).toFixed(9)),
    };
  });
}

/** Writes the register as an office's file; `skip` leaves families out. */
export function writePoints(data: Data, skip: (i: number) => boolean = () => false): string {
  const rows = placedFamilies(data).flatMap(({ id, area, lon, lat }, i) =>
    skip(i) ? [] : [`${id},${area},${lon},${lat},${3 + (i % 3)},${i % 3},${i % 2},pdam`],
  );
  const heads = 'household_id,area,lon,lat,members,welfare_stage,owns_latrine,water';
  writeFileSync(data.path('families.csv'), [heads, ...rows].join('\n'));
  return data.path('families.csv');
}

/** Imports the register, as one of a period. */
export async function importPoints(data: Data, skip?: (i: number) => boolean, period = '2024') {
  const done = await data.households(writePoints(data, skip), ['--period', period]);
  if (done.exitCode !== 0) throw new Error(done.printed);
  return done;
}

/** How a number may stand in a file: as text, and as eight bytes in either order. */
export function tracesOf(number: number): Buffer[] {
  const [big, little] = [Buffer.alloc(8), Buffer.alloc(8)];
  big.writeDoubleBE(number);
  little.writeDoubleLE(number);
  return [Buffer.from(String(number)), big, little];
}

/** How a family may stand in a file: its id, and the two numbers of its point. */
export const tracesOfFamily = ({ id, lon, lat }: Placed): Buffer[] => [
  Buffer.from(id),
  ...tracesOf(lon),
  ...tracesOf(lat),
];

/** All bytes of the files of a folder whose names begin so. */
export const bytesOf = (folder: string, start: string): Buffer =>
  Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith(start))
      .map((name) => readFileSync(join(folder, name))),
  );
