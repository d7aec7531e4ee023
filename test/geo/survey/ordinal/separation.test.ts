import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOrdinalRegression } from '../../../../geo/survey/ordinal/ordinal-regression.ts';
import type { Predictor } from '../../../../geo/survey/ordinal/ordinal-input.ts';
import type { LinkName } from '../../../../geo/survey/ordinal/links.ts';
import { countCells } from '../../../../geo/survey/ordinal/cells.ts';
import { isEndless } from '../../../../geo/survey/ordinal/find-separation.ts';
import { groupRows } from '../../../../geo/survey/ordinal/group-rows.ts';
import { LINKS } from '../../../../geo/survey/ordinal/links.ts';
import { parallelModel } from '../../../../geo/survey/ordinal/parallel-model.ts';
import { askForSeparation } from './separation-oracle.ts';

function fit(
  outcome: number[],
  columns: number[][],
  link: LinkName = 'logit',
  as: Predictor['as'] = 'covariate',
) {
  return fitOrdinalRegression({
    outcome,
    outcomeCategories: Math.max(...outcome) + 1,
    predictors: columns.map((values, at) => ({ name: `x${at}`, as, values })),
    link,
  });
}

describe.each<LinkName>(['logit', 'probit', 'cloglog'])('separation with %s', (link) => {
  test('complete: the likelihood reaches 1, and no estimate is shown', () => {
    const found = fit([0, 0, 1, 1, 2, 2], [[1, 2, 3, 4, 5, 6]], link);
    expect(found).toMatchObject({ status: 'separated', separation: 'complete' });
    expect(found.fitting.final.kernel).toBeCloseTo(0, 6);
    expect(found.locations[0]).toMatchObject({ estimate: null, endless: 1, significance: null });
    expect(found.thresholds.every(({ estimate }) => estimate === null)).toBe(true);
  });

  test('quasi: only what has no end is without an estimate', () => {
    // Category 0 has only the lowest class; the other predictor has an effect of its own.
    const outcome = [0, 0, 0, 0, 0, 1, 0, 1, 2, 2, 1, 2, 0, 1];
    const group = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const other = [3, 1, 2, 4, 1, 2, 3, 4, 4, 2, 1, 3, 2, 3];
    const found = fit(outcome, [group, other], link);
    expect(found).toMatchObject({ status: 'separated', separation: 'quasi' });
    expect(found.locations[0]).toMatchObject({ estimate: null, endless: 1 });
    const rest = fit(outcome.slice(4), [other.slice(4)], link);
    expect(found.locations[1]!.estimate).toBeCloseTo(rest.locations[0]!.estimate!, 5);
    expect(found.locations[1]!.standardError).toBeCloseTo(rest.locations[0]!.standardError!, 4);
    expect(found.fitting.final.kernel).toBeCloseTo(rest.fitting.final.kernel, 6);
  });

  test.each(['covariate', 'factor'] as const)(
    'agrees with linear programming on small tables of chance, %s',
    async (as) => {
      const seen = new Set<string>();
      const arbitrary = fc.integer({ min: 4, max: 14 }).chain((rows) =>
        fc.record({
          outcome: fc.array(fc.nat(2), { minLength: rows, maxLength: rows }),
          columns: fc.array(fc.array(fc.nat(3), { minLength: rows, maxLength: rows }), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(arbitrary, async ({ outcome, columns }) => {
          const used = [...new Set(outcome)].sort((one, other) => one - other);
          fc.pre(used.length > 1);
          const found = fit(outcome, columns, link, as);
          const kept = found.locations
            .filter(({ redundant }) => redundant === null)
            .map(({ predictor, category }) =>
              category === null
                ? columns[predictor]!
                : columns[predictor]!.map((value) => Number(value === category)),
            );
          const expected = await askForSeparation(
            outcome.map((y) => used.indexOf(y)),
            kept,
          );
          seen.add(`${expected}`);
          expect({ status: found.status, separation: found.separation }).toEqual({
            status: expected ? 'separated' : 'converged',
            separation: expected,
          });
        }),
        { numRuns: 150, seed: 11 },
      );
      expect(seen).toEqual(new Set(['null', 'quasi', 'complete']));
    },
  );
});

test('quasi where the curvature is lost to rounding and the way without end goes down', () => {
  const outcome = [1, 2, 1, 2, 0, 2, 0, 2, 1, 1, 2, 1, 2, 0, 2, 2, 1, 0, 1, 1];
  const columns = [
    [1, 2, 0, 3, 3, 1, 0, 1, 0, 0, 3, 1, 1, 0, 0, 2, 2, 1, 2, 2],
    [0, 2, 0, 0, 3, 3, 3, 3, 2, 2, 2, 0, 2, 0, 0, 3, 2, 1, 2, 2],
  ];
  expect(fit(outcome, columns, 'cloglog', 'factor')).toMatchObject({
    status: 'separated',
    separation: 'quasi',
  });
});

test('a general model without summit says so, and Brant’s test has no figure', () => {
  // At the upper threshold the classes are told apart, at both together they are not.
  const found = fit([0, 1, 0, 1, 1, 0, 2, 2], [[1, 2, 3, 1, 3, 2, 4, 5]]);
  expect(found.status).toBe('converged');
  expect(found.parallelLines!.status).toBe('separated');
  expect(found.brant).toMatchObject({ status: 'separated', overall: { chiSquare: null } });
});

test('patterns where the lines of the general model cross are counted', () => {
  const outcome = [0, 2, 0, 2, 1, 0, 2, 1, 1, 1, 1, 0, 1, 2, 1];
  const values = [1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3];
  const inside = fit([...outcome, 1], [[...values, 1]]);
  expect(inside.parallelLines).toMatchObject({ status: 'converged', crossings: 0 });
  // The classes spread as x falls: at -1 the lower line is above the upper one (ordinal::clm with
  // nominal effects: 1.58 and -0.40, and -2 log likelihood as below; it calls the fit invalid).
  const beyond = fit([...outcome, 0], [[...values, -1]]);
  expect(beyond.parallelLines).toMatchObject({ status: 'converged', crossings: 1 });
  expect(beyond.parallelLines!.generalMinusTwoLog).toBeCloseTo(29.7964529338, 8);
});

test('a fit that is stopped early says so and has no significance', () => {
  const found = fitOrdinalRegression({
    outcome: [0, 1, 0, 2, 0, 1, 2, 2],
    outcomeCategories: 3,
    predictors: [{ name: 'x', as: 'covariate', values: [1, 2, 3, 4, 5, 6, 7, 8] }],
    link: 'logit',
    mostIterations: 1,
  });
  expect(found).toMatchObject({ status: 'not_converged', iterations: 1, pseudoRSquared: null });
  expect(found.fitting).toMatchObject({ chiSquare: null, significance: null });
  expect(found.locations[0]).toMatchObject({ standardError: null, significance: null });
});

test.each([
  ['away from all rows', [2.5, 1], true],
  ['on the edge of some', [2, 1], true],
  ['towards one', [1.99, 1], false],
  ['the wrong way', [-2.5, -1], false],
  ['nowhere', [0, 0], false],
] as const)('a way that leads %s', (_, direction, expected) => {
  const design = Float64Array.of(1, 2, 3, 4);
  const cells = countCells(groupRows([design], 4), Int32Array.of(0, 0, 1, 1));
  const model = parallelModel({ link: LINKS.logit, cells, design, columns: 1 });
  expect(isEndless(model, Float64Array.from(direction))).toBe(expected);
});
