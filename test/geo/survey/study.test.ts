import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../geo/read/csv.ts';
import { analyseSurvey } from '../../../geo/survey/analyse-survey.ts';
import { rankValues } from '../../../geo/survey/correlation/rank-values.ts';
import { spearman } from '../../../geo/survey/correlation/spearman.ts';
import { parseSetup } from '../../../geo/survey/setup/read-setup.ts';
import { PRINTED_FIGURES } from '../../../geo/survey/study/printed-figures.ts';
import {
  reconstructedCsv,
  reconstructRows,
  type StudyRow,
} from '../../../geo/survey/study/reconstruct-rows.ts';
import { replayStudy } from '../../../geo/survey/study/replay-study.ts';
import { STUDY_SETUP } from '../../../geo/survey/study/study-setup.ts';
import { summariseStudy } from '../../../geo/survey/study/summarise-study.ts';

const replay = replayStudy();
const rows = reconstructRows();

describe('the reconstructed respondents', () => {
  const count = (test: (row: StudyRow) => boolean) => rows.filter(test).length;

  test('are 191, the same each time, and not in order', () => {
    expect(rows).toHaveLength(191);
    expect(reconstructRows()).toEqual(rows);
    expect(new Set(rows.slice(0, 40).map(({ Y }) => Y)).size).toBe(3);
  });

  test.each([
    ['Y', 76, 53, 62],
    ['X1', 63, 63, 65],
    ['X2', 49, 81, 61],
    ['X3', 65, 79, 47],
  ] as const)('have the printed classes of %s', (id, ...counts) => {
    expect([1, 2, 3].map((one) => count((row) => row[id] === one))).toEqual(counts);
  });

  test('are mildly alike in the X, within each class of Y too', () => {
    for (const within of [rows, ...[1, 2, 3].map((one) => rows.filter(({ Y }) => Y === one))]) {
      const ranked = (['X1', 'X2', 'X3'] as const).map((id) =>
        rankValues(Float64Array.from(within, (row) => row[id])),
      );
      for (const [one, other] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const rho = spearman(ranked[one]!, ranked[other]!)!.rho;
        expect(rho).toBeGreaterThan(0.1);
        expect(rho).toBeLessThan(0.5);
      }
    }
  });

  test('are the same from a file', () => {
    const fromFile = analyseSurvey(STUDY_SETUP, readCsv(reconstructedCsv()));
    expect(fromFile.findings).toEqual([]);
    expect(fromFile.report).toEqual(replay.report);
  });
});

test('the set-up of the study passes its own check', () => {
  expect(parseSetup(JSON.parse(JSON.stringify(STUDY_SETUP)))).toEqual({
    setup: STUDY_SETUP,
    findings: [],
  });
});

describe('the study replayed', () => {
  const computable = replay.figures.filter(({ computed }) => computed !== null);

  test('has every printed figure once, with what was computed', () => {
    expect(replay.figures).toHaveLength(PRINTED_FIGURES.length);
    expect(computable).toHaveLength(1 + 24 + 6 + 6);
  });

  test('agrees with every count, percent, coefficient and p as printed', () => {
    const kinds = ['respondents', 'count', 'percent', 'rho', 'p'];
    const off = computable.filter(({ what, agrees }) => kinds.includes(what) && !agrees);
    expect(off).toEqual([]);
    for (const { computed, printed, difference } of computable) {
      expect(difference).toBe(computed! - Number(printed));
    }
  });

  test('shows which coding meets the printed regressions: factor for X1, covariate for X2, none for X3', () => {
    const agreeing = computable
      .filter(({ coding, agrees }) => coding !== null && agrees)
      .map(({ of, coding }) => [of, coding]);
    expect(agreeing).toEqual([
      ['X1', 'factor'],
      ['X2', 'covariate'],
    ]);
  });

  test('says of each figure that does not agree, or cannot be computed, why', () => {
    for (const { agrees, note } of replay.figures) if (agrees !== true) expect(note).not.toBeNull();
  });

  test('in brief has the shape that the command prints', () => {
    const { n, spearman: correlations, ordinal } = summariseStudy(replay);
    expect(n).toBe(191);
    expect(correlations.map((one) => [one.predictor, one.printedRho, one.printedP])).toEqual([
      ['X1', 0.087, 0.23],
      ['X2', 0.182, 0.012],
      ['X3', 0.052, 0.471],
    ]);
    // study.md: 0.08719, 0.18177, 0.05247 from exact enumeration of the tables.
    correlations.forEach(({ rho, p, printedP }, at) => {
      expect(rho).toBeCloseTo([0.08719, 0.18177, 0.05247][at]!, 5);
      expect(p).toBeCloseTo(printedP, 3);
    });
    const found = ordinal.map((one) => [one.predictor, one.coding, one.printed]);
    expect(found).toEqual([
      ['X1', 'factor', 0.247],
      ['X1', 'covariate', 0.247],
      ['X2', 'factor', 0.011],
      ['X2', 'covariate', 0.011],
      ['X3', 'factor', 0.05],
      ['X3', 'covariate', 0.05],
    ]);
    const significance = (predictor: string, coding: string) =>
      ordinal.find((one) => one.predictor === predictor && one.coding === coding)?.significance;
    expect(significance('X1', 'factor')).toBeCloseTo(0.2472, 4);
    expect(significance('X2', 'covariate')).toBeCloseTo(0.0112, 4);
    expect(significance('X3', 'covariate')).toBeCloseTo(0.462, 3);
    expect(significance('X3', 'factor')).toBeCloseTo(0.758, 3);
  });
});
