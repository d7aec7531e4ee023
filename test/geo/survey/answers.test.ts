import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readAnswers } from '../../../geo/survey/answers/read-answers.ts';
import { readSurveyFile } from '../../../geo/survey/answers/read-survey-file.ts';
import { LANGUAGES } from '../../../geo/text/languages.ts';
import { tellSurveyFinding } from '../../../geo/text/survey/findings.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { smallSetup } from './small-survey.ts';

const fixture = (name: string) => readFileSync(join(projectRoot, 'test/fixtures', name));

async function read(name: string, setup = smallSetup()) {
  const file = await readSurveyFile(new Uint8Array(fixture(name)), name);
  if (file.rows === null) return { answers: null, findings: file.findings };
  const reading = readAnswers(setup, file.rows);
  return { ...reading, findings: [...file.findings, ...reading.findings] };
}

describe('a file of answers', () => {
  test('becomes columns of numbers', async () => {
    const { answers, findings } = await read('survey/small.csv');
    expect(findings).toEqual([]);
    expect(answers).toMatchObject({ read: 12, used: 12 });
    expect(Array.from(answers?.numbers.get('x1') ?? [])).toEqual([
      1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3,
    ]);
    expect([...(answers?.numbers.keys() ?? [])]).toEqual(['y1', 'y2', 'y3', 'a1', 'a2', 'x1']);
  });

  test('may have titles above its header, other columns, and headers in capitals', () => {
    const cells = [
      ['Survei 2026'],
      ['NO', 'Y1', 'Y2', 'y3', ' a1', 'a2', 'X1'],
      ...[1, 2, 3, 4].map((row) => [row, 1, 2, 3, 4, 5, 1 + (row % 3)]),
    ];
    const rows = cells.map((row, at) => ({ line: at + 1, cells: row }));
    const { answers, findings } = readAnswers(smallSetup(), rows);
    expect(findings).toEqual([]);
    expect(Array.from(answers?.numbers.get('a1') ?? [])).toEqual([4, 4, 4, 4]);
  });

  test('with empty cells loses those rows, and says of which variable', async () => {
    const { answers, findings } = await read('bad/survey/missing.csv');
    expect(answers).toMatchObject({ read: 12, used: 11 });
    expect(answers?.missing).toEqual([
      { variable: 'Y', rows: 1 },
      { variable: 'X2', rows: 0 },
      { variable: 'X1', rows: 0 },
    ]);
    expect(answers?.numbers.get('a1')).toHaveLength(11);
    expect(findings).toMatchObject([
      { code: 'survey_missing', stops: false, values: { variable: 'Y', rows: 1, read: 12 } },
    ]);
  });

  test.each([
    ['header-only', 'no_rows', { line: 1 }],
    ['no-header', 'survey_column', { place: 'variables[0].source.items[0]' }],
    ['text-answer', 'survey_text', { line: 5, column: 'y2' }],
    ['formula', 'survey_formula', { line: 7, column: 'a1' }],
    ['out-of-range', 'survey_range', { line: 4, column: 'a2', values: { least: 1, most: 5 } }],
    ['class-4', 'survey_class', { line: 9, column: 'x1' }],
    ['two-readings', 'survey_ambiguous', { line: 6, column: 'y1' }],
    ['unknown-column', 'survey_column', { place: 'variables[1].source.items[1]', column: 'a2' }],
    ['column-near', 'survey_column_near', { column: 'y3', values: { near: 'y_3' } }],
    ['column-twice', 'survey_column_twice', { column: 'a1', values: { count: 2 } }],
    ['long-row', 'row_too_long', { line: 7 }],
    ['few-rows', 'survey_few_rows', { values: { used: 3, read: 3 } }],
    ['all-missing', 'survey_few_rows', { values: { used: 0, read: 12 } }],
    ['many-text', 'survey_more', { values: { count: 52 } }],
    ['thousand-columns', 'survey_many_columns', { values: { count: 1006 } }],
  ])('%s.csv gives findings and no answers', async (name, code, place) => {
    const { answers, findings } = await read(`bad/survey/${name}.csv`);
    expect(answers).toBeNull();
    const found = findings.find((one) => one.code === code);
    expect(found).toMatchObject({ ...place, stops: true });
    for (const one of findings) {
      for (const language of LANGUAGES) tellSurveyFinding(one, language);
    }
  });

  test.each([
    ['other-column-twice', 'survey_column_twice'],
    ['personal', 'survey_personal_column'],
  ])('%s.csv is read, and told of', async (name, code) => {
    const { answers, findings } = await read(`bad/survey/${name}.csv`);
    expect(answers?.used).toBe(12);
    expect(findings).toMatchObject([{ code, stops: false }]);
  });

  test('no finding repeats what a respondent wrote', async () => {
    const { findings } = await read('bad/survey/text-answer.csv');
    expect(JSON.stringify(findings)).not.toContain('setuju');
    expect(JSON.stringify((await read('bad/survey/personal.csv')).findings)).not.toContain('Siti');
  });

  test('that is no table says so', async () => {
    expect(await read('bad/binary.csv')).toMatchObject({
      answers: null,
      findings: [{ stops: true }],
    });
  });
});

describe('a workbook', () => {
  const header = ['y1', 'y2', 'y3', 'a1', 'a2', 'x1'].map((value) => ({ value }));
  const row = (x: number) => [1, 2, 3, 4, 5, x].map((value) => ({ value }));
  const write = (rows: unknown[][]) =>
    writeXlsxFile(
      [header, ...rows] as never,
      { buffer: true } as never,
    ) as unknown as Promise<Buffer>;

  test('is read like a CSV', async () => {
    const bytes = await toBytes(await write([1, 2, 3, 1].map(row)));
    const { rows, findings } = await readSurveyFile(bytes, 'a.xlsx');
    expect(findings).toEqual([]);
    expect(readAnswers(smallSetup(), rows ?? []).answers?.used).toBe(4);
  });

  test('with formulas says how many and where the first one stands', async () => {
    const formula = { type: 'Formula', value: '=1+1' };
    const rows = [1, 2, 3, 1].map(row);
    rows[1]![2] = formula as never;
    rows[3]![0] = formula as never;
    const { findings } = await readSurveyFile(await toBytes(await write(rows)), 'a.xlsx');
    expect(findings).toMatchObject([{ code: 'xlsx_formulas', values: { count: 2, first: 'C3' } }]);
  });
});

/** What the writer gives, whichever of its forms, as bytes. */
async function toBytes(written: unknown): Promise<Uint8Array> {
  if (written instanceof Uint8Array) return new Uint8Array(written);
  const { toBuffer } = written as { toBuffer: () => Promise<Uint8Array> };
  return new Uint8Array(await toBuffer());
}
