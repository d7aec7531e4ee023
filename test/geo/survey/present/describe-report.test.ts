import { describe, expect, test } from 'vitest';
import { analyseSurvey } from '../../../../geo/survey/analyse-survey.ts';
import { describeReport } from '../../../../geo/survey/present/describe-report.ts';
import type { SurveyTable } from '../../../../geo/survey/present/survey-table.ts';
import { writeCsv } from '../../../../geo/survey/present/write-csv.ts';
import { STUDY_SETUP } from '../../../../geo/survey/study/study-setup.ts';
import { reconstructedTable } from '../../../../geo/survey/study/reconstruct-rows.ts';

const { report } = analyseSurvey(STUDY_SETUP, reconstructedTable());
const sectionsIn = (language: 'id' | 'en') => describeReport(report!, STUDY_SETUP, language);
const allTables = (language: 'id' | 'en'): SurveyTable[] =>
  sectionsIn(language).flatMap(({ tables, parts }) => [
    ...tables,
    ...parts.flatMap((part) => part.tables),
  ]);

describe('a report in words and tables', () => {
  test('has the same tables and values in both languages, and ids of their own', () => {
    const [inIndonesian, inEnglish] = [allTables('id'), allTables('en')];
    const numbers = ({ rows }: SurveyTable) =>
      rows.flat().filter(({ value }) => typeof value !== 'string');
    expect(inEnglish.map(({ id }) => id)).toEqual(inIndonesian.map(({ id }) => id));
    expect(new Set(inEnglish.map(({ id }) => id)).size).toBe(inEnglish.length);
    inEnglish.forEach((table, at) => {
      expect(numbers(table).map(({ value }) => value)).toEqual(
        numbers(inIndonesian[at]!).map(({ value }) => value),
      );
    });
  });

  test('has as many cells in a row as columns', () => {
    for (const { columns, rows } of allTables('id')) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test('shows percent as the study prints them, and keeps what was rounded off', () => {
    const table = allTables('id').find(({ id }) => id === 'frequencies')!;
    const percent = table.rows[0]![3]!;
    expect(percent.shown).toBe('39,8');
    expect(percent.value).toBe((100 * 76) / 191);
  });

  test('has what PLUM reports of X2 as a covariate', () => {
    const estimates = allTables('en').find(({ id }) => id === 'estimates-6')!;
    const X2 = estimates.rows.find(([head]) => head?.shown.startsWith('X2'))!;
    expect(X2.map(({ shown }) => shown).slice(0, 6)).toEqual([
      'X2 Social environment',
      '0.456',
      '0.182',
      '6.308',
      '1',
      '0.012',
    ]);
  });

  test('says which information the standard errors are of, and when the general model has no summit', () => {
    const notesOf = (id: string, of = report!) =>
      describeReport(of, STUDY_SETUP, 'en')
        .flatMap(({ parts }) => parts.flatMap(({ tables }) => tables))
        .find((table) => table.id === id)!
        .notes.join();
    expect(notesOf('estimates-1')).toContain('observed information');
    expect(notesOf('parallel-1')).not.toContain('general model');
    const endless = structuredClone(report!);
    endless.ordinal.regressions[0]!.regression.parallelLines!.status = 'separated';
    expect(notesOf('parallel-1', endless)).toContain('general model has no summit');
  });

  test('says of a table of small counts that the exact p is to be used', () => {
    const rows = reconstructedTable().slice(0, 13);
    const small = analyseSurvey(STUDY_SETUP, rows).report!;
    const cross = describeReport(small, STUDY_SETUP, 'en').find(({ id }) => id === 'cross')!;
    expect(cross.tables.at(-1)!.notes.join()).toContain('use the exact or permutation p');
  });
});

describe('a table as CSV', () => {
  const table: SurveyTable = {
    id: 'one',
    title: 'One',
    columns: [
      { name: 'Butir; nama', isNumber: false },
      { name: 'rho', isNumber: true },
    ],
    rows: [
      [
        { value: '=HYPERLINK("x")', shown: '' },
        { value: -0.18176512, shown: '−0,18' },
      ],
      [
        { value: 'b', shown: 'b' },
        { value: null, shown: '–' },
      ],
    ],
    notes: [],
  };

  test('is what a spreadsheet of the language opens: unrounded, and nothing runs', () => {
    expect(writeCsv(table, 'id')).toBe(
      '\uFEFF"Butir; nama";"rho"\r\n"\'=HYPERLINK(""x"")";-0,18176512\r\n"b";\r\n',
    );
    expect(writeCsv(table, 'en')).toContain(',-0.18176512\r\n"b",\r\n');
  });
});
