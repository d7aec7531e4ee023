import { describe, expect, test } from 'vitest';
import { replayStudy } from '../../../geo/survey/study/replay-study.ts';
import { LANGUAGES } from '../../../geo/text/languages.ts';
import { ANALYSES } from '../../../geo/text/survey/analyses.ts';
import { FIGURE_NAMES } from '../../../geo/text/survey/names.ts';
import { formatPercent } from '../../../geo/text/survey/numbers.ts';
import { STUDY_NOTES, STUDY_VARIABLES } from '../../../geo/text/survey/study.ts';
import {
  tellAdjusted,
  tellAlpha,
  tellCorrelation,
  tellCrossTable,
  tellShares,
} from '../../../geo/text/survey/tell-meaning.ts';
import { tellRegression } from '../../../geo/text/survey/tell-regression.ts';

const { report, figures } = replayStudy();
const names = (x: 'X1' | 'X2' | 'X3', language: 'id' | 'en') => ({
  x: STUDY_VARIABLES[x][language],
  y: STUDY_VARIABLES.Y[language],
});
const correlation = (x: string) => report.correlations.find(({ predictor }) => predictor === x)!;

describe('the sentences of the study', () => {
  test('tell what is related, how much, and what is not seen', () => {
    const tell = (x: 'X1' | 'X2', language: 'id' | 'en') =>
      tellCorrelation(correlation(x), names(x, language), 0.05, language);
    expect(tell('X2', 'id')).toBe(
      'Lingkungan sosial berhubungan lemah namun nyata dengan kesejahteraan keluarga (rho 0,18; p 0,012).',
    );
    expect(tell('X2', 'en')).toBe(
      'Social environment has a weak but real relation with family welfare (rho 0.18; p 0.012).',
    );
    expect(tell('X1', 'id')).toBe(
      'Belum terlihat hubungan antara karakteristik kelompok dan kesejahteraan keluarga (rho 0,09; p 0,230).',
    );
  });

  test('tell what becomes of it among three tests', () => {
    expect(tellAdjusted(correlation('X2'), names('X2', 'id'), 3, 0.05, 'id')).toContain(
      'tetap nyata',
    );
    expect(tellAdjusted(correlation('X2'), names('X2', 'id'), 3, 0.02, 'id')).toContain(
      'tidak lagi nyata',
    );
    expect(tellAdjusted(correlation('X1'), names('X1', 'id'), 3, 0.05, 'id')).toBe('');
  });

  test('tell of regressions what the significance says, and the odds of a covariate', () => {
    const regression = (x: string, coding: string) =>
      report.ordinal.regressions.find(
        (one) => one.coding === coding && one.predictors.join() === x,
      )!;
    const covariate = tellRegression(regression('X2', 'covariate'), names('X2', 'id'), 0.05, 'id');
    expect(covariate).toMatch(
      /^Lingkungan sosial membantu menjelaskan kesejahteraan keluarga \(sebagai kovariat; .*p 0,011\)\. Bila lingkungan sosial naik satu tingkat, .* 1,\d\d kali/,
    );
    const factor = tellRegression(regression('X3', 'factor'), names('X3', 'en'), 0.05, 'en');
    expect(factor).toMatch(
      /^That empowerment intervention helps .* cannot be seen so far .*p 0\.758/,
    );
  });

  test('never say that a programme failed, in either language', () => {
    const all = LANGUAGES.flatMap((language) => [
      ...(['X1', 'X2', 'X3'] as const).flatMap((x) => [
        tellCorrelation(correlation(x), names(x, language), 0.05, language),
        tellCrossTable(
          report.crossTables.find((one) => one.predictor === x)!,
          names(x, language),
          0.05,
          language,
        ),
      ]),
      ...report.ordinal.regressions.map((one) =>
        tellRegression(one, { x: 'x', y: 'y' }, 0.05, language),
      ),
      ...Object.values(STUDY_NOTES).map((note) => note[language]),
    ]).join(' ');
    expect(all).not.toMatch(/gagal|fail|tidak berhasil|useless|sia-sia/i);
    expect(all).not.toContain('{');
  });

  test('print percent with one decimal, as the study does', () => {
    const printed = figures.filter(({ what }) => what === 'percent');
    for (const { computed, printed: text } of printed) {
      expect(formatPercent(computed!, 'en')).toBe(Number(text).toFixed(1));
    }
    expect(formatPercent(41.36, 'id')).toBe('41,4');
  });

  test('name every kind of printed figure', () => {
    for (const { what } of figures) expect(FIGURE_NAMES[what].id).not.toBe('');
  });
});

describe('other sentences', () => {
  const pair = { x: 'a', y: 'b' };
  const spearman = { n: 30, rho: -0.62, t: -4, df: 28, p: 0.0001, interval: null };

  test('tell an opposite direction, and a p below what is written', () => {
    const told = tellCorrelation({ spearman }, pair, 0.05, 'id');
    expect(told).toBe(
      'A berhubungan kuat dan nyata dengan b, tetapi berlawanan arah (rho -0,62; p < 0,001).',
    );
    expect(tellCorrelation({ spearman: null }, pair, 0.05, 'id')).toContain('tidak dapat dihitung');
  });

  test('take the exact or permutation p where cells are small', () => {
    const chiSquare = {
      statistic: 6,
      df: 4,
      p: 0.01,
      expected: [],
      leastExpected: 1,
      smallCells: 5,
      cells: 9,
      tooSmall: true,
    };
    const conditional = {
      method: 'monte_carlo',
      p: 0.2,
      replicates: 9999,
      standardError: 0.004,
    } as const;
    expect(tellCrossTable({ chiSquare, conditional }, pair, 0.05, 'id')).toBe(
      'Belum terlihat perbedaan sebaran b menurut kelas a (khi-kuadrat 6,00; db 4; p 0,200). Ada sel yang kecil, maka p ini p permutasi dari 9.999 tabel acak.',
    );
    expect(tellCrossTable({ chiSquare: null, conditional: null }, pair, 0.05, 'en')).toContain(
      'cannot be tested',
    );
  });

  test.each([
    [0.95, 'sangat selaras'],
    [0.7, 'cukup selaras'],
    [0.69, 'kurang selaras'],
    [-0.2, 'periksa butir yang terbalik'],
    [null, 'tidak dapat dihitung'],
  ])('alpha %j is %s', (alpha, words) => {
    expect(tellAlpha(alpha, 'skala', 'id')).toContain(words);
  });

  test('tell the largest share with its unit', () => {
    const [method, budget] = report.interventions.study;
    expect(tellShares(method!, 'id')).toBe('Yang terbanyak: penyuluhan, 62,0 % responden.');
    expect(tellShares(budget!, 'en')).toBe('The largest: physical works, 70.0% of the budget.');
  });
});

test('every analysis says what it rests on and what it cannot say', () => {
  for (const { title, method, citation, assumptions, limits } of Object.values(ANALYSES)) {
    expect(citation.length).toBeGreaterThan(10);
    for (const text of [title, method, assumptions, limits]) {
      for (const language of LANGUAGES) expect(text[language]).not.toBe('');
    }
  }
});
