import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitOrdinalRegression,
  type OrdinalRegression,
} from '../../../../geo/survey/ordinal/ordinal-regression.ts';
import type { LinkName } from '../../../../geo/survey/ordinal/links.ts';
import type { OrdinalInput } from '../../../../geo/survey/ordinal/ordinal-input.ts';

type Row = { y: number; group: number; score: number };
const CLASSES = 4;

/** Enough rows that most tables have a summit; those without are passed over. */
const rowsOf = fc.array(
  fc.record({ y: fc.nat(CLASSES - 1), group: fc.nat(2), score: fc.integer({ min: -20, max: 20 }) }),
  { minLength: 40, maxLength: 80 },
);
const links = fc.constantFrom<LinkName>('logit', 'probit', 'cloglog');

const inputOf = (rows: Row[], link: LinkName): OrdinalInput => ({
  outcome: rows.map(({ y }) => y),
  outcomeCategories: CLASSES,
  predictors: [
    { name: 'group', as: 'factor', values: rows.map(({ group }) => group) },
    { name: 'score', as: 'covariate', values: rows.map(({ score }) => score / 4) },
  ],
  link,
});

/** Fits both, and compares where the first has a summit. */
function compare(
  one: OrdinalInput,
  other: OrdinalInput,
  check: (one: OrdinalRegression, other: OrdinalRegression) => void,
): void {
  const first = fitOrdinalRegression(one);
  fc.pre(first.status === 'converged');
  const second = fitOrdinalRegression(other);
  expect(second.status).toBe('converged');
  expect(second.fitting.final.kernel).toBeCloseTo(first.fitting.final.kernel, 8);
  check(first, second);
}

const estimatesOf = ({ locations }: OrdinalRegression): number[] =>
  locations.map(({ estimate }) => estimate!);
const scoreOf = (found: OrdinalRegression) => found.locations.at(-1)!;
const thresholdsOf = ({ thresholds }: OrdinalRegression): number[] =>
  thresholds.map(({ estimate }) => estimate!);

function expectClose(found: number[], wanted: number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, at) => expect(value).toBeCloseTo(wanted[at]!, 7));
}

const runs = { numRuns: 60, seed: 3 };

describe('an ordinal regression', () => {
  test('does not care which category of a factor is the reference', () => {
    fc.assert(
      fc.property(rowsOf, links, (rows, link) => {
        const turned = rows.map((row) => ({ ...row, group: (row.group + 1) % 3 }));
        compare(inputOf(rows, link), inputOf(turned, link), (one, other) => {
          expect(scoreOf(other).estimate).toBeCloseTo(scoreOf(one).estimate!, 7);
          expect(scoreOf(other).standardError).toBeCloseTo(scoreOf(one).standardError!, 7);
          // Category 1 against 0: both stand one place further in the turned table.
          const between = (found: OrdinalRegression, a: number, b: number) => {
            const at = (code: number) =>
              found.locations.find(({ category }) => category === code)?.estimate ?? 0;
            return at(a) - at(b);
          };
          if (new Set(rows.map(({ group }) => group)).size < 3) return;
          expect(between(other, 2, 1)).toBeCloseTo(between(one, 1, 0), 7);
        });
      }),
      runs,
    );
  });

  test('does not care what the classes of the outcome are called, only for their order', () => {
    fc.assert(
      fc.property(rowsOf, links, (rows, link) => {
        const input = inputOf(rows, link);
        const codes = [0, 3, 4, 9];
        const outcome = rows.map(({ y }) => codes[y]!);
        compare(input, { ...input, outcome, outcomeCategories: 12 }, (one, other) => {
          expectClose(thresholdsOf(other), thresholdsOf(one));
          expectClose(estimatesOf(other), estimatesOf(one));
          expect(other.outcome.categories.map(({ count }) => count)).toEqual(
            one.outcome.categories.map(({ count }) => count),
          );
        });
      }),
      runs,
    );
  });

  test('turns the sign of an estimate with the sign of its covariate', () => {
    fc.assert(
      fc.property(rowsOf, links, (rows, link) => {
        const turned = rows.map((row) => ({ ...row, score: -row.score }));
        compare(inputOf(rows, link), inputOf(turned, link), (one, other) => {
          expect(scoreOf(other).estimate).toBeCloseTo(-scoreOf(one).estimate!, 7);
          expectClose(thresholdsOf(other), thresholdsOf(one));
        });
      }),
      runs,
    );
  });

  test('turns all signs with the order of the outcome, for the symmetrical links', () => {
    fc.assert(
      fc.property(rowsOf, fc.constantFrom<LinkName>('logit', 'probit'), (rows, link) => {
        const turned = rows.map((row) => ({ ...row, y: CLASSES - 1 - row.y }));
        compare(inputOf(rows, link), inputOf(turned, link), (one, other) => {
          expectClose(
            estimatesOf(other),
            estimatesOf(one).map((value) => -value),
          );
          expectClose(
            thresholdsOf(other),
            thresholdsOf(one)
              .map((value) => -value)
              .reverse(),
          );
          if (one.parallelLines?.status === 'converged') {
            const [general, turnedGeneral] = [one.parallelLines, other.parallelLines!];
            expect(turnedGeneral.chiSquare).toBeCloseTo(general.chiSquare!, 6);
          }
          if (one.brant?.status === 'converged') {
            // Against another threshold the differences are others, their test is the same.
            expect(other.brant!.overall.chiSquare).toBeCloseTo(one.brant.overall.chiSquare!, 5);
          }
        });
      }),
      runs,
    );
  });

  test('does not care for the order of rows', () => {
    const shuffled = rowsOf.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, links, ([rows, others], link) => {
        compare(inputOf(rows, link), inputOf(others, link), (one, other) => {
          expectClose(estimatesOf(other), estimatesOf(one));
          expectClose(thresholdsOf(other), thresholdsOf(one));
          expect(other.patterns).toBe(one.patterns);
          expect(other.fitting.final.withConstant).toBeCloseTo(one.fitting.final.withConstant, 7);
          expect(other.goodnessOfFit.pearson.chiSquare).toBeCloseTo(
            one.goodnessOfFit.pearson.chiSquare,
            6,
          );
        });
      }),
      runs,
    );
  });

  test('has a likelihood that no other parameters exceed', () => {
    const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rowsOf, links, noise, (rows, link, moves) => {
        const found = fitOrdinalRegression(inputOf(rows, link));
        fc.pre(found.status === 'converged');
        const places = [0, ...found.locations.map(({ estimate }) => estimate!)].map(
          (value, at) => value + moves[at]! / 5,
        );
        const cuts = thresholdsOf(found).map((value, at) => value + moves[at]! / 50);
        expect(likelihoodOf(rows, found, cuts, places.slice(1), link)).toBeLessThanOrEqual(
          -found.fitting.final.kernel / 2 + 1e-8,
        );
      }),
      runs,
    );
  });
});

// The textbook's formula, row by row, with nothing of the code under test.
const SHARES: Record<LinkName, (z: number) => number> = {
  logit: (z) => 1 / (1 + Math.exp(-z)),
  probit: (z) => {
    // Simpson's rule over the density.
    const [steps, from] = [1000, -9];
    const width = (z - from) / steps;
    const at = (i: number) => Math.exp(-((from + i * width) ** 2) / 2);
    const inner = Array.from({ length: steps - 1 }, (_, i) => at(i + 1) * (i % 2 === 0 ? 4 : 2));
    const sum = inner.reduce((all, one) => all + one, at(0) + at(steps));
    return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
  },
  cloglog: (z) => 1 - Math.exp(-Math.exp(z)),
};

function likelihoodOf(
  rows: Row[],
  found: OrdinalRegression,
  cuts: number[],
  places: number[],
  link: LinkName,
): number {
  const codes = found.outcome.categories.map(({ code }) => code);
  const share = (z: number) => (Number.isFinite(z) ? SHARES[link](z) : Number(z > 0));
  const ends = [-Infinity, ...cuts, Infinity];
  return rows.reduce((sum, { y, group, score }) => {
    const effect = found.locations.reduce((all, { category }, at) => {
      const value = category === null ? score / 4 : Number(category === group);
      return all + places[at]! * value;
    }, 0);
    const at = codes.indexOf(y);
    const probability = share(ends[at + 1]! - effect) - share(ends[at]! - effect);
    return sum + (probability > 0 ? Math.log(probability) : -Infinity);
  }, 0);
}
