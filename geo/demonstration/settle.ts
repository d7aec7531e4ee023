import { bboxOf } from '../boundaries/boundary.ts';
import { distanceM } from '../boundaries/distance.ts';
import { localMetres } from '../boundaries/local-metres.ts';
import { allotFamilies } from './allot-families.ts';
import type { DemonstrationArea, DemonstrationInput } from './demonstration-input.ts';
import { streamOf } from './draws.ts';
import { segmentsNear, segmentsOf } from './line-distance.ts';
import { placeFamilies } from './place-families.ts';

/** Beyond this distance a line makes no difference, and is not measured. */
export const REACH_M = 300;

/** Where each family lives, one entry per family in the order of the register. */
export type Settlement = {
  /** Position of the kelurahan in `areas`. */
  area: Uint8Array;
  /** Number of the settlement cluster, counted through the city. */
  cluster: Uint16Array;
  lon: Float64Array;
  lat: Float64Array;
  /** Metres to the nearest river or railway that is not only estimated, `Infinity` beyond reach. */
  riverM: Float64Array;
  railwayM: Float64Array;
};

/** Whether a family uses the river for want of something better. */
export const isNearRiver = (riverM: number | undefined): boolean => (riverM ?? Infinity) < REACH_M;

/** Settles `total` families in the kelurahan, in the order of `areas`. */
export function settleFamilies(
  areas: readonly DemonstrationArea[],
  total: number,
  { sizes, lines, seed }: Pick<DemonstrationInput, 'sizes' | 'lines' | 'seed'>,
): Settlement {
  const random = streamOf(seed, 'places');
  const metres = localMetres(middleLatitude(areas));
  const rivers = segmentsOf(lines, 'river', metres);
  const railways = segmentsOf(lines, 'railway', metres);
  const allotted = allotFamilies(
    total,
    new Map(areas.map(({ code }) => [code, sizeOf(code, sizes)])),
  );
  const settled = emptySettlement(total);
  let at = 0;
  let clusters = 0;
  areas.forEach((area, index) => {
    const bbox = bboxOf(area.geometry);
    const nearRivers = segmentsNear(rivers, bbox, metres, REACH_M);
    const nearRailways = segmentsNear(railways, bbox, metres, REACH_M);
    const places = placeFamilies(area, allotted.get(area.code) ?? 0, metres, random);
    for (const { lon, lat, cluster } of places) {
      settled.area[at] = index;
      settled.cluster[at] = clusters + cluster;
      settled.lon[at] = lon;
      settled.lat[at] = lat;
      settled.riverM[at] = distanceM(lon * metres.perLon, lat * metres.perLat, nearRivers);
      settled.railwayM[at] = distanceM(lon * metres.perLon, lat * metres.perLat, nearRailways);
      at++;
    }
    clusters += Math.max(-1, ...places.map(({ cluster }) => cluster)) + 1;
  });
  return settled;
}

function sizeOf(code: string, sizes: ReadonlyMap<string, number>): number {
  const size = sizes.get(code);
  if (size === undefined) throw new RangeError(`no size for ${code}`);
  return size;
}

function middleLatitude(areas: readonly DemonstrationArea[]): number {
  const boxes = areas.map(({ geometry }) => bboxOf(geometry));
  return (Math.min(...boxes.map((box) => box[1])) + Math.max(...boxes.map((box) => box[3]))) / 2;
}

const emptySettlement = (total: number): Settlement => ({
  area: new Uint8Array(total),
  cluster: new Uint16Array(total),
  lon: new Float64Array(total),
  lat: new Float64Array(total),
  riverM: new Float64Array(total),
  railwayM: new Float64Array(total),
});
