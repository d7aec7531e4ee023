import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustBenjaminiHochberg, adjustHolm } from '../../../geo/survey/correlation/adjust-p.ts';
import { kendall } from '../../../geo/survey/correlation/kendall.ts';
import { rankValues } from '../../../geo/survey/correlation/rank-values.ts';
import { spearman } from '../../../geo/survey/correlation/spearman.ts';
import { cutClasses } from '../../../geo/survey/scores/cut-classes.ts';
import { describeScale } from '../../../geo/survey/scores/cronbach-alpha.ts';
import { reverseAnswers } from '../../../geo/survey/scores/score-items.ts';
import { countClasses } from '../../../geo/survey/tables/frequency-table.ts';
import { chiSquareTest } from '../../../geo/survey/tables/chi-square-test.ts';
import { crossTable, dropEmpty } from '../../../geo/survey/tables/cross-table.ts';

const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 5,
  maxLength: 60,
});

type Pairs = [number, number][];

const both = (pairs: Pairs, change = (x: number) => x) => {
  const [x, y] = [0, 1].map((side) =>
    rankValues(Float64Array.from(pairs, (pair) => pair[side as 0 | 1])),
  );
  const changed = rankValues(Float64Array.from(pairs, ([value]) => change(value)));
  return { x: x!, y: y!, changed };
};

const near = (found: number | undefined, wanted: number | undefined) => {
  if (wanted === undefined || found === undefined) expect(found).toBe(wanted);
  else expect(found).toBeCloseTo(wanted, 10);
};

test('rank statistics do not change with a monotone rescoring', () => {
  fc.assert(
    fc.property(answers, (pairs) => {
      const { x, y, changed } = both(pairs, (value) => Math.exp(value) - 7);
      near(spearman(changed, y)?.rho, spearman(x, y)?.rho);
      near(kendall(changed, y)?.tauB, kendall(x, y)?.tauB);
    }),
  );
});

test('turned round they change their sign and keep their p', () => {
  fc.assert(
    fc.property(answers, (pairs) => {
      const { x, y, changed } = both(pairs, (value) => 6 - value);
      const [one, other] = [spearman(x, y), spearman(changed, y)];
      near(-(other?.rho ?? 0), one?.rho ?? 0);
      near(other?.p, one?.p);
      near(-(other?.interval?.low ?? 0), one?.interval?.high ?? 0);
      near(-(kendall(changed, y)?.tauB ?? 0), kendall(x, y)?.tauB ?? 0);
    }),
  );
});

test('nothing depends on the order of rows or on which of the two comes first', () => {
  fc.assert(
    fc.property(answers, fc.nat(), (pairs, by) => {
      const { x, y } = both(pairs);
      const turn = by % pairs.length;
      const moved = both([...pairs.slice(turn), ...pairs.slice(0, turn)]);
      near(spearman(moved.x, moved.y)?.p, spearman(x, y)?.p);
      near(spearman(y, x)?.rho, spearman(x, y)?.rho);
      near(kendall(moved.x, moved.y)?.tauB, kendall(x, y)?.tauB);
      near(kendall(y, x)?.p ?? undefined, kendall(x, y)?.p ?? undefined);
    }),
  );
});

test('tau-b counts every pair once', () => {
  fc.assert(
    fc.property(answers, (pairs) => {
      const { x, y } = both(pairs);
      let score = 0;
      pairs.forEach(([a, b], at) =>
        pairs.slice(at + 1).forEach(([c, d]) => (score += Math.sign(a - c) * Math.sign(b - d))),
      );
      const found = kendall(x, y);
      if (found) expect(found.score).toBe(score);
    }),
  );
});

test('chi-square does not change with the labels of classes', () => {
  const classes = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    {
      minLength: 6,
      maxLength: 80,
    },
  );
  fc.assert(
    fc.property(classes, fc.constantFrom([2, 3, 1], [3, 1, 2], [3, 2, 1]), (pairs, labels) => {
      const rows = Float64Array.from(pairs, ([one]) => one);
      const columns = Float64Array.from(pairs, ([, other]) => other);
      const relabelled = rows.map((one) => labels[one - 1]!);
      const found = chiSquareTest(dropEmpty(crossTable(relabelled, columns)));
      const wanted = chiSquareTest(dropEmpty(crossTable(rows, columns)));
      near(found?.statistic, wanted?.statistic);
      expect(found?.df).toBe(wanted?.df);
    }),
  );
});

test('a scale keeps its alpha when all of its items are turned round', () => {
  const items = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
    minLength: 5,
    maxLength: 40,
  });
  fc.assert(
    fc.property(items, (rows) => {
      const columns = [0, 1, 2, 3].map((at) => Float64Array.from(rows, (row) => row[at]!));
      const turned = columns.map((one) => reverseAnswers(one, { least: 1, most: 5 }));
      const names = ['a', 'b', 'c', 'd'];
      near(describeScale(names, turned).alpha ?? 0, describeScale(names, columns).alpha ?? 0);
    }),
  );
});

test('adjusted p rise with p, are never smaller, and Holm is never below Benjamini and Hochberg', () => {
  const list = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 8 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(list, (values) => {
      const [holm, bh] = [adjustHolm(values), adjustBenjaminiHochberg(values)];
      values.forEach((p, at) => {
        if (p === null) return expect([holm[at], bh[at]]).toEqual([null, null]);
        expect(bh[at]).toBeGreaterThanOrEqual(p);
        expect(holm[at]).toBeGreaterThanOrEqual(bh[at]! - 1e-12);
        expect(holm[at]).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('a score on a limit belongs below it, whatever rounding does', () => {
  const scores = Float64Array.from([1, 7 / 3, 2.34, 11 / 3, 3.67, 5]);
  expect(Array.from(cutClasses(scores, [1 + 4 / 3, 1 + (4 * 2) / 3]))).toEqual([1, 1, 2, 2, 3, 3]);
});

test('classes are counted, empty ones too', () => {
  const counted = countClasses(Float64Array.from([1, 1, 3, 1]));
  expect(counted).toEqual([
    { class: 1, count: 3, percent: 75 },
    { class: 2, count: 0, percent: 0 },
    { class: 3, count: 1, percent: 25 },
  ]);
});

test('the interval of rho is that of Bonett and Wright, by hand', () => {
  const x = Float64Array.from({ length: 28 }, (_, at) => at);
  const found = spearman(rankValues(x), rankValues(x.map((value) => (value * 5) % 28)))!;
  const z = Math.atanh(found.rho);
  const se = Math.sqrt((1 + found.rho ** 2 / 2) / 25);
  expect(found.interval?.low).toBeCloseTo(Math.tanh(z - 1.959963984540054 * se), 12);
  expect(found.interval?.high).toBeCloseTo(Math.tanh(z + 1.959963984540054 * se), 12);
});
