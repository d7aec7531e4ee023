import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { freshImport } from './import-setup.ts';

const FOLDER = join(projectRoot, 'test', 'fixtures', 'bad', 'households');

/** File, line and column of the first finding ('' for the file as a whole), words of its reason. */
const FILES: [file: string, line: string, column: string, words: string][] = [
  ['empty.csv', '', '', 'The file is empty'],
  ['header-only.csv', '1', '', 'no row of data'],
  ['no-header.csv', '1', '', 'household_id, area, members'],
  ['missing-column.csv', '1', '', 'columns are missing: members'],
  ['unknown-column.csv', '1', 'warna', '"warna" is not known'],
  ['near-column.csv', '1', 'member', 'Perhaps "members"'],
  ['duplicate-header.csv', '1', 'anggota', '"anggota" and "members"'],
  ['proto-header.csv', '1', '__proto__', '"__proto__" is not known'],
  ['utf-16-no-mark.csv', '1', '', 'not text'],
  ['wrong-encoding.csv', '5', '', 'not UTF-8'],
  ['nul-bytes.csv', '3', '', 'not text'],
  ['open-quote.csv', '3', '', 'never closed'],
  ['stray-quote.csv', '3', '', 'middle of a cell'],
  ['long-row.csv', '4', '', '6 cells, the header 4'],
  ['short-row.csv', '4', '', 'only 2 cells, the header 4'],
  ['duplicate-ids.csv', '4', 'household_id', 'already on line 2'],
  ['unknown-area.csv', '4', 'area', 'no area with code "36.73.01.9001"'],
  ['misspelled-area.csv', '4', 'area', '36.73.03.1009 Kapuren'],
  ['ambiguous-area.csv', '4', 'area', '36.73.01.1008 Sukawana (Kec. Serang); 36.73.04.1007'],
  ['kabupaten.csv', '4', 'area', 'another city or kabupaten'],
  ['mangled-code.csv', '4', 'area', 'some digits are lost'],
  ['stage-out-of-range.csv', '4', 'welfare_stage', '7 is not known. Known are: 0, 1, 2, 3, 4'],
  ['stage-contradicts.csv', '3', 'welfare_stage', '21 BKKBN indicators'],
  ['more-unemployed.csv', '3', 'unemployed', 'unemployed is more than labour_force'],
  ['more-malnourished.csv', '3', 'malnourished_under5', 'is more than under5'],
  ['more-ages.csv', '3', 'under5', 'more than the family has'],
  ['head-works.csv', '3', 'head_unemployed', 'no member is'],
  ['latrine-none.csv', '3', 'owns_latrine', 'facility is "none"'],
  ['negative.csv', '4', 'members', '-4 is not a whole number from 1 to 30'],
  ['huge.csv', '4', 'members', '4000 is not a whole number from 1 to 30'],
  ['1e400.csv', '4', 'members', 'not a whole number'],
  ['full-width.csv', '4', 'members', 'not a whole number'],
  ['empty-members.csv', '4', 'members', 'required cell is empty'],
  ['empty-id.csv', '4', 'household_id', 'code of the family is empty'],
  ['empty-area.csv', '4', 'area', 'area is not filled in'],
  ['outside-city.csv', '3', 'lon', 'outside the city'],
  ['outside-area.csv', '3', 'lon', 'outside the kelurahan'],
  ['swapped-axes.csv', '3', 'lon', 'swapped'],
  ['metres.csv', '3', 'lon', 'in metres'],
  ['half-point.csv', '3', 'lon', 'Only one of longitude and latitude'],
  ['formula.csv', '4', 'area', 'no area called'],
  ['formula-id.csv', '4', 'household_id', 'no pseudonym'],
  ['nik-id.csv', '4', 'household_id', 'looks like a NIK'],
  ['nik-dotted.csv', '4', 'household_id', 'looks like a NIK'],
  ['nik-elsewhere.csv', '4', 'welfare_stage', 'looks like a NIK'],
  ['nik-rounded.csv', '4', 'household_id', 'looks like a NIK'],
  ['name-as-id.csv', '4', 'household_id', 'no pseudonym'],
  ['name-in-area.csv', '4', 'area', 'no area called'],
  ['name-column.csv', '1', 'nama_kepala_keluarga', 'personal data'],
  ['nik-column.csv', '1', 'NIK', 'personal data'],
  ['address-column.csv', '1', 'alamat', 'personal data'],
  ['unknown-word.csv', '3', 'water', 'not known. Known are: piped'],
  ['two-readings.csv', '3', 'expenditure_per_head', 'not an amount of rupiah'],
  ['old-workbook.xls', '', '', 'old Excel workbook'],
  ['not-a-workbook.xlsx', '', '', 'not an XLSX workbook'],
  ['several-sheets.xlsx', '', '', 'Several sheets hold data: Data, Lain'],
  ['merged-cells.xlsx', '2', '', 'B2:B3'],
  ['formula-without-result.xlsx', '3', 'members', 'not a whole number'],
  ['error-cell.xlsx', '3', 'members', 'not a whole number'],
  ['doctype.xlsx', '', '', 'not an XLSX workbook'],
  ['zip-bomb.xlsx', '', '', 'CSV UTF-8'],
  ['truncated.xlsx', '', '', 'not an XLSX workbook'],
  ['json.csv', '', '', 'JSON'],
];

/** What must stand nowhere: not on the screen, not in the report, not in the database. */
const SECRETS = [
  'Siti',
  'Aminah',
  'Rahmat',
  'Mawar',
  '3673010101900001',
  '010190',
  '3673014101900002',
];

let data: ReturnType<typeof freshImport>;
beforeAll(() => {
  data = freshImport();
});
afterAll(() => data.remove());

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('a register that is wrong is refused with line, column and reason', () => {
  test.for(FILES)('%s', async ([name, line, column, words]) => {
    const before = hashOf(data.register);
    const { exitCode, printed, findings } = await data.households(join(FOLDER, name));
    expect(exitCode).toBe(1);
    expect(printed).toContain('REFUSED: nothing was stored.');
    expect(findings[0]).toMatchObject({ line, column });
    expect(`${findings[0]?.reason} ${findings[0]?.suggestion}`).toContain(words);
    expect(printed).toContain(words);
    expect(hashOf(data.register)).toBe(before);
    const written = [
      printed,
      JSON.stringify(findings),
      readFileSync(data.register, 'latin1'),
    ].join();
    for (const secret of SECRETS) expect(written).not.toContain(secret);
  });

  test('no bad file is left out of this table', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(FILES.map(([name]) => name).sort());
  });

  test('a file that is not there', async () => {
    const { exitCode, printed } = await data.households(data.path('nowhere.csv'));
    expect(exitCode).toBe(1);
    expect(printed).toContain('There is no such file');
  });
});
