import type { Random } from '../statistics/random.ts';
import { normalsFrom } from './draws.ts';
import type { DemonstrationArea } from './demonstration-input.ts';
import type { LocalMetres } from '../boundaries/local-metres.ts';
import { contains, outlineOf, type Outline } from '../boundaries/outline.ts';

const FAMILIES_PER_CLUSTER = 600;
const FEWEST_CLUSTERS = 3;
const MOST_CLUSTERS = 7;
/** Spread of a cluster beside the radius of its even share of the area. */
const SPREAD = 0.45;
const MOST_TRIES = 200;
/** Six decimals of a degree: 11 cm. */
const DECIMALS = 1e6;

type Point = { lon: number; lat: number };
type Cluster = Point & { spreadM: number; weight: number };

/** A place of a family and the number of its settlement cluster, counted from 0 in its kelurahan. */
export type Place = Point & { cluster: number };

/**
 * Places of `families` families inside one kelurahan, in a few settlement clusters: each cluster
 * has a centre anywhere inside and families scattered normally around it, those outside the
 * kelurahan drawn again.
 */
export function placeFamilies(
  area: DemonstrationArea,
  families: number,
  metres: LocalMetres,
  random: Random,
): Place[] {
  const outline = outlineOf(area.geometry);
  const normal = normalsFrom(random);
  const clusters = makeClusters(area, outline, families, random);
  const total = clusters.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: families }, () => {
    const cluster = pick(clusters, random() * total);
    const centre = clusters[cluster] as Cluster;
    return { ...scatter(centre, outline, metres, normal), cluster };
  });
}

function makeClusters(
  area: DemonstrationArea,
  outline: Outline,
  families: number,
  random: Random,
): Cluster[] {
  const wanted = Math.round(families / FAMILIES_PER_CLUSTER);
  const count = Math.min(MOST_CLUSTERS, Math.max(FEWEST_CLUSTERS, wanted));
  const spreadM = SPREAD * Math.sqrt((area.areaKm2 * 1e6) / (Math.PI * count));
  return Array.from({ length: count }, () => ({
    ...anywhereInside(outline, random),
    spreadM: spreadM * (0.6 + 0.8 * random()),
    weight: 0.4 + random(),
  }));
}

/** Throws when the outline has no inside. */
function anywhereInside(outline: Outline, random: Random): Point {
  const [west, south, east, north] = outline.bbox;
  for (let tries = 0; tries < 10 * MOST_TRIES; tries++) {
    const lon = round(west + (east - west) * random());
    const lat = round(south + (north - south) * random());
    if (contains(outline, lon, lat)) return { lon, lat };
  }
  throw new RangeError('no point found inside an area');
}

/** The centre itself where chance does not hit the inside; it always is inside. */
function scatter(
  { lon, lat, spreadM }: Cluster,
  outline: Outline,
  { perLon, perLat }: LocalMetres,
  normal: () => number,
): Point {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const east = round(lon + (spreadM / perLon) * normal());
    const north = round(lat + (spreadM / perLat) * normal());
    if (contains(outline, east, north)) return { lon: east, lat: north };
  }
  return { lon, lat };
}

/** Which cluster a number between 0 and the sum of the weights falls to. */
function pick(clusters: readonly Cluster[], at: number): number {
  let left = at;
  const found = clusters.findIndex(({ weight }) => (left -= weight) < 0);
  return found === -1 ? clusters.length - 1 : found;
}

const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;
