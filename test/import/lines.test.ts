import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { serviceOver } from '../setup/service.ts';
import { freshImport } from './import-setup.ts';

const BUNDLED = join(projectRoot, 'geo', 'data', 'rivers-and-railway.geojson');
const STATED = ['--source', 'OpenStreetMap', '--accuracy', '5', '--date', '2026-05'];

let over: ReturnType<typeof freshImport>;
beforeEach(() => {
  over = freshImport();
});
afterEach(() => over.remove());

const lines = () => over.rows('select * from line where ended is null order by rowid');
const kinds = () =>
  Object.fromEntries(
    over
      .rows('select kind, count(*) n from line where ended is null group by kind')
      .map(({ kind, n }) => [kind, n]),
  );
const strips = () =>
  over.rows(`select kind, width_m, basis, area, area_m2 from strip where ended is null
    order by kind, width_m, basis, area`);

const feature = (properties: Record<string, unknown>, coordinates: number[][]) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'LineString' as const, coordinates },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const STREET = [
  [106.15, -6.1],
  [106.16, -6.11],
  [106.17, -6.105],
];

const BEND = [
  [106.171, -6.105],
  [106.1712345, -6.1071234],
];

describe('an import of lines', () => {
  test('replaces the kinds that occur and leaves the others; undo brings them back', async () => {
    const [before, stripsBefore] = [lines(), strips()];
    expect(kinds()).toMatchObject({ railway: 9, station: 5 });
    const river = feature({ waterway: 'river', name: 'Ci Baru', width: '10-20' }, STREET);
    const { exitCode, printed, report } = await over.features('lines', collection(river), STATED);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ release: 2, read: 1, accepted: 1, unchanged: 0, refused: [] });
    expect(printed).toContain('Kind "river": 1 features in place of');
    expect(printed).toContain('1 rivers without a depth');
    expect(kinds()).toMatchObject({ river: 1, railway: 9, station: 5 });
    expect(lines().find(({ kind }) => kind === 'river')).toMatchObject({
      id: 'river-1',
      name: 'Ci Baru',
      method: 'measured',
      accuracy_m: 5,
      width_m_min: 10,
      width_m_max: 20,
      source: 'OpenStreetMap',
      evidence: 'OpenStreetMap',
      licence: 'not stated',
      date: '2026-05',
    });
    expect(strips()).not.toEqual(stripsBefore);
    await over.run(['undo']);
    expect(lines()).toEqual(before);
    expect(strips()).toEqual(stripsBefore);
  });

  test('the bundled file again changes nothing', async () => {
    const before = lines();
    expect(before.map(({ id }) => id)).toContain('railway-9');
    expect(new Set(before.map(({ date }) => date))).toEqual(new Set(['2026']));
    expect(before[0]?.source).toMatch(/^derived by Peta Sejahtera/);
    const { report, printed } = await over.run(['lines', BUNDLED, '--date', '2026']);
    expect(report).toMatchObject({ release: null, unchanged: 20, accepted: 0 });
    expect(printed).toContain('Nothing changes; no new release.');
    expect(printed).toContain('4 features are only estimated');
  });

  test.for(['waterways', 'railways', 'stations'])(
    'what /api/collections/%s/items serves comes back unchanged',
    async (name) => {
      const rich = feature(
        {
          ...{ kind: 'river', name: 'Ci Kaya', section: 'hilir', method: 'inferred' },
          ...{ accuracy_m: 7, evidence: 'peta', licence: 'MIT', source: 'BIG', date: '2024' },
          ...{ width_m_min: 4, width_m_max: 9, depth_m: 2, levee: true, tunnel: false },
          ...{ in_town: false, basin_km2: 12, rule: 'river_levee', rule_reason: 'SK 1' },
        },
        STREET,
      );
      const bridge = feature({ railway: 'rail', bridge: 'yes', name: 'Jembatan' }, STREET);
      await over.features('lines', collection(rich, bridge), STATED);
      const service = await serviceOver(over.file);
      const { body } = await service.inject(`/api/collections/${name}/items?limit=1000`);
      await service.close();
      writeFileSync(over.path('served.geojson'), body);
      const { report } = await over.run(['lines', over.path('served.geojson')]);
      expect(report).toMatchObject({ release: null, refused: [], accepted: 0 });
      expect(report.unchanged).toBeGreaterThan(0);
    },
  );

  test('a railway with a bridge is both, and road bridges before it are replaced', async () => {
    const road = feature({ highway: 'primary', bridge: 'yes' }, STREET);
    await over.features('lines', collection(road), STATED);
    expect(kinds()).toMatchObject({ railway: 9, bridge: 1 });
    const rail = feature({ railway: 'rail', bridge: 'yes' }, STREET);
    const { printed } = await over.features('lines', collection(rail), STATED);
    expect(kinds()).toMatchObject({ railway: 1, bridge: 1 });
    expect(printed).toContain('Kind "railway": 1 features in place of 9 before.');
    expect(printed).toContain('Kind "bridge": 1 features in place of 1 before.');
    expect(over.rows(`select carries from line where kind = 'bridge' and ended is null`)).toEqual([
      { carries: 'railway' },
    ]);
  });

  test('a river may cross itself', async () => {
    const loop = [
      [106.15, -6.1],
      [106.16, -6.11],
      [106.16, -6.1],
      [106.15, -6.11],
    ];
    const crossing = feature({ waterway: 'river' }, loop);
    expect((await over.features('lines', collection(crossing), STATED)).exitCode).toBe(0);
    const file = JSON.parse(readFileSync(BUNDLED, 'utf8')) as FeatureCollection;
    expect(file.features.some(({ properties }) => properties?.kind === 'river')).toBe(true);
  });

  test('what is far away or no line is left out with a count', async () => {
    const far = feature({ waterway: 'river' }, [
      [110, -7],
      [110.1, -7.1],
    ]);
    const near = feature({ waterway: 'canal' }, STREET);
    const dams = Array.from({ length: 3 }, () => feature({ waterway: 'dam' }, STREET));
    const { report, printed } = await over.features(
      'lines',
      collection(far, near, ...dams),
      STATED,
    );
    expect(report).toMatchObject({ read: 5, accepted: 1 });
    expect(printed).toContain('3 features waterway=dam left out');
    expect(printed).toContain('1 features left out: over 1500 m outside');
    expect(kinds().canal).toBe(1);
  });

  test('a dry run stores nothing', async () => {
    const before = lines();
    const river = feature({ waterway: 'river' }, STREET);
    const { report } = await over.features('lines', collection(river), [...STATED, '--dry-run']);
    expect(report).toMatchObject({ dryRun: true, release: null, accepted: 1 });
    expect(lines()).toEqual(before);
  });
});

describe('long lines', () => {
  const winding = (positions: number) =>
    Array.from({ length: positions }, (_, i) => [
      106.1 + (i / positions) * 0.1,
      -6.1 + Math.sin(i / 40) / 500,
    ]);

  test('a river of 30,000 positions', async () => {
    const river = feature({ waterway: 'river' }, winding(30_000));
    const start = performance.now();
    expect((await over.features('lines', collection(river), STATED)).exitCode).toBe(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('a line of 1,000,000 positions is refused soon, in little memory', () => {
    const file = over.path('million.geojson');
    writeFileSync(
      file,
      JSON.stringify(collection(feature({ waterway: 'river' }, winding(1_000_000)))),
    );
    const program = join(projectRoot, '.build', 'server', 'import.js');
    const start = performance.now();
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--max-old-space-size=768', program, 'lines', file, ...STATED, '--lang', 'en'],
      { cwd: projectRoot, env: { ...process.env, DATA_DIR: over.folder }, encoding: 'utf8' },
    );
    expect(stdout).toContain('#1: 1000000 positions; at most 100000 are read.');
    expect(stdout).toContain('tolerance of 1 m');
    expect(status).toBe(1);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('the same lines from GDAL as GeoJSON, zipped Shapefile and GeoPackage', () => {
  const said = {
    ...{
      name: 'Ci Sadap',
      method: 'inferred',
      accuracy_m: 12.5,
      source: 'BIG',
      date: '2024-05-06',
    },
    ...{ evidence: 'peta rupabumi', licence: 'CC BY 4.0', width_m_min: 8, width_m_max: 14 },
    ...{ levee: true, rule: 'river_levee', rule_reason: 'SK 12/2020' },
  };
  const source = collection(
    feature({ waterway: 'river', ...said }, STREET),
    feature({ waterway: 'canal', width: '3-4', tunnel: 'culvert', accuracy_m: 4 }, STREET),
    feature({ railway: 'rail', bridge: 'yes', name: 'Jembatan Ci Sadap' }, STREET),
    {
      type: 'Feature',
      properties: { waterway: 'stream', depth: '2 m' },
      geometry: {
        type: 'MultiLineString',
        coordinates: [STREET, BEND],
      },
    },
  );

  test.for([
    ['GPKG', 'EPSG:4326', 'lines.gpkg'],
    ['GPKG', 'EPSG:32748', 'lines.gpkg'],
    ['ESRI Shapefile', 'EPSG:4326', 'lines.shz'],
    ['ESRI Shapefile', 'EPSG:32748', 'lines.shz'],
  ] as const)('%s in %s', async ([format, crs, name]) => {
    const first = await over.features('lines', source, STATED);
    expect(first.report).toMatchObject({ release: 2, accepted: 4 });
    const copy = over.path(name);
    const projected = ['-t_srs', crs, '-f', format, '-lco', 'ENCODING=UTF-8'];
    const flags = format === 'GPKG' ? projected.slice(0, 4) : projected;
    execFileSync('ogr2ogr', [...flags, copy, over.path('features.geojson')]);
    const before = lines();
    const { report } = await over.run(['lines', copy, ...STATED]);
    expect(report.refused).toEqual([]);
    if (report.release !== null) expect(lines()).toEqual(before);
    expect(report).toMatchObject({ release: null, unchanged: 4 });
  });
});
