import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingCode } from '../../geo/text/import.ts';
import { COORDINATES, freshFeatures, STATED, text } from './feature-setup.ts';

let over: ReturnType<typeof freshFeatures>;
beforeAll(() => {
  over = freshFeatures();
});
afterAll(() => over.remove());

/** The numbers of a ZIP's headers, changed in place: bytes behind each mark of a header. */
function patchZip(name: string, mark: number[], offset: number, bytes: number[]): string {
  const zip = zipSync(over.shapefile);
  for (let at = 0; at < zip.length - 4; at++) {
    if (mark.every((byte, i) => zip[at + i] === byte)) zip.set(bytes, at + offset);
  }
  return over.write(name, zip);
}
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];

/** A little-endian GeoPackage geometry: header, then well-known binary of a line. */
function lineBlob(
  positions: number[][],
  { flags = 1, type = 2, count = positions.length } = {},
): Buffer {
  const blob = Buffer.alloc(17 + positions.length * 16);
  blob.write('GP');
  blob.writeUInt8(flags, 3);
  blob.writeInt32LE(4326, 4);
  blob.writeUInt8(1, 8);
  blob.writeUInt32LE(type, 9);
  blob.writeUInt32LE(count, 13);
  positions.flat().forEach((number, i) => blob.writeDoubleLE(number, 17 + i * 8));
  return blob;
}

const CASES: [string, () => string, FindingCode, string][] = [
  ['a bare .shp', () => over.write('a.shp', over.partOf('.shp')), 'bare_shapefile', 'into one ZIP'],
  ['gzip', () => over.write('a.gz', gzipSync('{}')), 'wrong_kind_of_features', 'GZIP'],
  [
    'a workbook',
    () => over.writeZip('a.xlsx', { 'xl/workbook.xml': text('<') }),
    'wrong_kind_of_features',
    'XLSX',
  ],
  [
    'a KMZ',
    () => over.writeZip('a.kmz', { 'doc.kml': text('<kml/>') }),
    'wrong_kind_of_features',
    'KMZ',
  ],
  [
    'a ZIP of others',
    () => over.writeZip('b.zip', { 'a.txt': text('a') }),
    'zip_without_shapefile',
    '.shp',
  ],
  ['no table', () => over.rezip('c.zip', { '.dbf': null }), 'shapefile_without_table', '.dbf'],
  ['no .prj', () => over.rezip('d.zip', { '.prj': null }), 'crs_not_declared', '.prj'],
  ['an empty .prj', () => over.rezip('e.zip', { '.prj': text(' ') }), 'crs_not_declared', '.prj'],
  [
    'a .prj of words',
    () => over.rezip('f.zip', { '.prj': text('UTM 48S') }),
    'crs_unreadable',
    'UTM 48S',
  ],
  [
    'an unknown projection',
    () => over.rezip('g.zip', { '.prj': text(UNKNOWN_PROJECTION) }),
    'crs_unreadable',
    'Peta Kuno',
  ],
  [
    'another datum',
    () => over.convert('batavia.shz', ['-a_srs', 'EPSG:4211']),
    'crs_datum',
    'GCS_Batavia',
  ],
  [
    'a cut .shp',
    () => over.rezip('h.zip', { '.shp': over.partOf('.shp').slice(0, -8) }),
    'shapefile_damaged',
    '.shp',
  ],
  [
    'a cut .dbf',
    () => over.rezip('i.zip', { '.dbf': over.partOf('.dbf').slice(0, -40) }),
    'shapefile_damaged',
    '.dbf',
  ],
  ['an empty .dbf', () => over.rezip('j.zip', { '.dbf': text('') }), 'shapefile_damaged', '.dbf'],
  [
    'text in another encoding',
    () => over.rezip('k.zip', { '.cpg': text('UTF-8'), '.dbf': brokenText() }),
    'dbf_encoding',
    '#2: text in the .dbf',
  ],
  [
    'an unknown encoding',
    () => over.rezip('l.zip', { '.cpg': text('EBCDIC') }),
    'dbf_encoding',
    'EBCDIC',
  ],
  ['a password', () => patchZip('m.zip', CENTRAL, 8, [1]), 'zip_encrypted', 'password'],
  [
    'too large',
    () => patchZip('n.zip', CENTRAL, 24, [0, 0, 0, 0x40]),
    'features_too_large',
    '512 MB',
  ],
  [
    'a size that lies',
    () => patchZip('o.zip', CENTRAL, 24, [10, 0, 0, 0]),
    'zip_damaged',
    'damaged',
  ],
  [
    'a cut ZIP',
    () => over.write('p.zip', zipSync(over.shapefile).slice(0, -30)),
    'zip_damaged',
    'cut off',
  ],
  ['another SQLite file', () => plainSqlite(), 'wrong_kind_of_features', 'SQLite'],
  ['a cut GeoPackage', () => cutGeopackage(), 'geopackage_damaged', 'GeoPackage is damaged'],
  [
    'an undeclared system',
    () => over.changeGeopackage('q.gpkg', 'update gpkg_geometry_columns set srs_id = -1'),
    'crs_not_declared',
    'gpkg_spatial_ref_sys',
  ],
  [
    'a geometry of NaN',
    () =>
      over.changeGeopackage(
        'r.gpkg',
        'update rivers set geom = ? where fid = 2',
        lineBlob([
          [106.15, NaN],
          [106.16, -6.1],
        ]),
      ),
    'line_coordinates',
    '#2 Ci Élok: the coordinates are no pairs of numbers (106.15 NaN)',
  ],
  [
    'an empty geometry',
    () =>
      over.changeGeopackage(
        's.gpkg',
        'update rivers set geom = ? where fid = 2',
        lineBlob([[NaN, NaN]], { flags: 0x11 }),
      ),
    'empty_geometry',
    '#2 Ci Élok: it has no geometry',
  ],
  [
    'no geometry',
    () => over.changeGeopackage('t.gpkg', 'update rivers set geom = null where fid = 2'),
    'empty_geometry',
    '#2 Ci Élok: it has no geometry',
  ],
  [
    'a curve',
    () =>
      over.changeGeopackage(
        'x.gpkg',
        'update rivers set geom = ? where fid = 2',
        lineBlob(COORDINATES, { type: 8 }),
      ),
    'line_geometry_type',
    '#2 Ci Élok: the geometry is WKB 8, not LineString',
  ],
  [
    'a geometry that counts more than there is',
    () =>
      over.changeGeopackage(
        'u.gpkg',
        'update rivers set geom = ? where fid = 2',
        lineBlob(COORDINATES, { count: 4e9 }),
      ),
    'damaged_geometry',
    '#2: its geometry is damaged',
  ],
  [
    'no layer',
    () => over.changeGeopackage('v.gpkg', 'delete from gpkg_contents'),
    'no_layer',
    'no layer',
  ],
  ['no rows', () => over.changeGeopackage('w.gpkg', 'delete from rivers'), 'no_features', 'empty'],
];

const UNKNOWN_PROJECTION =
  'PROJCS["Peta Kuno",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Kira_Kira"],UNIT["metre",1]]';

/** The table with a letter in the second name that no encoding of ASCII has. */
function brokenText(): Uint8Array {
  const dbf = over.partOf('.dbf').slice();
  dbf.set([0xff], Buffer.from(dbf).lastIndexOf('Ci ') + 3);
  return Buffer.from(dbf);
}

function plainSqlite(): string {
  const db = new Database(over.path('plain.sqlite'));
  db.exec('create table a (b)');
  db.close();
  return over.path('plain.sqlite');
}

const cutGeopackage = (): string =>
  over.write('cut.gpkg', readFileSync(over.convert('whole.gpkg')).subarray(0, 9000));

describe('files that only look right are refused, and nothing is stored', () => {
  test.for(CASES)('%s', async ([, make, code, words]) => {
    const { exitCode, printed, report } = await over.run(['lines', make(), ...STATED]);
    expect(report.refused[0]?.code).toBe(code);
    expect(printed).toContain(words);
    expect(exitCode).toBe(1);
    expect(over.rows('select max(id) id from release')).toEqual([{ id: 1 }]);
  });
});
