import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { projectRoot } from '../../server/project-root.ts';
import { freshImport } from './import-setup.ts';

let over: ReturnType<typeof freshImport>;
beforeEach(() => {
  over = freshImport();
});
afterEach(() => over.remove());

const CURRENT = `select area, period, value, status, origin, source, note from observation
  where ended is null and indicator = ? order by area, period`;
const unfit = () => over.rows(CURRENT, 'unfit_houses').filter(({ period }) => period === '2031');

const AT = ['--period', '2031', '--source', 'Dinas PRKP'];

describe('shapes of tables', () => {
  test('a long table with the columns of published-figures.csv', async () => {
    const { exitCode, report } = await over.figures(
      'area_code,area_level,area_name,indicator,period,value,unit,series,quality,source,note\n' +
        '36.73.01.1001,kelurahan,Serang,unfit_houses,2031,12,houses,main,as_printed,Dinas,catatan\n' +
        '36.73.01.1002,kelurahan,Cipare,unfit_houses,2031,7,rumah,alt,not_comparable,Dinas,\n',
    );
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ read: 2, accepted: 2, release: 2 });
    expect(unfit()).toEqual([
      {
        area: '36.73.01.1001',
        period: '2031',
        value: 12,
        status: 'ok',
        origin: 'published',
        source: 'Dinas',
        note: 'catatan',
      },
      {
        area: '36.73.01.1002',
        period: '2031',
        value: 7,
        status: 'not_comparable',
        origin: 'published',
        source: 'Dinas',
        note: null,
      },
    ]);
  });

  test('Indonesian headers, title rows, a numbering column, semicolons and thousands dots', async () => {
    const { exitCode, report } = await over.figures(
      '﻿Rumah tidak layak huni per kelurahan;;;\n;;;\nNo.;Kelurahan;Kecamatan;Nilai\n' +
        '1;Kel. Serang;Serang;1.234\n2;Sukawana;Curug;2.100\n3;Kepuren;Walantaka;45\n4;Kasemen;Kasemen;-\n',
      [...AT, '--indicator', 'unfit_houses'],
    );
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ read: 4, accepted: 3, empty: 1 });
    expect(unfit().map(({ area, value }) => [area, value])).toEqual([
      ['36.73.01.1001', 1234],
      ['36.73.03.1009', 45],
      ['36.73.04.1007', 2100],
    ]);
    expect(report.repaired).toHaveLength(1);
  });

  test('a wide table: columns by id, by name, with a period', async () => {
    const { exitCode } = await over.figures(
      'kode,unfit_houses@2030,Rumah tidak layak huni,Bebas buang air besar sembarangan\n36.73.01.1001,5,6,ya\n36.73.01.1002,7,8,belum\n',
      AT,
    );
    expect(exitCode).toBe(0);
    expect(
      over.rows(CURRENT, 'unfit_houses').filter(({ period }) => period === '2030'),
    ).toHaveLength(2);
    expect(unfit().map(({ value }) => value)).toEqual([6, 8]);
    const status = over.rows(CURRENT, 'odf_status').filter(({ period }) => period === '2031');
    expect(status.map(({ value }) => value)).toEqual([1, 0]);
  });

  test('an XLSX workbook in which codes became numbers, with a sheet that declares', async () => {
    const sheet = (name: string, rows: unknown[][]) => ({
      sheet: name,
      data: rows.map((row) => row.map((value) => ({ value }))),
    });
    const workbook = await writeWorkbook([
      sheet('Data', [
        ['kode', 'street_lights'],
        [3673011001, 120],
        [3673060001, 80.0],
      ]),
      sheet('indicators', [
        ['id', 'name_id', 'name_en', 'unit', 'kind', 'definition_id'],
        [
          'street_lights',
          'Lampu jalan',
          'Street lights',
          'unit',
          'count',
          'Lampu jalan yang menyala.',
        ],
      ]),
    ] as unknown as Parameters<typeof writeWorkbook>[0]);
    const bytes = new Uint8Array(await workbook.toBuffer());
    const { exitCode, report } = await over.figures(bytes, AT, 'figures.xlsx');
    expect(exitCode).toBe(0);
    expect(report.repaired).toHaveLength(1); // the BPS code is exact as a number
    expect(over.rows(CURRENT, 'street_lights').map(({ area, value }) => [area, value])).toEqual([
      ['36.73.01.1001', 120],
      ['36.73.02.1001', 80],
    ]);
    const [entry] = over.rows(`select entry from indicator where id = 'street_lights'`);
    expect(JSON.parse(String(entry!.entry))).toMatchObject({
      name: { id: 'Lampu jalan', en: 'Street lights' },
      direction: 'neutral',
      chains: 'none',
    });
  });

  test('a new indicator by flags, and in the columns of a long table', async () => {
    const flags = [
      '--indicator',
      'wells',
      '--name-id',
      'Sumur',
      '--unit',
      'unit',
      '--kind',
      'count',
      '--definition-id',
      'Sumur gali.',
    ];
    expect((await over.figures('kode,nilai\n36.73.01.1001,9\n', [...AT, ...flags])).exitCode).toBe(
      0,
    );
    const columns =
      'kode,indikator,nilai,satuan,indicator_name_id,indicator_name_en,kind,direction,definition_id,definition_en\n' +
      '36.73.01.1001,taps,4,unit,Keran,Taps,count,higher_is_better,Keran umum.,Public taps.\n';
    expect((await over.figures(columns, AT)).exitCode).toBe(0);
    expect(over.rows(CURRENT, 'taps')).toHaveLength(1);
    const { exitCode, printed } = await over.figures('kode,nilai\n36.73.01.1001,9\n', [
      ...AT,
      '--indicator',
      'poverty_rate',
      '--name-id',
      'Lain',
      '--unit',
      'percent',
      '--kind',
      'rate',
      '--definition-id',
      'Lain.',
    ]);
    expect([exitCode, printed]).toEqual([
      1,
      expect.stringContaining('exists already with another meaning'),
    ]);
  });

  test('kecamatan by name with --level, the city by its code', async () => {
    const table = 'wilayah,nilai\nKasemen,30\nTaktakan,40\n';
    const flags = [...AT, '--indicator', 'unfit_houses'];
    expect((await over.figures(table, flags)).exitCode).toBe(1);
    expect((await over.figures(table, [...flags, '--level', 'kecamatan'])).exitCode).toBe(0);
    expect(unfit().map(({ area }) => area)).toEqual(['36.73.02', '36.73.06']);
  });
});

describe('one import, one release', () => {
  const table = 'kode,nilai\n36.73.01.1001,12\n36.73.01.1002,13\n';
  const flags = [...AT, '--indicator', 'unfit_houses'];

  test('the same file again changes nothing and makes no release', async () => {
    expect((await over.figures(table, flags)).report.release).toBe(2);
    const again = await over.figures(table, flags);
    expect(again.exitCode).toBe(0);
    expect(again.report).toMatchObject({ accepted: 0, unchanged: 2, release: null });
    expect(over.rows('select id from release')).toHaveLength(2);
  });

  test('only the rows that differ are replaced', async () => {
    await over.figures(table, flags);
    const { report } = await over.figures(table.replace('13', '14'), flags);
    expect(report).toMatchObject({ accepted: 1, unchanged: 1, release: 3 });
    expect(
      over.rows(
        'select area, value, ended from observation where period = ? order by rowid',
        '2031',
      ),
    ).toEqual([
      { area: '36.73.01.1001', value: 12, ended: null },
      { area: '36.73.01.1002', value: 13, ended: 3 },
      { area: '36.73.01.1002', value: 14, ended: null },
    ]);
  });

  test('the bundled figures themselves change nothing', async () => {
    for (const name of ['published-figures.csv', 'size-by-kelurahan.csv']) {
      const { exitCode, report } = await over.run([
        'figures',
        join(projectRoot, 'geo', 'data', name),
      ]);
      expect([name, exitCode, report.accepted, report.release]).toEqual([name, 0, 0, null]);
      expect(report.repaired).toEqual([]);
    }
  });

  test('--dry-run tells the same and stores nothing', async () => {
    const before = readFileSync(over.register);
    const { exitCode, report, printed } = await over.figures(table, [...flags, '--dry-run']);
    expect([exitCode, report.accepted, report.release]).toEqual([0, 2, null]);
    expect(printed).toContain('Dry run: nothing was stored.');
    expect(readFileSync(over.register).equals(before)).toBe(true);
  });

  test('--allow-refused stores the rest and still lists what was left out; duplicates stop it all the same', async () => {
    const withBad = `${table}36.73.01.9999,5\nKab. Serang,6\n`;
    expect((await over.figures(withBad, flags)).exitCode).toBe(1);
    expect(unfit()).toEqual([]);
    const { exitCode, report, printed } = await over.figures(withBad, [
      ...flags,
      '--allow-refused',
    ]);
    expect([exitCode, report.accepted, report.release]).toEqual([0, 2, 2]);
    expect(report.unmatched).toHaveLength(2);
    expect(printed).toContain('36.73.01.9999');
    const twice = `${table}36.73.01.1001,99\n`;
    const stopped = await over.figures(twice, [...flags, '--allow-refused']);
    expect([stopped.exitCode, stopped.report.release]).toEqual([1, null]);
  });

  test('--accept-aliases remembers a spelling with one close name, until the import is undone', async () => {
    const misspelled = 'kelurahan,nilai\nKepuran,12\n';
    expect((await over.figures(misspelled, flags)).exitCode).toBe(1);
    expect((await over.figures(misspelled, [...flags, '--accept-aliases'])).exitCode).toBe(0);
    expect(over.rows(`select alias, code from alias where origin = 'confirmed'`)).toEqual([
      { alias: 'Kepuran', code: '36.73.03.1009' },
    ]);
    const next = await over.figures('kelurahan,nilai\nKEPURAN,13\n', flags);
    expect([next.exitCode, next.report.accepted]).toEqual([0, 1]);
    await over.run(['undo']);
    await over.run(['undo']);
    expect((await over.figures(misspelled, flags)).exitCode).toBe(1);
  });
});

describe('derived figures follow', () => {
  const VOTERS = 'registered_voters';
  const parts = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008'];
  const table = (value: number) =>
    `kode,nilai\n${parts.map((part) => `36.73.05.${part},${value}`).join('\n')}\n`;
  const at = (area: string, indicator: string) =>
    over
      .rows(`${CURRENT.replace(' order', ' and area = ? order')}`, indicator, area)
      .find(({ period }) => period === '2031');

  test('a sum of all parts and the densities are made, changed and taken back', async () => {
    const flags = [...AT, '--indicator', VOTERS];
    await over.figures(table(1000), flags);
    expect(at('36.73.05', VOTERS)).toMatchObject({ value: 8000, origin: 'computed' });
    const [area] = over.rows(`select area_km2 from area where code = '36.73.05' and ended is null`);
    expect(at('36.73.05', 'registered_voters_density')?.value).toBeCloseTo(
      8000 / Number(area!.area_km2),
      9,
    );
    await over.figures(table(1000).replace('1001,1000', '1001,1500'), flags);
    expect(at('36.73.05', VOTERS)?.value).toBe(8500);
    await over.figures('kode,nilai\n36.73.05,9000\n', flags);
    expect(at('36.73.05', VOTERS)).toMatchObject({ value: 9000, origin: 'published' });
    await over.run(['undo']);
    expect(at('36.73.05', VOTERS)).toMatchObject({ value: 8500, origin: 'computed' });
  });
});

test('percentages that look like fractions are told', async () => {
  const table = 'kode,nilai\n36.73.01,0.12\n36.73.02,0.31\n36.73.03,0.22\n';
  const { exitCode, printed } = await over.figures(table, [
    ...AT,
    '--indicator',
    'open_defecation_rate',
  ]);
  expect([exitCode, printed]).toEqual([0, expect.stringContaining('multiply by 100')]);
});
