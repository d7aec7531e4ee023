import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { runImport } from '../../server/commands/run-import.ts';
import type { FindingCode } from '../../geo/text/import.ts';
import { freshData } from '../setup/service.ts';
import { surroundings } from './import-setup.ts';

const FOLDER = join(projectRoot, 'test', 'fixtures', 'bad');
const BOUNDARIES = ['--vintage', 'X', '--source', 'Y'];

/** File, the line that is named (`null`: the file as a whole), the reason, and words of it that must be read. */
const FILES: [file: string, line: number | null, code: FindingCode, words: string][] = [
  ['empty.csv', null, 'empty_file', 'The file is empty'],
  ['blank.csv', null, 'empty_file', 'The file is empty'],
  ['header-only.csv', 1, 'no_rows', 'no row of data'],
  ['no-area-column.csv', 1, 'no_area_column', 'apa, nilai'],
  ['no-value-column.csv', 1, 'no_value_column', 'no column of values'],
  ['column-twice.csv', 1, 'column_twice', '"angka" and "nilai"'],
  ['unknown-column.csv', 1, 'unknown_column', '"warna"'],
  ['long-row.csv', 3, 'row_too_long', '6 cells, the header 5'],
  ['open-quote.csv', 3, 'csv_quote_not_closed', 'never closed'],
  ['stray-quote.csv', 3, 'csv_bad_quote', 'middle of a cell'],
  ['latin-1.csv', 3, 'not_utf8', '--encoding windows-1252'],
  ['binary.csv', 3, 'not_text', 'not text'],
  ['json-as-figures.csv', null, 'wrong_kind', 'JSON'],
  ['page.csv', null, 'wrong_kind', 'HTML'],
  ['document.csv', null, 'wrong_kind', 'PDF'],
  ['not-a-workbook.xlsx', null, 'xlsx_damaged', 'not an XLSX workbook'],
  ['old-workbook.xls', null, 'old_excel', '.xlsx'],
  ['unknown-codes.csv', 2, 'area_unknown_code', '36.73.01.9001'],
  ['kabupaten.csv', 2, 'area_kabupaten', 'Kabupaten Serang (36.04) is another place'],
  ['kabupaten-code.csv', 2, 'area_other_kota', 'another city or kabupaten'],
  ['rounded-code.csv', 2, 'area_lost_digits', 'some digits are lost'],
  ['unknown-name.csv', 2, 'area_unknown_name_suggested', '36.73.03.1009 Kapuren'],
  ['sukawana.csv', 2, 'area_ambiguous', '36.73.01.1008 Sukawana (Kec. Serang); 36.73.04.1007'],
  ['code-and-name.csv', 2, 'code_and_name_disagree', '"36.73.01.1001" and "Cipare"'],
  ['duplicate-rows.csv', 4, 'duplicate_row', 'already on line 2'],
  ['total-row.csv', 3, 'total_row', 'Remove the row'],
  ['text-for-number.csv', 3, 'not_a_number', '"dua belas"'],
  ['1e400.csv', 3, 'not_a_number', '"1e400"'],
  ['infinity.csv', 2, 'not_a_number', '"Infinity"'],
  ['two-readings.csv', 2, 'ambiguous_number', '--decimal'],
  ['percent-over-100.csv', 2, 'percent_range', '100.5'],
  ['negative.csv', 2, 'negative_value', '-12'],
  ['status-2.csv', 2, 'status_value', 'not 0, 1, yes or no'],
  ['no-source.csv', 2, 'no_source', '--source'],
  ['no-period.csv', 2, 'no_period', '--period'],
  ['bad-period.csv', 2, 'bad_period', '2024-13'],
  ['unknown-indicator.csv', 2, 'unknown_indicator', '"happiness"'],
  ['derived-indicator.csv', 2, 'derived_indicator', 'import registered_voters'],
  ['counted-indicator.csv', 2, 'counted_indicator', 'npm run import -- households FILE'],
  ['wrong-unit.csv', 2, 'unit_disagrees', '"KK"'],
  ['half-declared.csv', 2, 'declaration_incomplete', 'unit is missing'],
  ['truncated.geojson', 3, 'json_damaged', 'cut off'],
  ['comment.geojson', 1, 'json_damaged', 'damaged'],
  ['trailing-comma.geojson', 3, 'json_damaged', 'damaged'],
  ['key-twice.geojson', 2, 'json_key_twice', '"type"'],
  ['1e400.geojson', 2, 'json_number', 'beyond what a computer holds'],
  ['deep.geojson', 2, 'json_too_deep', '32'],
  ['csv-as-boundaries.geojson', 1, 'not_json', 'not JSON'],
  ['zipped.geojson', null, 'wrong_kind', 'ZIP'],
  ['not-a-collection.geojson', 1, 'not_a_feature_collection', 'FeatureCollection'],
  ['no-features.geojson', 1, 'no_features', 'empty'],
  ['no-code-field.geojson', 1, 'no_code_field', '--code-field'],
  ['point.geojson', 3, 'geometry_type', '11.01.01.1002 B: the geometry is Point'],
  ['short-ring.geojson', 3, 'ring_too_short', '11.01.01.1002 B: a ring has 3 positions'],
  ['open-ring.geojson', 3, 'ring_open', '11.01.01.1002 B'],
  ['bowtie.geojson', 3, 'self_intersection', '11.01.01.1002 B'],
  ['swapped-axes.geojson', 2, 'swapped_axes', 'longitude and latitude are swapped'],
  ['projected.geojson', 2, 'projected_coordinates', 'metres, not degrees'],
  ['outside-world.geojson', 2, 'outside_world', 'outside the world'],
  ['overlap.geojson', 2, 'overlap', '11.01.01.1001 A overlaps 11.01.01.1002 B (line 3)'],
  ['duplicate-code.geojson', 3, 'duplicate_code', 'already used on line 2'],
  ['bad-code.geojson', 3, 'bad_code', '"11.1.1.2"'],
  ['two-cities.geojson', 3, 'more_than_one_kota', '11.02.01.1001'],
  ['kecamatan.geojson', 2, 'not_a_kelurahan', 'kecamatan and city are merged here'],
];

let data: ReturnType<typeof freshData>;
beforeAll(() => {
  data = freshData('bare');
});
afterAll(() => data.remove());

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('a file that is wrong is refused with file, line and reason', () => {
  test.for(FILES)('%s', async ([name, line, code, words]) => {
    const file = join(FOLDER, name);
    const before = hashOf(data.register);
    const reportFile = join(data.folder, 'report.json');
    const command = name.endsWith('.geojson')
      ? ['boundaries', file, ...BOUNDARIES]
      : ['figures', file];
    const { exitCode, lines } = await runImport(
      [...command, '--lang', 'en', '--report', reportFile],
      surroundings(data.register, 'id'),
    );
    const printed = lines.join('\n');
    expect(exitCode).toBe(1);
    expect(printed).toContain(name);
    expect(printed).toContain(words);
    expect(printed).toContain('REFUSED: nothing was stored.');
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    const { refused, unmatched, ambiguous, duplicates } = report;
    const found = [...refused, ...unmatched, ...ambiguous, ...duplicates];
    expect(found[0]).toMatchObject({ code, line });
    if (line !== null) expect(printed).toContain(`line ${line}`);
    expect(report.release).toBeNull();
    expect(hashOf(data.register)).toBe(before);
  });

  test('no bad file is left out of this table', () => {
    const files = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(FILES.map(([name]) => name).sort());
  });

  test('a file that is not there', async () => {
    for (const command of [
      ['figures', 'nowhere.csv'],
      ['boundaries', 'nowhere.geojson', ...BOUNDARIES],
    ]) {
      const { exitCode, lines } = await runImport(command, surroundings(data.register, 'en'));
      expect(exitCode).toBe(1);
      expect(lines.join('\n')).toMatch(/nowhere.*\n.*\n.*There is no such file/);
    }
  });
});
