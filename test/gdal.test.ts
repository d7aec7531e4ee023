import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshData } from './setup/service.ts';
import { startService } from './setup/service-process.ts';

const data = freshData();
const geopackage = join(data.folder, 'copy.gpkg');
let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService(data.folder);
  execFileSync('ogr2ogr', ['-f', 'GPKG', geopackage, `OAPIF:${service.url}/api`]);
});
afterAll(async () => {
  await service.stop();
  data.remove();
});

describe('GDAL copies the collections through OGC API - Features into a GeoPackage', () => {
  const query = <T>(sql: string): T[] => {
    const db = new Database(geopackage, { readonly: true });
    const rows = db.prepare(sql).all() as T[];
    db.close();
    return rows;
  };

  test.each([
    ['kelurahan', 67],
    ['kecamatan', 6],
    ['kota', 1],
    ['waterways', 6],
    ['railways', 9],
    ['stations', 5],
    ['marginal-zones', 19 * 67],
  ])('%s: %i features', (table, count) => {
    expect(query(`select count(*) as count from "${table}"`)).toEqual([{ count }]);
  });

  test('with attributes, decimals kept and codes as text', async () => {
    const rows = query<Record<string, unknown>>('select * from kelurahan order by code');
    const layer = (await (
      await fetch(`${service.url}/api/collections/kelurahan/items`)
    ).json()) as {
      features: { properties: Record<string, unknown> }[];
    };
    // GDAL reads a text such as 2024-06-03 as a date where a page holds nothing else, and writes it its way.
    const undated = (row: Record<string, unknown> | undefined) =>
      Object.fromEntries(
        Object.entries(row ?? {}).map(([name, value]) => [
          name,
          name.endsWith('_period') && typeof value === 'string'
            ? value.replaceAll('/', '-')
            : value,
        ]),
      );
    for (const [index, { properties }] of layer.features.entries()) {
      expect(undated(rows[index])).toMatchObject(properties);
    }
    expect(rows[0]).toMatchObject({ code: '36.73.01.1001', bps_code: '3673040001' });
  });

  test('every layer has one geometry type', () => {
    const types = query<{ table_name: string; geometry_type_name: string }>(
      'select table_name, geometry_type_name from gpkg_geometry_columns',
    );
    expect(
      Object.fromEntries(types.map((one) => [one.table_name, one.geometry_type_name])),
    ).toEqual({
      kota: 'MULTIPOLYGON',
      kecamatan: 'MULTIPOLYGON',
      kelurahan: 'MULTIPOLYGON',
      waterways: 'LINESTRING',
      railways: 'LINESTRING',
      stations: 'POINT',
      'marginal-zones': 'MULTIPOLYGON',
    });
  });
});
