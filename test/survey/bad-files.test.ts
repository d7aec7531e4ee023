import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { fixture, SETUP, SMALL, surveyCommand } from './run-command.ts';

let over: ReturnType<typeof surveyCommand>;
beforeEach(() => {
  over = surveyCommand();
});
afterEach(() => over.remove());

const bad = (name: string) => fixture(`bad/survey/${name}`);

describe('a bad file is told on standard error with its place, and gives no result', () => {
  test.for([
    ['empty.csv', 'The file is empty'],
    ['blank.csv', 'The file is empty'],
    ['header-only.csv', 'line 1: There is no row of data'],
    ['no-header.csv', 'variables[0].source.items[0]: the file has no column "y1"'],
    ['text-answer.csv', 'line 5, column y2: There is text'],
    ['many-text.csv', 'There are 52 more cells'],
    ['formula.csv', 'line 7, column a1: This cell holds a formula'],
    ['out-of-range.csv', 'line 4, column a2: This number is outside 1 to 5'],
    ['class-4.csv', 'line 9, column x1: A class must be 1'],
    ['two-readings.csv', 'line 6, column y1: This number can be read in two ways'],
    ['column-near.csv', 'Perhaps "y_3"?'],
    ['column-twice.csv', 'line 1, column a1: The header "a1" is there 2 times'],
    ['unknown-column.csv', 'the file has no column "a2"'],
    ['long-row.csv', 'line 7: This row has 7 cells, the header 6'],
    ['few-rows.csv', 'Only 3 complete rows of 3'],
    ['all-missing.csv', 'Only 0 complete rows of 12'],
    ['one-class.csv', 'All respondents are in one class of X1'],
    ['thousand-columns.csv', 'line 1: This file has 1006 columns'],
    ['open-quote.csv', 'A quotation mark is opened and never closed'],
    ['latin-1.csv', 'line 14: The text is not UTF-8'],
    ['is-a-set-up.csv', 'JSON'],
  ] as const)('%s', async ([name, words]) => {
    const { status, stdout, stderr } = await over.ask([
      bad(name),
      '--config',
      SETUP,
      '--lang',
      'en',
    ]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(name);
    expect(stderr).toContain(words);
    expect(stderr).toContain('NOT ANALYSED');
  });

  test.for([
    ['old-workbook.xls', 'old'],
    ['not-a-workbook.xlsx', 'not an XLSX workbook'],
    ['binary.csv', ''],
    ['absent.csv', 'There is no such file'],
  ] as const)('what is no table: %s', async ([name, words]) => {
    const { status, stdout, stderr } = await over.ask([fixture(`bad/${name}`), '--lang', 'en']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.toLowerCase()).toContain(words.toLowerCase());
    expect(stderr).not.toContain('    at ');
  });

  test('on the process itself, in Bahasa unless told otherwise', () => {
    const { status, stdout, stderr } = over.run(bad('text-answer.csv'), '--config', SETUP);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('baris 5, kolom y2: Ada teks di tempat angka. Tulis jawaban');
    expect(stderr).toContain('TIDAK DIANALISIS');
  });
});

describe('a bad set-up', () => {
  test.for([
    ['setup-damaged.json', 'line 13: The JSON is damaged'],
    ['setup-is-a-table.json', 'line 1: The JSON is damaged'],
    ['setup-key-twice.json', 'line 92: Key "seed" is there twice'],
    ['setup-huge-number.json', 'line 91: This number is beyond'],
    ['setup-deep.json', 'deeper than 32 levels'],
    ['setup-list.json', 'expected here: object'],
    ['setup-key-near.json', 'Perhaps "predictors"?'],
    ['setup-alpha-text.json', 'alpha is of the wrong kind'],
    ['setup-cut-unknown.json', '"quartiles" is not known'],
    ['setup-points-outside.json', 'two limits must rise, between 1 and 5'],
    ['setup-range-reversed.json', 'least 5 must be below most 1'],
    ['setup-reversed-not-an-item.json', '"y9" is no item'],
    ['setup-item-twice.json', '"y1" is used already'],
    ['setup-no-predictors.json', 'predictors holds 0'],
    ['setup-outcome-as-predictor.json', 'predictors[2]: "Y" is the outcome'],
    ['setup-unknown-variable.json', 'outcome: there is no variable "welfare"'],
    ['setup-unknown-column.json', 'the file has no column "z1"'],
  ] as const)('%s', async ([name, words]) => {
    const { status, stdout, stderr } = await over.ask([
      SMALL,
      '--config',
      bad(name),
      '--lang',
      'en',
    ]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain('NOT ANALYSED');
  });

  test('that is far too large, a folder, or not there', async () => {
    const large = over.path('large.json');
    writeFileSync(large, `{"id": "${'x'.repeat(2_000_001)}"}`);
    for (const [file, words] of [
      [large, 'larger than 2 MB'],
      [over.folder, 'EISDIR'],
      [over.path('absent.json'), 'There is no such file'],
    ] as const) {
      const { status, stderr } = await over.ask([SMALL, '--config', file, '--lang', 'en']);
      expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    }
  });
});

describe('what can be analysed is, and what is to be noted stands above it', () => {
  test.for([
    ['missing.csv', 'Y: 1 of 12 rows are incomplete'],
    ['constant-item.csv', 'column a2: All respondents gave the same answer'],
    ['equal-columns.csv', 'Columns "a2" and "a1" hold the same answers'],
    ['empty-class.csv', 'Class 3 of X1 is empty'],
    ['other-column-twice.csv', 'there 2 times'],
    ['personal.csv', 'Column 1 holds personal data'],
  ] as const)('%s', async ([name, words]) => {
    const { status, stdout } = await over.ask([bad(name), '--config', SETUP, '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('Please note (1)');
    expect(stdout.slice(0, stdout.indexOf('Scores and reliability'))).toContain(words);
    expect(stdout).not.toContain('Siti');
  });

  test('an outcome that is perfectly separated: no estimate without an end is printed', async () => {
    const { status, stdout } = await over.ask([bad('separated.csv'), '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('separates the classes of family welfare');
    expect(stdout).toContain('∞');
  });

  test('formulas in a workbook: how many, where the first stands', async () => {
    const file = over.path('formulas.xlsx');
    const formula = { type: 'Formula', value: '=1+1' };
    const rows = [1, 2, 3, 1, 2, 3].map((x) => [x, 2, x, 2].map((value) => ({ value })));
    rows[1]![3] = formula as never;
    const header = ['Y', 'X1', 'X2', 'X3'].map((value) => ({ value }));
    const written = writeXlsxFile([header, ...rows] as never) as unknown as {
      toFile: (file: string) => Promise<void>;
    };
    await written.toFile(file);
    const { stdout, stderr } = await over.ask([file, '--lang', 'en']);
    expect(stdout + stderr).toContain('1 cells are formulas, the first D3');
  });

  test('a name in a file cannot steer the terminal', async () => {
    const file = over.path('escape.json');
    const named = readFileSync(SETUP, 'utf8').replace('Survei kecil', 'Survei\\u001b[2J kecil');
    writeFileSync(file, named);
    const { status, stdout } = await over.ask([SMALL, '--config', file]);
    expect(status).toBe(0);
    expect(stdout).toContain('Survei\uFFFD[2J kecil');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('a large file', () => {
  async function write(name: string, lines: (i: number) => string, count: number) {
    const file = over.path(name);
    const stream = createWriteStream(file);
    stream.write('Y,X1,X2,X3\n');
    for (let i = 0; i < count; i += 1) if (!stream.write(lines(i))) await once(stream, 'drain');
    stream.end();
    await once(stream, 'close');
    return file;
  }
  const cell = (i: number) => 1 + ((Math.imul(i, 2_654_435_761) >>> 8) % 3);
  const row = (i: number) => `${cell(i)},${cell(i + 7)},${cell(3 * i)},${cell(i + 1)}`;

  test('of 100,000 rows is analysed whole', async () => {
    const file = await write('rows.csv', (i) => `${row(i)}\n`, 100_000);
    const { status, stdout } = over.run(file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: { read: 100_000, used: 100_000 } });
  });

  test('of 100 MB with columns that nobody asked for is read in the memory of those asked for', async () => {
    const more = `,${'z'.repeat(980)}\n`;
    const file = over.path('wide.csv');
    const stream = createWriteStream(file);
    stream.write('Y,X1,X2,X3,lain\n');
    for (let i = 0; i < 100_000; i += 1) {
      if (!stream.write(row(i) + more)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'close');
    const { status, stdout, megabytes } = over.measure(file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: { used: 100_000 } });
    expect(megabytes).toBeLessThan(450);
  });

  test('of more rows than a survey has is refused', async () => {
    const lines = `${row(1)}\n`.repeat(1000);
    const file = await write('endless.csv', () => lines, 12_000);
    const { status, stdout, stderr, megabytes } = over.measure(file, '--lang', 'en');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('more than 1000000 rows');
    expect(megabytes).toBeLessThan(900);
  });

  test('with one field of 100 MB is refused with its line', async () => {
    const piece = 'x'.repeat(1_000_000);
    const file = await write('field.csv', (i) => (i === 0 ? `1,1,1,"` : piece), 101);
    const { status, stderr } = over.run(file, '--lang', 'en');
    expect([status, stderr]).toEqual([1, expect.stringContaining('longer than 1 million')]);
  });
});
