import { describe, expect, test } from 'vitest';
import { fitOrdinalRegression } from '../../../../geo/survey/ordinal/ordinal-regression.ts';
import type { OrdinalInput, Predictor } from '../../../../geo/survey/ordinal/ordinal-input.ts';

const outcome = [0, 1, 2, 0, 2, 1, 2, 0, 1, 2, 0, 1];
const score: Predictor = {
  name: 'score',
  as: 'covariate',
  values: [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 3],
};
const group: Predictor = {
  name: 'group',
  as: 'factor',
  values: [5, 7, 9, 5, 7, 9, 9, 5, 7, 7, 9, 5],
};
const base: OrdinalInput = {
  outcome,
  outcomeCategories: 3,
  predictors: [score, group],
  link: 'logit',
};

describe('what is redundant is listed and said', () => {
  test('the last category of a factor is the reference, with the estimate 0', () => {
    const { locations } = fitOrdinalRegression(base);
    expect(locations.map(({ name, category, redundant }) => [name, category, redundant])).toEqual([
      ['score', null, null],
      ['group', 5, null],
      ['group', 7, null],
      ['group', 9, 'reference'],
    ]);
    expect(locations[3]).toMatchObject({ estimate: 0, standardError: null, oddsRatio: null });
  });

  test('categories without rows are dropped, those given keep their order', () => {
    const given = { ...group, categories: [9, 4, 7, 5] };
    const found = fitOrdinalRegression({ ...base, predictors: [score, given] });
    expect(found.predictors[1]).toMatchObject({
      categories: [
        { code: 9, count: 4 },
        { code: 7, count: 4 },
        { code: 5, count: 4 },
      ],
      droppedCategories: [4],
    });
    expect(found.locations.at(-1)).toMatchObject({ category: 5, redundant: 'reference' });
    const kernel = fitOrdinalRegression(base).fitting.final.kernel;
    expect(found.fitting.final.kernel).toBeCloseTo(kernel, 9);
  });

  test('a class of the outcome without rows has no threshold', () => {
    const found = fitOrdinalRegression({
      ...base,
      outcome: outcome.map((y) => y * 2),
      outcomeCategories: 6,
    });
    expect(found.outcome).toEqual({
      order: 'ascending',
      categories: [
        { code: 0, count: 4 },
        { code: 2, count: 4 },
        { code: 4, count: 4 },
      ],
      dropped: [1, 3, 5],
    });
    expect(found.thresholds.map(({ below }) => below)).toEqual([0, 2]);
  });

  test('constants and columns that follow from others change nothing', () => {
    const alone = fitOrdinalRegression(base);
    const found = fitOrdinalRegression({
      ...base,
      predictors: [
        { name: 'one', as: 'covariate', values: outcome.map(() => 1) },
        { name: 'single', as: 'factor', values: outcome.map(() => 1) },
        score,
        group,
        { name: 'same', as: 'covariate', values: Array.from(score.values, (x) => 1e6 - 3 * x) },
        {
          name: 'seven',
          as: 'covariate',
          values: Array.from(group.values, (x) => Number(x === 7)),
        },
      ],
    });
    expect(found.locations.map(({ name, redundant }) => [name, redundant])).toEqual([
      ['one', 'constant'],
      ['single', 'reference'],
      ['score', null],
      ['group', null],
      ['group', null],
      ['group', 'reference'],
      ['same', 'dependent'],
      ['seven', 'dependent'],
    ]);
    expect(found.predictors.map(({ isConstant }) => isConstant)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(found.fitting.df).toBe(3);
    expect(found.fitting.final.kernel).toBeCloseTo(alone.fitting.final.kernel, 9);
    expect(found.parallelLines!.df).toBe(3);
    expect(found.brant!.predictors.map(({ predictor }) => predictor)).toEqual([2, 3]);
  });

  test('without a predictor that varies there is nothing to test', () => {
    const found = fitOrdinalRegression({
      ...base,
      predictors: [{ name: 'one', as: 'covariate', values: outcome.map(() => 1) }],
    });
    expect(found.fitting).toMatchObject({ df: 0, significance: null });
    expect(found.fitting.chiSquare).toBeCloseTo(0, 9);
    expect(found).toMatchObject({ status: 'converged', parallelLines: null, brant: null });
    expect(found.goodnessOfFit.pearson).toMatchObject({ df: 0, significance: null });
  });

  test('units do not matter, however large or small', () => {
    const plain = fitOrdinalRegression(base);
    for (const unit of [1e-200, 1e200]) {
      const scaled = { ...score, values: Array.from(score.values, (x) => x * unit) };
      const found = fitOrdinalRegression({ ...base, predictors: [scaled, group] });
      expect(found.locations[0]!.estimate! * unit).toBeCloseTo(plain.locations[0]!.estimate!, 8);
      expect(found.locations[0]!.significance).toBeCloseTo(plain.locations[0]!.significance!, 8);
    }
  });
});

describe('what is no such problem is refused, with its place', () => {
  test.each<[string, Partial<OrdinalInput>, RegExp]>([
    ['no rows', { outcome: [], predictors: [] }, /outcome: no rows/],
    ['one class', { outcomeCategories: 1 }, /outcomeCategories/],
    ['all rows in one class', { outcome: outcome.map(() => 1) }, /outcome: all rows/],
    ['a class that is not there', { outcome: [...outcome.slice(1), 3] }, /outcome\[11\]: 3/],
    ['half a class', { outcome: [0.5, ...outcome.slice(1)] }, /outcome\[0\]: 0.5/],
    ['a missing answer', { outcome: [NaN, ...outcome.slice(1)] }, /outcome\[0\]: NaN/],
    ['unequal lengths', { predictors: [{ ...score, values: [1, 2] }] }, /score: 2 values for 12/],
    [
      'a value that is no number',
      { predictors: [{ ...score, values: [Infinity, ...Array.from(score.values).slice(1)] }] },
      /score\[0\]: Infinity/,
    ],
    [
      'a category that was not given',
      { predictors: [{ ...group, categories: [5, 7] }] },
      /group\[2\]: 9/,
    ],
    ['two predictors of one name', { predictors: [score, score] }, /score: two predictors/],
  ])('%s', (_, change, message) => {
    const fit = () => fitOrdinalRegression({ ...base, ...change });
    expect(fit).toThrow(RangeError);
    expect(fit).toThrow(message);
  });
});
