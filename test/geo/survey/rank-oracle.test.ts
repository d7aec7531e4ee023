import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adjustBenjaminiHochberg, adjustHolm } from '../../../geo/survey/correlation/adjust-p.ts';
import { kendall } from '../../../geo/survey/correlation/kendall.ts';
import { rankValues } from '../../../geo/survey/correlation/rank-values.ts';
import { spearman } from '../../../geo/survey/correlation/spearman.ts';
import { describeScale } from '../../../geo/survey/scores/cronbach-alpha.ts';
import { classLimits } from '../../../geo/survey/scores/cut-classes.ts';
import { chiSquareTest } from '../../../geo/survey/tables/chi-square-test.ts';
import { conditionalTest } from '../../../geo/survey/tables/permute-table.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';
import {
  P_LISTS,
  PAIRS,
  RANK_EXPECTED_FILE,
  type RankExpected,
  SCALES,
} from '../../oracles/survey-rank-cases.ts';

const expected = JSON.parse(readFileSync(RANK_EXPECTED_FILE, 'utf8')) as RankExpected;

/** Equal to `relative`, or both without an answer. */
function expectNear(found: number | null | undefined, wanted: number | null, relative: number) {
  if (wanted === null || found === null || found === undefined) {
    expect(found ?? null).toBe(wanted);
    return;
  }
  expect(Math.abs(found - wanted), `${found} against ${wanted}`).toBeLessThanOrEqual(
    relative * Math.abs(wanted) + 1e-14,
  );
}

/** Counts of the distinct values of two columns. */
function countPairs(x: number[], y: number[]): number[][] {
  const [rows, columns] = [x, y].map((list) => [...new Set(list)].sort((a, b) => a - b));
  const counts = rows!.map(() => columns!.map(() => 0));
  x.forEach((value, at) => (counts[rows!.indexOf(value)]![columns!.indexOf(y[at]!)]! += 1));
  return counts;
}

test('the figures of R are there for every data set', () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(12);
  expect(Object.keys(expected.pairs).sort()).toEqual(PAIRS.map(({ id }) => id).sort());
  expect(Object.keys(expected.scales).sort()).toEqual(SCALES.map(({ id }) => id).sort());
});

describe.each(PAIRS)('$id agrees with R', ({ id, x, y }) => {
  const of = (name: string) => expected.pairs[id]?.[name] ?? null;
  const [rankedX, rankedY] = [rankValues(Float64Array.from(x)), rankValues(Float64Array.from(y))];

  test('in Spearman’s rho and its p', () => {
    const found = spearman(rankedX, rankedY);
    expectNear(found?.rho, of('rho'), 1e-11);
    expectNear(found?.p, of('rho_p'), 1e-9);
  });

  test('in Kendall’s tau-b and its p', () => {
    const found = kendall(rankedX, rankedY);
    expectNear(found?.tauB, of('tau'), 1e-12);
    expectNear(found?.p, of('tau_p'), 1e-9);
  });

  if (of('tertile_1') !== null) {
    test('in tertiles', () => {
      const limits = classLimits(
        Float64Array.from(x),
        { least: 0, most: 1 },
        { method: 'tertiles' },
      );
      expectNear(limits[0], of('tertile_1'), 1e-12);
      expectNear(limits[1], of('tertile_2'), 1e-12);
    });
  }

  if (of('chi') !== null) {
    const counts = countPairs(x, y);
    test('in chi-square', () => {
      const found = chiSquareTest(counts);
      expectNear(found?.statistic, of('chi'), 1e-11);
      expectNear(found?.p, of('chi_p'), 1e-9);
      expect(found?.df).toBe(of('chi_df'));
      expectNear(found?.leastExpected, of('least_expected'), 1e-12);
    });

    if (counts.length === 2 && counts[0]?.length === 2) {
      test('in Fisher’s exact p', () => {
        const found = conditionalTest(counts, 0, seededRandom(1));
        expect(found.method).toBe('fisher_exact');
        expectNear(found.p, of('fisher_p'), 1e-9);
      });
    }
  }
});

describe.each(SCALES)('the scale of $id agrees with R', ({ id, items }) => {
  const found = describeScale(
    items.map((_, at) => `item ${at + 1}`),
    items.map((item) => Float64Array.from(item)),
  );
  const of = (name: string) => expected.scales[id]?.[name] ?? null;

  test('in alpha', () => expectNear(found.alpha, of('alpha'), 1e-10));

  test('in every item', () => {
    found.items.forEach(({ itemTotal, alphaIfDeleted }, at) => {
      expectNear(itemTotal, of(`total_${at + 1}`), 1e-10);
      expectNear(alphaIfDeleted, of(`without_${at + 1}`), 1e-10);
    });
  });
});

test.each(Object.entries(P_LISTS))('adjusted p of %s agree with R', (id, list) => {
  adjustHolm(list).forEach((p, at) => expectNear(p, expected.adjusted[id]!.holm[at]!, 1e-12));
  adjustBenjaminiHochberg(list).forEach((p, at) =>
    expectNear(p, expected.adjusted[id]!.bh[at]!, 1e-12),
  );
});
