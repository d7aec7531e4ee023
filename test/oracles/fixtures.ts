import type { Feature, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import type { Line } from '../../geo/zones/line.ts';
import type { ZonePolygon } from '../../geo/zones/polygon.ts';

// What the oracle and the tests of the strips both read.

/** A small world of its own: what is in a file, as features with only the properties that matter. */
export type Case = {
  id: string;
  about: string;
  areas: Feature<Polygon | MultiPolygon, { code: string }>[];
  lines: Feature<Line['geometry'], Partial<Line>>[];
  polygons: Feature<ZonePolygon['geometry'], Partial<ZonePolygon>>[];
};

/** What the oracle found: a row for each set and area that its strips come near. */
export type Expected = {
  made_by: string;
  areas: {
    case: string;
    set: string;
    area: string;
    m2: number;
    share: number;
    guessed_m2: number;
  }[];
  /** Metres from each place of points.json, in order, to a line. */
  distances: Record<string, number[]>;
};

export const ZONE_FIXTURES = join(projectRoot, 'test/fixtures/zones');
export const EXPECTED_FILE = join(ZONE_FIXTURES, 'expected.json');

/** Half of the width of the space that a track works in, as the expected figures were made with. */
export const TRACK_HALF_WIDTH_M = 5;

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const bundled = (name: string) =>
  (read(join(projectRoot, 'geo/data', name)) as { features: unknown[] }).features;

/** The hand-made cases, and the bundled lines and kelurahan as the case `bundled`. */
export function readCases(): Case[] {
  const lines = bundled('rivers-and-railway.geojson') as Feature<
    LineString | Point,
    Partial<Line>
  >[];
  const areas = bundled('kelurahan.geojson') as Case['areas'];
  const about = 'the lines and kelurahan that come with the program';
  const handMade = read(join(ZONE_FIXTURES, 'cases.json')) as Case[];
  return [{ id: 'bundled', about, areas, lines, polygons: [] }, ...handMade];
}

/** Places by chance, and the bundled lines with a very long one, each with the id it has in the results. */
export function readDistanceCases(): { points: Position[]; tracks: Feature<LineString>[] } {
  const { points, long } = read(join(ZONE_FIXTURES, 'points.json')) as {
    points: Position[];
    long: Position[];
  };
  const lines = bundled('rivers-and-railway.geojson') as Feature<LineString, Partial<Line>>[];
  const tracks = lines.filter(({ geometry }) => geometry.type === 'LineString');
  const track: Feature<LineString> = {
    type: 'Feature',
    id: 'long',
    properties: {},
    geometry: { type: 'LineString', coordinates: long },
  };
  return { points, tracks: [...tracks, track] };
}

/** The committed figures of the oracle. */
export const readExpected = () => read(EXPECTED_FILE) as Expected;
