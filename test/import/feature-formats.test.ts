import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { Unzipped } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COORDINATES, freshFeatures, river, STATED, text } from './feature-setup.ts';

let over: ReturnType<typeof freshFeatures>;
beforeAll(() => {
  over = freshFeatures();
});
afterAll(() => over.remove());

describe('layers', () => {
  let layered: string;
  beforeAll(() => {
    layered = over.convert('layers.gpkg', ['-nln', 'sungai']);
    over.convert('layers.gpkg', ['-update', '-nln', 'saluran lain']);
  });

  test('of a GeoPackage are named, and one is chosen', async () => {
    expect((await over.dry(layered)).printed).toContain(
      'several layers: sungai, saluran lain. Choose',
    );
    expect((await over.dry(layered, '--layer', 'jalan')).printed).toContain(
      'There is no layer "jalan"',
    );
    expect((await over.dry(layered, '--layer', 'saluran lain')).report).toMatchObject({
      accepted: 2,
    });
  });

  test('of a ZIP too, also where two folders hold one name', async () => {
    const folder = (prefix: string) =>
      Object.entries(over.shapefile).map(([path, bytes]) => [`${prefix}/${basename(path)}`, bytes]);
    const shadow = [['__MACOSX/a/._rivers.shp', text('x')]];
    const parts = [...folder('a'), ...folder('b'), ...shadow];
    const file = over.writeZip('two.zip', Object.fromEntries(parts) as Unzipped);
    expect((await over.dry(file)).printed).toContain('several layers: a/rivers, b/rivers.');
    expect((await over.dry(file, '--layer', 'b/rivers')).report).toMatchObject({ accepted: 2 });
  });

  test('GeoJSON has none', async () => {
    const { report } = await over.dry(over.path('rivers.geojson'), '--layer', 'sungai');
    expect(report.refused[0]?.code).toBe('layer_of_geojson');
  });
});

describe('what formats do to features', () => {
  test.for(['high.gpkg', 'high.shz', 'measured.gpkg', 'measured.shz'])(
    'heights and measures are dropped: %s',
    async (name) => {
      const high = { type: 'FeatureCollection', features: [river('Ci Tinggi', HIGH)] };
      over.write('high.geojson', JSON.stringify(high));
      const flags = name.startsWith('measured') ? ['-dim', 'XYZM'] : ['-dim', 'XYZ'];
      const { report } = await over.dry(over.convert(name, flags, 'high.geojson'));
      expect(report).toMatchObject({ accepted: 1, refused: [] });
      expect(report.repaired.map(({ code }) => code)).toEqual(['height_dropped']);
    },
  );
  const HIGH = COORDINATES.map((position) => [...position, 12]);

  test('deleted records of a table are left out', async () => {
    const dbf = over.partOf('.dbf').slice();
    dbf[new DataView(dbf.buffer).getUint16(8, true)] = 0x2a;
    expect((await over.dry(over.rezip('deleted.zip', { '.dbf': dbf }))).report).toMatchObject({
      read: 1,
    });
  });

  test.for([
    ['ISO-8859-1', 'latin.shz'],
    ['UTF-8', 'utf.shz'],
    ['CP1252', 'windows.shz'],
  ] as const)('names in a table of %s', async ([encoding, name]) => {
    const file = over.convert(name, ['-lco', `ENCODING=${encoding}`]);
    await over.run(['lines', file, ...STATED]);
    const names = over.rows(`select name from line where kind = 'river' and ended is null`);
    expect(names).toEqual([{ name: 'Ci Satu' }, { name: 'Ci Élok' }]);
    await over.run(['undo']);
  });

  test('DGN95 is taken as WGS 84, within some metres', async () => {
    const { report } = await over.dry(over.convert('dgn95.shz', ['-t_srs', 'EPSG:23868']));
    expect(report).toMatchObject({ accepted: 2, refused: [] });
  });

  test('a GeoPackage set for a write-ahead log is read, and nothing is left beside it', async () => {
    const file = over.changeGeopackage('logged.gpkg', 'delete from rivers where fid = 2');
    const db = new Database(file);
    db.pragma('journal_mode = wal');
    db.close();
    expect((await over.dry(file)).report).toMatchObject({ accepted: 1, refused: [] });
    expect(readdirSync(over.folder).filter((name) => name.startsWith('logged'))).toEqual([
      'logged.gpkg',
    ]);
  });
});
