import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingCode } from '../../geo/text/import.ts';
import { projectRoot } from '../../server/project-root.ts';
import { freshImport } from './import-setup.ts';

const FOLDER = join(projectRoot, 'test', 'fixtures', 'bad');
const SOURCE = ['--source', 'Dinas PUPR'];
const STATED = [...SOURCE, '--accuracy', '10'];

/** File, the line that is named (`null`: the file as a whole), the reason, words that must be read. */
type Bad = [file: string, line: number | null, code: FindingCode, words: string, flags?: string[]];

const LINES: Bad[] = [
  ['one-position.geojson', 3, 'line_one_position', '#2 Ci Buruk: a line has only one position'],
  ['zero-length.geojson', 3, 'line_zero_length', '#2 Ci Buruk: a line of length zero'],
  ['null-coordinate.geojson', 3, 'line_coordinates', '#2 Ci Buruk: the coordinates are no pairs'],
  ['text-coordinate.geojson', 3, 'line_coordinates', '(106,16 -6.11)'],
  ['empty-line.geojson', 3, 'empty_geometry', '#2 Ci Buruk: it has no geometry'],
  ['no-geometry.geojson', 3, 'empty_geometry', '#2 Ci Buruk: it has no geometry'],
  ['metres.geojson', 3, 'projected_coordinates', '#2 Ci Buruk: the coordinates are metres'],
  ['swapped-axes.geojson', 3, 'swapped_axes', '#2 Ci Buruk: longitude and latitude are swapped'],
  ['outside-world.geojson', 3, 'outside_world', '#2 Ci Buruk: a position outside the world'],
  ['antimeridian.geojson', 3, 'antimeridian', '#2 Ci Buruk: it crosses the 180th meridian'],
  ['polygon-river.geojson', 3, 'line_geometry_type', 'Use its centre line'],
  ['point-river.geojson', 3, 'line_geometry_type', 'the geometry is Point'],
  ['collection-geometry.geojson', 3, 'line_geometry_type', 'GeometryCollection'],
  ['station-line.geojson', 3, 'station_geometry_type', 'not Point or Polygon'],
  ['unknown-kind.geojson', 3, 'unknown_word', 'kind "jalan" is not known. Known are: river, canal'],
  ['no-kind.geojson', 3, 'no_line_kind', '#2 Ci Buruk: no property says what it is'],
  ['unknown-class.geojson', 3, 'unknown_line_kind', 'fclass "park" is no kind'],
  ['width-text.geojson', 3, 'not_metres', '#2 Ci Buruk: lebar "lebar sekali" is no measure'],
  ['width-feet.geojson', 3, 'not_metres', `width "16'" is no measure in metres`],
  ['width-thousands.geojson', 3, 'not_metres', 'width "1,500"'],
  ['width-negative.geojson', 3, 'measure_range', 'width_m -3 cannot be'],
  ['width-huge.geojson', 3, 'measure_range', 'at most 5000'],
  ['width-order.geojson', 3, 'width_order', 'the least width, 20 m, is above the greatest, 10 m'],
  ['depth-text.geojson', 3, 'not_metres', 'kedalaman "dangkal" is no measure'],
  ['accuracy-zero.geojson', 3, 'measure_range', 'accuracy_m 0 cannot be'],
  ['accuracy-text.geojson', 3, 'not_metres', 'akurasi "baik"'],
  ['no-accuracy.geojson', 2, 'no_accuracy', '--accuracy METRES', SOURCE],
  ['no-source.geojson', 2, 'no_feature_source', '--source', ['--accuracy', '10']],
  ['unknown-method.geojson', 3, 'unknown_word', 'measured, inferred, estimated'],
  ['levee-text.geojson', 3, 'not_a_condition', 'tanggul "sebagian" is not yes or no'],
  ['carries-river.geojson', 3, 'carries_without_bridge', 'for bridges only'],
  ['unknown-rule.geojson', 3, 'unknown_rule', 'Perhaps river_shallow? Those that fit: river_sh'],
  ['rule-of-other-kind.geojson', 3, 'rule_of_other_kind', '"railway" is not for river'],
  ['rule-without-reason.geojson', 3, 'rule_without_reason', 'rule_reason'],
  ['crs-member.geojson', 1, 'crs_member', 'urn:ogc:def:crs:EPSG::32748'],
  ['crs-null.geojson', 1, 'crs_member', 'not WGS 84: null'],
  ['far-away.geojson', null, 'nothing_left', '1 features left out: over 1500 m outside'],
  ['only-dams.geojson', null, 'nothing_left', '1 features waterway=dam left out'],
  ['no-features.geojson', 1, 'no_features', 'empty'],
  ['not-a-feature.geojson', 3, 'not_a_feature', 'not a Feature'],
  ['not-a-collection.geojson', 1, 'not_a_feature_collection', 'FeatureCollection'],
  ['nan.geojson', 2, 'json_damaged', 'damaged'],
  ['1e400.geojson', 2, 'json_number', 'beyond what a computer holds'],
  ['truncated.geojson', 3, 'json_damaged', 'cut off'],
  ['empty.geojson', null, 'empty_file', 'The file is empty'],
  ['table.csv', null, 'wrong_kind_of_features', 'CSV'],
  ['google.kml', null, 'wrong_kind_of_features', 'KML'],
  ['track.gpx', null, 'wrong_kind_of_features', 'GPX'],
  ['page.geojson', null, 'wrong_kind_of_features', 'HTML'],
  ['document.geojson', null, 'wrong_kind_of_features', 'PDF'],
  ['not-a-zip.zip', null, 'zip_damaged', 'The ZIP is damaged'],
];

const ZONES: Bad[] = [
  ['bowtie.geojson', 3, 'self_intersection', '#2 Kampung Buruk: its line crosses itself'],
  ['open-ring.geojson', 3, 'ring_open', '#2 Kampung Buruk: the ring that starts at'],
  ['short-ring.geojson', 3, 'ring_too_short', '#2 Kampung Buruk: a ring has 3 positions'],
  ['no-geometry.geojson', 3, 'empty_geometry', '#2 Kampung Buruk: it has no geometry'],
  ['empty-polygon.geojson', 3, 'empty_geometry', '#2 Kampung Buruk: it has no geometry'],
  ['line.geojson', 3, 'geometry_type', 'the geometry is LineString'],
  ['null-coordinate.geojson', 3, 'geometry_shape', '#2 Kampung Buruk: the coordinates'],
  ['swapped-axes.geojson', 3, 'swapped_axes', 'longitude and latitude are swapped'],
  ['metres.geojson', 3, 'projected_coordinates', 'metres, not degrees'],
  ['antimeridian.geojson', 3, 'antimeridian', '#2 Kampung Buruk: it crosses the 180th'],
  ['no-kind.geojson', 3, 'no_zone_kind', '--kind'],
  ['unknown-kind.geojson', 3, 'unknown_word', 'kind "river" is not known'],
  ['score-low.geojson', 3, 'score_range', 'score "12" is no number from 16 to 80'],
  ['score-text.geojson', 3, 'score_range', 'score "berat" is no number'],
  ['score-of-other.geojson', 3, 'score_of_other', 'score 40 is for slums only'],
  ['no-accuracy.geojson', 2, 'no_accuracy', '--accuracy METRES', SOURCE],
  ['unknown-method.geojson', 3, 'unknown_word', 'metode "katanya" is not known'],
  ['crs-member.geojson', 1, 'crs_member', 'EPSG:23830'],
  ['far-away.geojson', null, 'nothing_left', 'No feature is left'],
];

const CASES = [
  ...LINES.map((bad) => ['lines', ...bad] as const),
  ...ZONES.map((bad) => ['zones', ...bad] as const),
];

let over: ReturnType<typeof freshImport>;
beforeAll(() => {
  over = freshImport();
});
afterAll(() => over.remove());

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('a file of lines or zones that is wrong is refused with feature, line and reason', () => {
  test.for(CASES)('%s %s', async ([command, name, line, code, words, flags = STATED]) => {
    const before = hashOf(over.register);
    const file = join(FOLDER, command, name);
    const { exitCode, printed, report } = await over.run([command, file, ...flags]);
    expect(report.refused[0]).toMatchObject({ code, line });
    expect(printed).toContain(words);
    if (line !== null) expect(printed).toContain(`line ${line}`);
    expect(printed).toContain('REFUSED: nothing was stored.');
    expect(exitCode).toBe(1);
    expect(report.release).toBeNull();
    expect(hashOf(over.register)).toBe(before);
  });

  test('in Bahasa Indonesia as well', async () => {
    const file = join(FOLDER, 'lines', 'width-text.geojson');
    const { printed } = await over.run(['lines', file, ...STATED], 'id');
    expect(printed).toContain('#2 Ci Buruk: lebar "lebar sekali" bukan ukuran dalam meter.');
    expect(printed).toContain('DITOLAK: tidak ada yang disimpan.');
  });

  test.for([
    ['lines', LINES],
    ['zones', ZONES],
  ] as const)('no bad file of %s is left out of this table', ([folder, table]) => {
    expect(readdirSync(join(FOLDER, folder)).sort()).toEqual(table.map(([name]) => name).sort());
  });

  test('wrong use is told before the file is read', async () => {
    const wrong = await over.run(['lines', 'x.geojson', '--accuracy', 'good']);
    expect(wrong).toMatchObject({ exitCode: 2 });
    expect(wrong.printed).toContain('--accuracy "good" is no number of metres above zero');
    expect((await over.run(['zones', 'x.geojson', '--kind', 'river'])).exitCode).toBe(2);
    const missing = await over.run(['lines', 'nowhere.geojson']);
    expect(missing.printed).toContain('There is no such file');
  });
});
