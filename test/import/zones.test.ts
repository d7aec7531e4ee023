import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshImport } from './import-setup.ts';

const STATED = ['--source', 'SK kumuh 2022', '--accuracy', '10', '--date', '2022'];

let over: ReturnType<typeof freshImport>;
beforeEach(() => {
  over = freshImport();
});
afterEach(() => over.remove());

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
const square = (lon: number, lat: number, side = 0.002) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [round(lon + side), lat],
      [round(lon + side), round(lat + side)],
      [lon, round(lat + side)],
      [lon, lat],
    ],
  ],
});
const feature = (
  properties: Record<string, unknown>,
  geometry: object = square(106.15, -6.11),
) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const zones = () => over.rows('select * from zone where ended is null order by rowid');
const slumStrips = () =>
  over.rows(`select kind, width_m, basis, area, area_m2, score_high from strip
    where ended is null and kind in ('slum', 'other') and area_m2 > 0 order by kind, area`);

describe('an import of zones', () => {
  test('stores slums with their score, in words of either language', async () => {
    const { report, printed } = await over.features(
      'zones',
      collection(
        feature({ kind: 'slum', name: 'Kampung A', score: 61 }),
        feature({ jenis: 'Kumuh', nama: 'Kampung B', total_nilai: '38,5', metode: 'perkiraan' }),
        feature({ jenis: 'lainnya', nama: 'Bantaran', lisensi: 'MIT', akurasi_m: '3 m' }),
      ),
      STATED,
    );
    expect(report).toMatchObject({ release: 2, read: 3, accepted: 3, refused: [] });
    expect(printed).toContain('Kind "slum": 2 features in place of 0 before.');
    expect(printed).toContain('Kind "other": 1 features in place of 0 before.');
    expect(printed).toContain('1 features are only estimated');
    const common = { source: 'SK kumuh 2022', evidence: 'SK kumuh 2022', date: '2022' };
    expect(zones()).toMatchObject([
      { ...common, id: 'slum-1', name: 'Kampung A', score: 61, method: 'measured', accuracy_m: 10 },
      { ...common, id: 'slum-2', name: 'Kampung B', score: 38.5, method: 'estimated' },
      { ...common, id: 'other-1', name: 'Bantaran', score: null, licence: 'MIT', accuracy_m: 3 },
    ]);
    expect(slumStrips()[0]).toMatchObject({ kind: 'other', width_m: 0, basis: 'study' });
    expect(slumStrips().at(-1)).toMatchObject({ kind: 'slum', basis: 'law', score_high: 61 });
  });

  test('replaces one kind and leaves the other; the same again is no release; undo goes back', async () => {
    const slum = feature({ kind: 'slum', score: 40 });
    await over.features('zones', collection(slum, feature({ kind: 'other' })), STATED);
    const before = zones();
    const again = await over.features('zones', collection(slum), STATED);
    expect(again.report).toMatchObject({ release: null, unchanged: 1 });
    await over.features('zones', collection(feature({}, square(106.16, -6.12))), [
      ...STATED,
      ...['--kind', 'slum'],
    ]);
    expect(zones().map(({ id, score }) => [id, score])).toEqual([
      ['other-1', null],
      ['slum-1', null],
    ]);
    await over.run(['undo']);
    expect(zones()).toEqual(before);
  });

  test('turns rings as RFC 7946 wants and drops heights, and says so', async () => {
    const { coordinates } = square(106.15, -6.11);
    const odd = coordinates.map((ring) => ring.toReversed().map((position) => [...position, 5]));
    const { report } = await over.features(
      'zones',
      collection(feature({ kind: 'slum' }, { type: 'Polygon', coordinates: odd })),
      STATED,
    );
    expect(report.repaired.map(({ code }) => code)).toEqual(['winding', 'height_dropped']);
    expect(JSON.parse(String(zones()[0]?.geometry))).toEqual(square(106.15, -6.11));
  });

  test('keeps a zone that holds the whole city, and leaves out one far away', async () => {
    const { report, printed } = await over.features(
      'zones',
      collection(
        feature({ kind: 'other' }, square(105, -7, 2)),
        feature({ kind: 'other' }, square(110, -7)),
      ),
      STATED,
    );
    expect(report).toMatchObject({ read: 2, accepted: 1 });
    expect(printed).toContain('1 features left out: over 1500 m outside');
  });

  test.for(['zones.gpkg', 'zones.shz'])('%s in EPSG:32748 from GDAL is the same', async (name) => {
    const hole = square(106.1505, -6.1095, 0.001).coordinates[0]!.toReversed();
    const { coordinates } = square(106.15, -6.11);
    const ring = { type: 'Polygon', coordinates: [...coordinates, hole] };
    const source = collection(
      feature({ kind: 'slum', name: 'Berlubang', score: 44 }, ring),
      feature(
        { kind: 'other', name: 'Dua bagian' },
        {
          type: 'MultiPolygon',
          coordinates: [square(106.17, -6.11).coordinates, square(106.18, -6.11).coordinates],
        },
      ),
    );
    await over.features('zones', source, STATED);
    const copy = over.path(name);
    execFileSync('ogr2ogr', ['-t_srs', 'EPSG:32748', copy, over.path('features.geojson')]);
    const before = zones();
    const { report } = await over.run(['zones', copy, ...STATED]);
    expect(report.refused).toEqual([]);
    // Formats start rings where they like, and a layer has one type.
    const shapes = (rows: Record<string, unknown>[]) =>
      rows.map(({ id, name: label, score, geometry }) => {
        const { type, coordinates: parts } = JSON.parse(String(geometry));
        const polygons = (type === 'Polygon' ? [parts] : parts) as number[][][][];
        const rings = polygons.map((polygon) =>
          polygon.map((one) => one.slice(1).map(String).sort()),
        );
        return { id, label, score, rings };
      });
    expect(shapes(zones())).toEqual(shapes(before));
  });
});

describe('boundaries', () => {
  test('new ones cut the strips anew', async () => {
    const strips = () =>
      over.rows(`select area, area_m2 from strip where ended is null and area_m2 > 0
        and kind = 'river' and width_m = 100 and basis = 'study'`);
    const before = strips();
    expect(before.length).toBeGreaterThan(0);
    const kelurahan = over.rows(
      `select code, bps_code, name, geometry from area where level = 'kelurahan' and ended is null`,
    );
    const [first, ...others] = kelurahan.filter(({ code }) =>
      before.some(({ area }) => area === code),
    );
    const toFeature = ({ geometry, ...properties }: Record<string, unknown>) => ({
      type: 'Feature',
      properties: { ...properties, kecamatan: 'Serang' },
      geometry: JSON.parse(String(geometry)) as object,
    });
    expect(first).toBeDefined();
    await over.boundaries(collection(...others.map(toFeature)));
    expect(strips().map(({ area }) => area)).not.toContain(first?.code);
    await over.run(['undo']);
    expect(strips()).toEqual(before);
  });
});
