import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../geo/read/csv.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';
import { analyseSurvey } from '../../../geo/survey/analyse-survey.ts';
import type { SurveySetup } from '../../../geo/survey/setup/survey-setup.ts';
import { STUDY_SETUP } from '../../../geo/survey/study/study-setup.ts';
import { tellRegression } from '../../../geo/text/survey/tell-regression.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { smallSetup } from './small-survey.ts';

const analyse = (name: string, setup = smallSetup()) =>
  analyseSurvey(setup, readCsv(readFileSync(join(projectRoot, 'test/fixtures', name), 'utf8')));

describe('the analysis of a file', () => {
  const { report, findings } = analyse('survey/small.csv');

  test('is plain JSON without a number that is none', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(
      JSON.stringify(report, (_, value: unknown) => (Number.isNaN(value) ? 'NaN' : value)),
    ).not.toContain('NaN');
  });

  test('has one entry for each variable, predictor, coding and set of predictors', () => {
    expect(report?.variables.map(({ id, kind }) => [id, kind])).toEqual([
      ['Y', 'items'],
      ['X2', 'items'],
      ['X1', 'classed'],
    ]);
    expect(report?.correlations.map(({ predictor }) => predictor)).toEqual(['X1', 'X2']);
    expect(report?.crossTables.map(({ table }) => table.n)).toEqual([12, 12]);
    expect(
      report?.ordinal.regressions.map(({ coding, predictors }) => [coding, predictors]),
    ).toEqual([
      ['factor', ['X1']],
      ['factor', ['X2']],
      ['factor', ['X1', 'X2']],
      ['covariate', ['X1']],
      ['covariate', ['X2']],
      ['covariate', ['X1', 'X2']],
    ]);
    expect(report?.areas).toBeNull();
    expect(findings.filter(({ stops }) => stops)).toEqual([]);
  });

  test('scores reversed items the other way round', () => {
    const rows = readCsv(readFileSync(join(projectRoot, 'test/fixtures/survey/small.csv'), 'utf8'));
    const [, ...data] = rows.map(({ cells }) => cells.map(Number));
    const scores = data.map(([y1, y2, y3]) => (y1! + y2! + 6 - y3!) / 3);
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    expect(report?.variables[0]?.scores?.mean).toBeCloseTo(mean, 12);
    const low = scores.filter((one) => one <= 1 + 4 / 3 + 1e-9).length;
    expect(report?.variables[0]?.frequencies[0]?.count).toBe(low);
    expect(report?.variables[0]?.limits?.[0]).toBeCloseTo(7 / 3, 12);
  });

  test('with small cells gives p by chance beside chi-square', () => {
    for (const { chiSquare, conditional } of report?.crossTables ?? []) {
      expect(chiSquare?.tooSmall).toBe(true);
      expect(conditional).toMatchObject({ method: 'monte_carlo', replicates: 9999 });
    }
  });

  test('does not depend on the order of rows', () => {
    const text = readFileSync(join(projectRoot, 'test/fixtures/survey/small.csv'), 'utf8');
    const [header = '', ...lines] = text.trim().split('\n');
    const turned = readCsv([header, ...lines.reverse()].join('\n'));
    const other = analyseSurvey(smallSetup(), turned).report;
    expect(other?.crossTables).toEqual(report?.crossTables);
    expect(other?.correlations.map(({ permutation, kendall }) => [permutation, kendall])).toEqual(
      report?.correlations.map(({ permutation, kendall }) => [permutation, kendall]),
    );
  });

  test('on scores ranks scores where there are any', () => {
    const { report: other } = analyse('survey/small.csv', smallSetup({ correlateOn: 'scores' }));
    expect(other?.correlations.map(({ on }) => on)).toEqual(['classes', 'scores']);
    expect(other?.correlations[1]?.spearman?.rho).not.toBe(report?.correlations[1]?.spearman?.rho);
  });

  test('does not change from one run to the next, and little with the seed', () => {
    expect(analyse('survey/small.csv').report).toEqual(report);
    const other = analyse('survey/small.csv', smallSetup({ seed: 8 })).report;
    expect(other?.correlations[1]?.permutation).not.toEqual(report?.correlations[1]?.permutation);
    expect(other?.correlations[1]?.spearman).toEqual(report?.correlations[1]?.spearman);
  });
});

describe('what only the answers show', () => {
  test.each([
    ['one-class', 'survey_one_class'],
    ['text-answer', 'survey_text'],
    ['thousand-columns', 'survey_many_columns'],
    ['few-rows', 'survey_few_rows'],
  ])('%s.csv gives no report', (name, code) => {
    const { report, findings } = analyse(`bad/survey/${name}.csv`);
    expect(report).toBeNull();
    expect(findings.filter(({ stops }) => stops).map((one) => one.code)).toContain(code);
  });

  test.each([
    ['empty-class', 'survey_empty_class', { values: { variable: 'X1', class: 3 } }],
    ['constant-item', 'survey_constant_item', { column: 'a2' }],
    [
      'equal-columns',
      'survey_columns_equal',
      { column: 'a2', values: { column: 'a2', first: 'a1' } },
    ],
    ['missing', 'survey_missing', {}],
  ])('%s.csv is told beside the report', (name, code, place) => {
    const { report, findings } = analyse(`bad/survey/${name}.csv`);
    expect(report).not.toBeNull();
    expect(findings).toContainEqual(expect.objectContaining({ code, stops: false, ...place }));
  });

  test('a constant item has no correlation, and alpha is there all the same', () => {
    const scale = analyse('bad/survey/constant-item.csv').report?.variables[1]?.scale;
    expect(scale?.items.map(({ itemTotal }) => itemTotal)).toEqual([null, null]);
    expect(scale?.alpha).toBe(0);
  });

  test('an outcome that a predictor separates is said to be so, never given a size', () => {
    const { report } = analyseSurvey(
      STUDY_SETUP,
      readCsv(readFileSync(join(projectRoot, 'test/fixtures/bad/survey/separated.csv'), 'utf8')),
    );
    const regressions = report!.ordinal.regressions;
    const alone = regressions.filter(({ predictors }) => predictors.join() === 'X1');
    expect(alone.map(({ regression }) => regression.status)).toEqual(['separated', 'separated']);
    for (const one of alone) {
      const told = tellRegression(one, { x: 'x', y: 'y' }, 0.05, 'id');
      expect(told).toContain('memisahkan');
      expect(told).not.toContain('odds');
    }
  });

  test('rows that lack an answer are in no table', () => {
    const { report } = analyse('bad/survey/missing.csv');
    expect(report?.rows).toMatchObject({ read: 12, used: 11 });
    expect(report?.crossTables[0]?.table.n).toBe(11);
  });
});

/** Rows of a classed survey with words of interventions, and the set-up that reads them. */
function withInterventions(): [SurveySetup, string] {
  const random = seededRandom(2);
  const lines = ['y1,y2,y3,a1,a2,x1,cara,jenis,rupiah'];
  for (let row = 0; row < 40; row += 1) {
    const answers = Array.from({ length: 5 }, () => 1 + Math.floor(random() * 5));
    const method = ['Penyuluhan', 'penyuluhan', 'pelatihan', 'lain'][row % 4] ?? '';
    const kind = row % 2 === 0 ? 'fisik' : 'usaha';
    lines.push([...answers, 1 + (row % 3), method, kind, row % 2 === 0 ? 300 : 100].join(','));
  }
  const words = { penyuluhan: 'information', pelatihan: 'training', pendampingan: 'mentoring' };
  const kinds = { fisik: 'physical', usaha: 'livelihood' };
  const setup = smallSetup({
    interventions: {
      method: { column: 'cara', words, amount: null },
      budget: { column: 'jenis', words: kinds, amount: 'rupiah' },
    },
  });
  return [setup, lines.join('\n')];
}

describe('interventions', () => {
  const [setup, text] = withInterventions();
  const { report, findings } = analyseSurvey(setup, readCsv(text));

  test('of a file stand beside those of the study, each with its unit', () => {
    expect(report?.interventions.study.map(({ unit }) => unit)).toEqual(['respondents', 'budget']);
    const [method, budget] = report?.interventions.file ?? [];
    expect(method?.unit).toBe('rows');
    expect(method?.shares.map(({ id, percent }) => [id, percent])).toEqual([
      ['information', (100 * 20) / 30],
      ['training', (100 * 10) / 30],
      ['mentoring', 0],
    ]);
    expect(budget?.unit).toBe('budget');
    expect(budget?.shares).toEqual([
      { id: 'physical', percent: 75, count: 20 },
      { id: 'livelihood', percent: 25, count: 20 },
    ]);
  });

  test('tell how many rows hold words that the set-up does not name', () => {
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'survey_unknown_word', values: { rows: 10 } }),
    );
  });

  test('of the study sum to one hundred', () => {
    for (const { shares } of report?.interventions.study ?? []) {
      expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
    }
  });
});
