import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { freshImport } from './import-setup.ts';

let over: ReturnType<typeof freshImport>;
beforeEach(() => {
  over = freshImport();
});
afterEach(() => over.remove());

type Kelurahan = Feature<Polygon | MultiPolygon, Record<string, string>>;
const bundledFile = join(projectRoot, 'geo', 'data', 'kelurahan.geojson');
const bundled = (): { features: Kelurahan[] } => JSON.parse(readFileSync(bundledFile, 'utf8'));

/** A square of about 1.1 km, its corners in the given order of rotation. */
const square = (lon: number, lat: number): number[][] =>
  [
    [lon, lat],
    [lon + 0.01, lat],
    [lon + 0.01, lat + 0.01],
    [lon, lat + 0.01],
    [lon, lat],
  ].map((position) => position.map((degrees) => Math.round(degrees * 1e5) / 1e5));
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const area = (properties: Record<string, unknown>, ring: number[][], ...holes: number[][][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring, ...holes] },
});
const areas = () =>
  over.rows(
    'select code, bps_code, level, name, parent from area where ended is null order by code',
  );

describe('boundaries of this city', () => {
  test('a new set replaces the old one as a whole, with kecamatan and city dissolved anew', async () => {
    const set = bundled();
    set.features = set.features.filter(({ properties }) => properties.code !== '36.73.06.1013');
    const flags = [
      '--vintage',
      'BIG 2023',
      '--source',
      'BIG',
      '--licence',
      'CC BY',
      '--date',
      '2023-05',
    ];
    const { exitCode, report, printed } = await over.boundaries(set, flags);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ read: 66, accepted: 66, release: 2 });
    expect(areas()).toHaveLength(66 + 6 + 1);
    expect(areas()[0]).toEqual({
      code: '36.73',
      bps_code: '3673',
      level: 'kota',
      name: 'Kota Serang',
      parent: null,
    });
    expect(
      over.rows('select vintage, source, licence from boundary_set where ended is null'),
    ).toEqual([{ vintage: 'BIG 2023 (2023-05)', source: 'BIG', licence: 'CC BY' }]);
    const [{ count }] = over.rows(
      `select count(*) count from observation o where ended is null and area = '36.73.06.1013' and origin = 'published'`,
    ) as [{ count: number }];
    expect(count).toBeGreaterThan(0);
    // One of its figures is an estimate computed for the bundled file, not derived here.
    expect(printed).toContain(`${count + 1} stored figures have no area in the new boundaries`);
  });

  test('the same set again makes no release; undo brings the old one back', async () => {
    const first = await over.boundaries(bundled());
    expect(first.report.release).toBe(2);
    expect((await over.boundaries(bundled())).report).toMatchObject({
      unchanged: 67,
      release: null,
    });
    const moved = bundled();
    moved.features[0]!.properties.name = 'Serang Baru';
    await over.boundaries(moved);
    expect(areas().find(({ code }) => code === '36.73.01.1001')?.name).toBe('Serang Baru');
    await over.run(['undo']);
    expect(areas().find(({ code }) => code === '36.73.01.1001')?.name).toBe('Serang');
  });

  test('BPS codes alone are enough where the Kemendagri codes are known (fields as HDX names them)', async () => {
    const features = bundled().features.map(({ properties, ...rest }) => ({
      ...rest,
      properties: {
        ADM4_PCODE: `ID${properties.bps_code}`,
        ADM4_EN: properties.name,
        ADM3_EN: properties.kecamatan,
        ADM2_EN: 'Kota Serang',
      },
    }));
    expect((await over.boundaries(collection(...features))).exitCode).toBe(0);
    expect(areas()).toHaveLength(74);
    expect(areas().find(({ bps_code }) => bps_code === '3673060001')?.code).toBe('36.73.02.1001');
  });

  test('densities follow the new areas', async () => {
    const density = () =>
      over.rows(
        `select area, value, denominator from observation where ended is null and indicator = 'registered_voters_density' and area like '36.73.01.10%' order by area, period`,
      );
    const before = density();
    const set = bundled();
    const [first, second] = set.features as [Kelurahan, Kelurahan];
    const geometry = first.geometry;
    first.geometry = second.geometry;
    second.geometry = geometry;
    await over.boundaries(set);
    expect(density()[0]!.denominator).not.toBe(before[0]!.denominator);
    await over.run(['undo']);
    expect(density()).toEqual(before);
  });
});

describe('boundaries of another city', () => {
  const other = collection(
    area(
      { KDEPUM: '11.01.01.1001', NAMOBJ: 'Alpha', WADMKC: 'Utara', WADMKK: 'Kota Contoh' },
      square(95.3, 5.5),
    ),
    area(
      { KDEPUM: '1101021002', NAMOBJ: 'Beta', WADMKC: 'Selatan', WADMKK: 'Kota Contoh' },
      square(95.31, 5.5).reverse(),
    ),
  );

  test('fields as BIG names them; rings are turned and told', async () => {
    const { exitCode, report } = await over.boundaries(other);
    expect(exitCode).toBe(0);
    expect(report.repaired).toMatchObject([
      { code: 'winding', values: { feature: '1101021002 Beta' } },
    ]);
    expect(areas().map(({ code, level, name }) => [code, level, name])).toEqual([
      ['11.01', 'kota', 'Kota Contoh'],
      ['11.01.01', 'kecamatan', 'Utara'],
      ['11.01.01.1001', 'kelurahan', 'Alpha'],
      ['11.01.02', 'kecamatan', 'Selatan'],
      ['11.01.02.1002', 'kelurahan', 'Beta'],
    ]);
  });

  test('figures of that city match afterwards, those of Serang no more', async () => {
    await over.boundaries(other);
    const flags = ['--period', '2031', '--source', 'X', '--indicator', 'unfit_houses'];
    expect((await over.figures('kode,nilai\n1101011001,8\n', flags)).exitCode).toBe(0);
    const serang = await over.figures('kode,nilai\n36.73.01.1001,8\n', flags);
    expect([serang.exitCode, serang.report.unmatched[0]?.code]).toEqual([1, 'area_other_kota']);
  });

  test('fields by name; names that no feature has are refused', async () => {
    const set = collection(area({ a: '11.01.01.1001', b: 'Alpha' }, square(95.3, 5.5)));
    const flags = [
      '--vintage',
      'X',
      '--source',
      'Y',
      '--code-field',
      'a',
      '--kota-name',
      'Kota Lain',
    ];
    expect((await over.boundaries(set, [...flags, '--name-field', 'c'])).printed).toContain(
      'no feature'.replace('n', 'N'),
    );
    expect((await over.boundaries(set, [...flags, '--name-field', 'b'])).exitCode).toBe(0);
    expect(areas()[0]).toMatchObject({ code: '11.01', name: 'Kota Lain' });
  });

  test('a hole that nobody fills is told, one that another area fills is not', async () => {
    const hole = [
      [95.304, 5.504],
      [95.304, 5.506],
      [95.306, 5.506],
      [95.306, 5.504],
      [95.304, 5.504],
    ];
    const ring = area(
      { code: '11.01.01.1001', name: 'Ring', kecamatan: 'K' },
      square(95.3, 5.5),
      hole,
    );
    const inside = area(
      { code: '11.01.01.1002', name: 'Inside', kecamatan: 'K' },
      [...hole].reverse(),
    );
    const open = await over.boundaries(collection(ring));
    expect([open.exitCode, open.report.warnings[0]?.code]).toEqual([0, 'gap']);
    const filled = await over.boundaries(collection(ring, inside));
    expect([filled.exitCode, filled.report.warnings.map(({ code }) => code)]).toEqual([
      0,
      ['figures_without_area'],
    ]);
  });

  test('an overlap under 1 m² is rounding, one above is refused', async () => {
    const at = (shift: number) =>
      collection(
        area({ code: '11.01.01.1001', name: 'A', kecamatan: 'K' }, square(95.3, 5.5)),
        area(
          { code: '11.01.01.1002', name: 'B', kecamatan: 'K' },
          square(95.31, 5.5).map(([lon, lat]) => [lon! - shift, lat!]),
        ),
      );
    expect((await over.boundaries(at(5e-9))).exitCode).toBe(0); // 0.6 m²
    const refused = await over.boundaries(at(1e-7)); // 11 m along ... 12 m²
    expect(refused.report.refused).toMatchObject([{ code: 'overlap', values: { m2: 12 } }]);
  });
});
