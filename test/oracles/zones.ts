import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  EXPECTED_FILE,
  readCases,
  readDistanceCases,
  TRACK_HALF_WIDTH_M,
  type Expected,
} from './fixtures.ts';
import { loadCases, loadDistances, runFile } from './load-cases.ts';
import { providePostgis, withPostgis, type Query } from './postgis.ts';

// Makes the expected figures of the zones anew: areas of strips and distances to lines, from PostGIS.
// Run again, it writes the same file.

const QUADRANT_SEGMENTS = 64;

async function areasOf(query: Query): Promise<Expected['areas']> {
  await loadCases(query, readCases(), TRACK_HALF_WIDTH_M, QUADRANT_SEGMENTS);
  await runFile(query, 'areas.sql');
  const rows = await query(`
    select coalesce(json_agg(json_build_object(
      'case', id, 'set', zone_set, 'area', code, 'm2', round(m2::numeric, 1),
      'share', round((m2 / area_m2)::numeric, 6), 'guessed_m2', round(guessed_m2::numeric, 1))
      order by id collate "C", zone_set collate "C", code collate "C"), '[]')
    from covered where m2 >= 0.05 or guessed_m2 >= 0.05`);
  return JSON.parse(rows) as Expected['areas'];
}

async function distancesOf(query: Query): Promise<Expected['distances']> {
  await loadDistances(query, readDistanceCases());
  await runFile(query, 'distances.sql');
  const rows = await query('select json_object_agg(id, metres order by number) from distance');
  return JSON.parse(rows) as Expected['distances'];
}

/** Versions of what computes; the date is left out so that the file stays the same. */
async function describeMaker(query: Query): Promise<string> {
  const versions = (await query('select postgis_full_version()')).match(
    /(POSTGIS|GEOS|PROJ)="[^"]*"/g,
  );
  return (
    `npm run oracle: ${versions?.join(' ')}; ST_Buffer with quad_segs=${QUADRANT_SEGMENTS} in ` +
    `EPSG:32748, ST_Distance on the ellipsoid; half of a track's width ${TRACK_HALF_WIDTH_M} m`
  );
}

/** The file: a line for each row, so that a difference shows where it is. */
function write({ made_by, areas, distances }: Expected): string {
  const rows = areas.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const lists = Object.entries(distances)
    .map(([id, metres]) => `    ${JSON.stringify(id)}: ${JSON.stringify(metres)}`)
    .join(',\n');
  return (
    `{\n  "made_by": ${JSON.stringify(made_by)},\n` +
    `  "areas": [\n${rows}\n  ],\n  "distances": {\n${lists}\n  }\n}\n`
  );
}

try {
  const expected = await withPostgis(providePostgis(), async (query) => ({
    made_by: await describeMaker(query),
    areas: await areasOf(query),
    distances: await distancesOf(query),
  }));
  const text = write(expected);
  const isSame = existsSync(EXPECTED_FILE) && readFileSync(EXPECTED_FILE, 'utf8') === text;
  writeFileSync(EXPECTED_FILE, text);
  console.log(`${expected.areas.length} areas, ${isSame ? 'as before' : 'the file has changed'}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
