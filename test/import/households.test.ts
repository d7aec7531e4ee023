import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COUNTED_INDICATORS } from '../../geo/households/counted.ts';
import { projectRoot } from '../../server/project-root.ts';
import { freshImport } from './import-setup.ts';
import { partsOf, sheetXml, zip } from './xlsx-setup.ts';

let data: ReturnType<typeof freshImport>;
beforeEach(() => {
  data = freshImport();
});
afterEach(() => data.remove());

/** A register with `families` in each of some kelurahan; the first `poor` of each are Pra Sejahtera. */
function registerOf(areas: string[], families: number, poor: number): string {
  const rows = areas.flatMap((area, a) =>
    Array.from({ length: families }, (_, i) => `k${a}-${i},${area},4,${i < poor ? 0 : 2}`),
  );
  return ['household_id,area,members,welfare_stage', ...rows].join('\n');
}

const AREAS = ['36.73.01.1001', '36.73.01.1002', '36.73.02.1001', '36.73.02.1002'];

async function importText(text: string, flags: string[] = [], changes = {}) {
  writeFileSync(data.path('register.csv'), text);
  return data.households(data.path('register.csv'), ['--period', '2024', ...flags], changes);
}

const current = (indicator: string) =>
  data.rows(
    `select area, value, status, origin, period, numerator, denominator, note from observation
     where indicator = ? and ended is null order by area`,
    indicator,
  );

describe('a good register', () => {
  test('becomes one release with rounded figures of origin computed', async () => {
    const { exitCode, printed, findings } = await importText(registerOf(AREAS, 80, 20), [
      '--source',
      'Dinas Sosial, register 2024',
    ]);
    expect(printed).toContain('Stored as release 2, period 2024.');
    expect(printed).toContain('Read 320 rows: accepted 320 (repaired 0), refused 0.');
    expect(exitCode).toBe(0);
    expect(findings).toEqual([]);
    const shares = current('pre_prosperous_rate');
    expect(shares).toHaveLength(74);
    const known = shares.filter(({ status }) => status === 'ok');
    expect(known.map(({ area }) => area)).toEqual([
      '36.73',
      '36.73.01',
      ...AREAS.slice(0, 2),
      '36.73.02',
      ...AREAS.slice(2),
    ]);
    for (const { origin, period, numerator, denominator, value } of known) {
      expect([origin, period]).toEqual(['computed', '2024']);
      expect([Number(numerator) % 5, Number(denominator) % 5]).toEqual([0, 0]);
      expect(Number(value)).toBeCloseTo((100 * Number(numerator)) / Number(denominator), 9);
    }
    const summary = data.rows('select summary from release where id = 2')[0]?.summary;
    expect(summary).toBe('{"period":"2024","source":"Dinas Sosial, register 2024"}');
    expect(data.rows('select action, period from change_log')).toEqual([
      { action: 'import', period: '2024' },
    ]);
    expect(statSync(data.register).mode & 0o077).toBe(0);
    expect(statSync(data.path('salt')).mode & 0o077).toBe(0);
  });

  test('is read with Indonesian headers and words, semicolons, decimal commas and a mark', async () => {
    const text = [
      '\uFEFFDaftar keluarga;;;;;;;;;',
      'No;ID Keluarga;Kelurahan;Kecamatan;Jumlah Anggota;Tahapan KS;Bujur;Lintang;Pengeluaran;Jenis Jamban;Punya Jamban Sendiri;Air Minum;Program;Status Lahan',
      ...Array.from(
        { length: 60 },
        (_, i) =>
          `${i + 1};K-${i};Kel. Sukawana;Kec. Curug;4,0;KS III+;;;1.250.000,50;Leher Angsa;ya;PDAM;PKH|Kartu Sembako;Milik Sendiri`,
      ),
    ].join('\r\n');
    const { printed, exitCode } = await importText(text, ['--poverty-line', '400000']);
    expect(printed).toContain('accepted 60');
    expect(exitCode).toBe(0);
    const [row] = data.rows('select * from household limit 1');
    expect(row).toMatchObject({
      area: '36.73.04.1007',
      members: 4,
      welfare_stage: 4,
      expenditure_per_head: 1250000.5,
      facility: 'flush',
      owns_latrine: 1,
      water: 'piped',
      programmes: 3,
      land: 'own',
      poor: 0,
    });
  });

  test('is read from a workbook with a formula that has a result and macros that never run', async () => {
    const text = (at: string, words: string) =>
      `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const head = ['household_id', 'kode bps', 'anggota', 'balita'];
    const rows = Array.from(
      { length: 60 },
      (_, i) =>
        `<row r="${i + 2}">${text(`A${i + 2}`, `k${i}`)}<c r="B${i + 2}"><v>3673060001</v></c>` +
        `<c r="C${i + 2}"><f>2+2</f><v>4</v></c></row>`,
    );
    const titles = head.map((one, i) => text(`${'ABCD'[i]}1`, one)).join('');
    const sheet = sheetXml(`<row r="1">${titles}</row>${rows.join('')}`);
    writeFileSync(
      data.path('register.xlsm'),
      zip({ ...partsOf({ Data: sheet }), 'xl/vbaProject.bin': 'macros' }),
    );
    const { exitCode, printed } = await data.households(data.path('register.xlsm'));
    expect(printed).toContain('accepted 60');
    expect(printed).toContain('formula');
    expect(printed).toContain('acro');
    expect(exitCode).toBe(0);
    expect(data.rows('select area, members, under5 from household limit 1')).toEqual([
      { area: '36.73.02.1001', members: 4, under5: null },
    ]);
  });

  test('computes the stage from the 21 indicators, also with gaps that cannot matter', async () => {
    const heads = Array.from({ length: 21 }, (_, i) => `bkkbn_${i + 1}`).join(',');
    const answers = (failed: number, unknown: number) =>
      Array.from({ length: 21 }, (_, i) =>
        i + 1 === failed ? '0' : i + 1 === unknown ? '' : i === 4 ? 'tidak berlaku' : '1',
      ).join(',');
    const text = [
      `household_id,area,members,${heads}`,
      `k1,36.73.01.1001,4,${answers(3, 0)}`,
      `k2,36.73.01.1001,4,${answers(8, 20)}`,
      `k3,36.73.01.1001,4,${answers(0, 0)}`,
      `k4,36.73.01.1001,4,${answers(0, 20)}`,
    ].join('\n');
    expect((await importText(text)).exitCode).toBe(0);
    expect(data.rows('select household_id id, welfare_stage stage from household')).toEqual([
      { id: 'k1', stage: 0 },
      { id: 'k2', stage: 1 },
      { id: 'k3', stage: 4 },
      { id: 'k4', stage: null },
    ]);
  });

  test('says what it repaired, and remembers spellings it was told to accept', async () => {
    const text = `${registerOf(AREAS, 60, 10)}\nx1,36730110.01,4,1\nx2,Kapurenn,4,1\nx3,3673060001,4,1`;
    const refused = await importText(text);
    expect(refused.printed).toContain('Areas not found (1)');
    expect(refused.printed).toContain('NOTE: 1 rows were refused and are not counted.');
    const again = await importText(text, ['--accept-aliases']);
    expect(again.printed).toContain('accepted 243 (repaired 2)');
    expect(again.findings.map(({ line, list }) => [line, list])).toEqual([
      ['242', 'Repaired'],
      ['243', 'Repaired'],
    ]);
    expect(data.rows(`select alias, code from alias where origin = 'confirmed'`)).toEqual([
      { alias: 'Kapurenn', code: '36.73.03.1009' },
    ]);
  });

  test('is read in UTF-16 with its mark and in Windows-1252 when that is declared', async () => {
    const text = registerOf(AREAS, 60, 10);
    writeFileSync(data.path('utf16.csv'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const marked = await data.households(data.path('utf16.csv'), ['--period', '2024']);
    expect(marked.printed).toContain('accepted 240');
    const latin = Buffer.from(`${text}\nx1,36.73.01.1001,4,1\n`, 'latin1');
    writeFileSync(
      data.path('latin.csv'),
      Buffer.concat([Buffer.from('Daftar K\xe9luarga\n', 'latin1'), latin]),
    );
    const flags = ['--period', '2024', '--encoding', 'windows-1252'];
    expect((await data.households(data.path('latin.csv'), flags)).printed).toContain(
      'accepted 241',
    );
  });

  test('is protected with a larger threshold when the setting says so', async () => {
    expect((await importText(registerOf(AREAS, 83, 9), [], { threshold: 10 })).exitCode).toBe(0);
    const shares = current('pre_prosperous_rate').filter(({ area }) =>
      AREAS.includes(String(area)),
    );
    expect(shares.map(({ status }) => status)).toEqual(AREAS.map(() => 'suppressed'));
    const counts = current('families').filter(({ status }) => status === 'ok');
    expect(counts.length).toBeGreaterThan(4);
    for (const { value } of counts) expect(Number(value) % 10).toBe(0);
  });

  test('a dry run stores nothing and says so', async () => {
    const { exitCode, printed } = await importText(registerOf(AREAS, 60, 10), ['--dry-run']);
    expect(exitCode).toBe(0);
    expect(printed).toContain('Dry run: nothing was stored.');
    expect(data.rows('select count(*) n from household')).toEqual([{ n: 0 }]);
    expect(data.rows('select count(*) n from release')).toEqual([{ n: 1 }]);
  });
});

describe('refused rows', () => {
  const withBad = (bad: number) =>
    registerOf(AREAS, 60, 10) +
    Array.from({ length: bad }, (_, i) => `\nbad${i},36.73.01.1001,99,1`).join('');

  test('up to the limit the rest is stored, and the report says what is missing', async () => {
    const { exitCode, printed, findings } = await importText(withBad(12));
    expect(exitCode).toBe(0);
    expect(printed).toContain('NOTE: 12 rows were refused');
    expect(printed).toContain('99 is not a whole number from 1 to 30');
    expect(printed).toContain('(12 rows)');
    expect(findings).toHaveLength(12);
  });

  test('above the limit, which is a setting, nothing is', async () => {
    const { exitCode, printed } = await importText(withBad(13));
    expect(exitCode).toBe(1);
    expect(printed).toContain('5.1 % of the rows are refused; the limit is 5 %');
    expect((await importText(withBad(13), [], { refusedPercent: 6 })).exitCode).toBe(0);
  });

  test('a list of findings longer than any memory is written to the file', async () => {
    const { findings, printed } = await importText(withBad(5000));
    expect(findings).toHaveLength(5001);
    expect(printed.split('\n').length).toBeLessThan(20);
  });

  test('the file of findings is its owner’s only, also where others could read what stood there', async () => {
    const [file, report] = [data.path('register.csv'), data.path('old.csv')];
    writeFileSync(file, withBad(1));
    writeFileSync(report, 'old', { mode: 0o644 });
    await data.run(['households', file, '--report', report]);
    expect(statSync(report).mode & 0o777).toBe(0o600);
    expect(statSync(report).size).toBeGreaterThan(3);
  });
});

describe('periods and releases', () => {
  test('a second period stands beside the first, the same period is replaced, undo takes back', async () => {
    await importText(registerOf(AREAS, 80, 20));
    await importText(registerOf(AREAS, 80, 40), []);
    expect(data.rows('select count(*) n from register where ended is null')).toEqual([{ n: 1 }]);
    writeFileSync(data.path('next.csv'), registerOf(AREAS, 80, 60));
    await data.households(data.path('next.csv'), ['--period', '2025']);
    const periods = () =>
      data
        .rows(
          `select distinct period from observation where indicator = 'families' and ended is null`,
        )
        .map(({ period }) => period);
    expect(periods()).toEqual(['2024', '2025']);
    const undone = await data.run(['undo']);
    expect(undone.printed).toContain('Release 4 is undone; release 3 is served again.');
    expect(periods()).toEqual(['2024']);
    // The first of 2024 was replaced two imports ago: its families are erased, and do not come back.
    expect(data.rows('select count(*) n from household')).toEqual([{ n: 320 }]);
    expect((await data.run(['undo'])).printed).toContain('are erased');
    expect(data.rows('select id from register where ended is null')).toEqual([{ id: 2 }]);
  });

  test('equal counts round alike in every release, and another salt is refused', async () => {
    await importText(registerOf(AREAS, 83, 22));
    const first = current('pre_prosperous_rate');
    await importText(registerOf(AREAS, 83, 22));
    expect(current('pre_prosperous_rate')).toEqual(first);
    writeFileSync(data.path('salt'), '00'.repeat(16));
    const { exitCode, printed } = await importText(registerOf(AREAS, 83, 22));
    expect(exitCode).toBe(1);
    expect(printed).toContain('secret file "salt" is not the one');
  });

  test('figures are imported beside a register without touching it', async () => {
    await importText(registerOf(AREAS, 80, 3));
    const before = current('pre_prosperous_rate');
    const { exitCode } = await data.figures(
      'kode,indikator,periode,nilai,sumber\n36.73.01.1002,unfit_houses,2024,12,x\n',
    );
    expect(exitCode).toBe(0);
    expect(current('pre_prosperous_rate')).toEqual(before);
  });
});

test('a database of an older program learns the computed indicators with its first register', async () => {
  const db = new Database(data.register);
  db.exec(`delete from indicator where json_extract(entry, '$.counted')`);
  db.close();
  const dataFolder = join(projectRoot, 'geo', 'data');
  const { exitCode } = await importText(registerOf(AREAS, 80, 20), [], { dataFolder });
  expect(exitCode).toBe(0);
  const known = data.rows(`select id from indicator where json_extract(entry, '$.counted')`);
  expect(known).toHaveLength(COUNTED_INDICATORS.length);
});

test('wrong use is answered before anything is read', async () => {
  for (const [argv, words] of [
    [['households', 'x.csv', '--period', '2024-13'], 'no period'],
    [['households', 'x.csv', '--poverty-line', '-5'], 'no amount'],
    [['remove-household'], 'code of one family'],
    [['correct-household', 'k1'], '--set is required'],
  ] as const) {
    const { exitCode, printed } = await data.run([...argv]);
    expect([argv, exitCode]).toEqual([argv, 2]);
    expect(printed).toContain(words);
  }
});
