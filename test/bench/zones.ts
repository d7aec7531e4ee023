import { buffer, feature, featureCollection, intersect, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { bboxOf } from '../../geo/boundaries/boundary.ts';
import { contains, outlineOf } from '../../geo/boundaries/outline.ts';
import { seededRandom } from '../../geo/statistics/random.ts';
import {
  boxAround,
  buildStrips,
  plannedSets,
  type StripInput,
} from '../../geo/zones/build-strips.ts';
import { loadGeos } from '../../geo/zones/geos.ts';
import { zoneSetId } from '../../geo/zones/kinds.ts';
import { makeLevels } from '../../geo/zones/levels.ts';
import { projectionOf, type Metres } from '../../geo/zones/metric-projection.ts';
import { pathsInMetres } from '../../geo/zones/project.ts';
import { makeSegmentIndex, nearestM, type SegmentIndex } from '../../geo/zones/segment-index.ts';
import { inputOf } from '../geo/zones/zone-fixture.ts';
import { readCases, TRACK_HALF_WIDTH_M } from '../oracles/fixtures.ts';
import { loadCases, runFile } from '../oracles/load-cases.ts';
import { findPostgis, withPostgis } from '../oracles/postgis.ts';
import { median } from './load.ts';

// Strips of the bundled lines beside turf and PostGIS, distances of as many points as there are families
// to them, and how both grow. Points are drawn by chance from a seed.

const FAMILIES = 135_451;
/** About as far as the widest zone reaches, with what lines and places may be off. */
const NEAR_M = 350;
const ROUNDS = 5;
const QUADRANT_SEGMENTS = 16;
/** The set of zones that turf makes: all would take it minutes. */
const ONE_SET = 'river-100-study';

const time = (step: () => unknown): number => {
  const began = performance.now();
  step();
  return performance.now() - began;
};
const medianTime = (step: () => unknown): number =>
  median(Array.from({ length: ROUNDS }, () => time(step)));
const milliseconds = (value: number) => `${value.toFixed(0)} ms`.padStart(10);

type Ground = ReturnType<typeof readGround>;

function readGround() {
  const [bundled] = readCases();
  if (!bundled) throw new Error('no bundled lines');
  const input = inputOf(bundled);
  const bbox = boxAround(input.areas.map(({ geometry }) => bboxOf(geometry)));
  const projection = projectionOf(bbox);
  const lines = input.lines.filter(({ kind }) => kind !== 'station');
  const paths = lines.map(({ geometry }) => pathsInMetres(geometry, projection));
  return { bundled, input, bbox, projection, paths, sets: plannedSets(input, projection) };
}

/** One set of zones as one would make it with turf: buffers, their union, what it shares with each area. */
function cutByTurf({ areas, lines }: StripInput, { sets }: Ground): number {
  const members = sets.find((set) => zoneSetId(set) === ONE_SET)?.members ?? [];
  const strips = members.flatMap(({ part, reach }): Feature<Polygon | MultiPolygon>[] => {
    const line = lines[part];
    const strip = line && buffer(feature(line.geometry), reach.best, { units: 'meters' });
    return strip ? [strip] : [];
  });
  const zone = strips.length > 1 ? union(featureCollection(strips)) : strips[0];
  if (!zone) return 0;
  const [west, south, east, north] = bboxOf(zone.geometry);
  const near = areas.filter(({ geometry }) => {
    const [w, s, e, n] = bboxOf(geometry);
    return w <= east && e >= west && s <= north && n >= south;
  });
  return near.filter(({ geometry }) => intersect(featureCollection([zone, feature(geometry)])))
    .length;
}

async function benchStrips(ground: Ground): Promise<void> {
  const { input, bundled, sets } = ground;
  const geos = await loadGeos();
  const first = time(() => buildStrips(geos, input));
  const ours = medianTime(() => buildStrips(geos, input));
  const turf = time(() => cutByTurf(input, ground));
  const all = turf * sets.length;
  console.log(`\nstrips: ${sets.length} sets, ${input.areas.length} kelurahan`);
  console.log(`  ours, the first time in a process:   ${milliseconds(first)}   aim < 1000 ms`);
  console.log(`  ours, again (median of ${ROUNDS}):           ${milliseconds(ours)}`);
  console.log(`  turf, only ${ONE_SET}:          ${milliseconds(turf)}`);
  console.log(
    `  turf, all sets (one times ${sets.length}):        ${milliseconds(all)}   ratio ${(all / ours).toFixed(0)}`,
  );
  const programs = findPostgis();
  if (!programs) return console.log('  PostGIS is not installed: not compared');
  const postgis = await withPostgis(programs, async (query) => {
    await loadCases(query, [bundled], TRACK_HALF_WIDTH_M, QUADRANT_SEGMENTS);
    const began = performance.now();
    await runFile(query, 'areas.sql');
    return performance.now() - began;
  });
  console.log(
    `  PostGIS, all sets, areas only:       ${milliseconds(postgis)}   ratio ${(postgis / ours).toFixed(1)}`,
  );
}

type Place = [lon: number, lat: number];

/** Places by chance inside the city. */
function drawPlaces({ input, bbox }: Ground, amount: number): Place[] {
  const random = seededRandom(4);
  const outlines = input.areas.map(({ geometry }) => outlineOf(geometry));
  const [west, south, east, north] = bbox;
  const places: Place[] = [];
  while (places.length < amount) {
    const lon = west + random() * (east - west);
    const lat = south + random() * (north - south);
    if (outlines.some((outline) => contains(outline, lon, lat))) places.push([lon, lat]);
  }
  return places;
}

/** Asks every index about every place; returns how many answers there are. */
const measureAll = (
  indexes: readonly SegmentIndex[],
  places: readonly Metres[],
  mostM = Infinity,
): number => {
  let near = 0;
  for (const [x, y] of places) {
    for (const index of indexes) if (nearestM(index, x, y, mostM) < Infinity) near += 1;
  }
  return near;
};

function benchDistances(ground: Ground, places: readonly Place[]): void {
  const { projection, paths, input, sets } = ground;
  const inMetres = () => places.map(([lon, lat]) => projection.toMetres(lon, lat));
  const metres = inMetres();
  const indexes = paths.map(makeSegmentIndex);
  const together = makeSegmentIndex(paths.flat());
  const levelsOf = makeLevels({ ...input, sets }, projection);
  const levels = () => places.forEach(([lon, lat]) => levelsOf(lon, lat, null));
  const rows: [string, () => unknown][] = [
    ['degrees to metres:', inMetres],
    [`to each of ${paths.length} lines, however far:`, () => measureAll(indexes, metres)],
    ['to the nearest of all lines:', () => measureAll([together], metres)],
    [`levels in all ${sets.length} sets, from degrees:`, levels],
  ];
  console.log(`\ndistances of ${FAMILIES} places (median of ${ROUNDS})`);
  for (const [name, step] of rows) {
    console.log(`  ${name.padEnd(37)}${milliseconds(medianTime(step))}   aim < 3000 ms`);
  }
}

/** Paths with each piece cut into equal parts. */
const densify = (paths: readonly Metres[][], parts: number): Metres[][] =>
  paths.map((path) =>
    path.flatMap(([x, y], i): Metres[] => {
      const [x0, y0] = path[i - 1] ?? [x, y];
      const steps = i === 0 ? 1 : parts;
      return Array.from({ length: steps }, (_, k) => {
        const along = (k + 1) / steps;
        return [x0 + along * (x - x0), y0 + along * (y - y0)];
      });
    }),
  );

/** Times by the number of places and of pieces, for places within a distance of the lines. */
function benchGrowth({ paths }: Ground, places: readonly Metres[], mostM: number): void {
  const measure = (amount: number, parts: number) => {
    const index = makeSegmentIndex(densify(paths.flat(), parts));
    const some = places.slice(0, amount);
    const took = medianTime(() => measureAll([index], some, mostM));
    const pieces = index.ends.length / 4;
    return { amount, pieces, took, law: amount * Math.log2(pieces) };
  };
  const n = places.length >> 2;
  measure(n, 1); // or the first row would pay for compiling
  const rows = [
    ...[n, 2 * n, 4 * n].map((amount) => measure(amount, 1)),
    ...[4, 16].map((parts) => measure(4 * n, parts)),
  ];
  const [base] = rows;
  if (!base) return;
  const reach = mostM === Infinity ? 'however far' : `within ${mostM} m`;
  console.log(`\ngrowth, ${reach}`.padEnd(28) + 'places  pieces      time   times  n log m');
  for (const { amount, pieces, took, law } of rows) {
    const [times, byLaw] = [took / base.took, law / base.law].map((one) => one.toFixed(2));
    console.log(
      String(amount).padStart(33) +
        String(pieces).padStart(8) +
        milliseconds(took) +
        String(times).padStart(8) +
        String(byLaw).padStart(9),
    );
  }
}

/** Prints how long strips and distances take. */
export async function benchZones(): Promise<void> {
  const ground = readGround();
  await benchStrips(ground);
  const places = drawPlaces(ground, FAMILIES);
  benchDistances(ground, places);
  const metres = places.map(([lon, lat]) => ground.projection.toMetres(lon, lat));
  benchGrowth(ground, metres, NEAR_M);
  benchGrowth(ground, metres, Infinity);
}
