import { describe, expect, test } from 'vitest';
import { permuteSpearman } from '../../../geo/survey/correlation/permute-spearman.ts';
import { rankValues } from '../../../geo/survey/correlation/rank-values.ts';
import { spearman } from '../../../geo/survey/correlation/spearman.ts';
import { chiSquareTest } from '../../../geo/survey/tables/chi-square-test.ts';
import { conditionalTest } from '../../../geo/survey/tables/permute-table.ts';
import { makeTableSampler } from '../../../geo/survey/tables/sample-tables.ts';
import { seededRandom } from '../../../geo/statistics/random.ts';

/** Small tables, so that every table with the same margins can be gone through. */
const TABLES: [string, number[][]][] = [
  [
    'small cells',
    [
      [3, 2, 4],
      [1, 5, 2],
      [0, 3, 6],
    ],
  ],
  [
    'hardly related',
    [
      [4, 3, 2],
      [3, 4, 3],
      [2, 3, 3],
    ],
  ],
  [
    'two rows',
    [
      [1, 6, 2],
      [5, 2, 4],
    ],
  ],
];

const columnsOfTable = (counts: number[][]) => {
  const rows = counts.flatMap((line, row) =>
    line.flatMap((count, column) => Array.from({ length: count }, () => [row, column] as const)),
  );
  return [0, 1].map((side) => rankValues(Float64Array.from(rows, (pair) => pair[side as 0 | 1])));
};

test('many rows in a middling table: the p of rho is that of the t distribution, within four standard errors', () => {
  const random = seededRandom(5);
  const latent = Array.from({ length: 24_000 }, random);
  const levels = (most: number, own: number) =>
    rankValues(
      Float64Array.from(latent, (one) => Math.floor(most * ((1 - own) * random() + own * one))),
    );
  const [x, y] = [levels(30, 0.1), levels(3, 0.1)];
  const [found] = permuteSpearman([x], y, seededRandom(6));
  const { p } = spearman(x, y)!;
  // 1,999 tables for 25 cells: fewer for ninety.
  expect(found?.replicates).toBe(555);
  expect(Math.abs(found!.p - p)).toBeLessThan(4 * found!.standardError + 1 / 555);
});

describe.each(TABLES)('%s by chance', (_, counts) => {
  test('the p of chi-square lies within four standard errors of the exact one', () => {
    const exact = enumerateP(counts, chiOf(counts));
    const found = conditionalTest(counts, 9999, seededRandom(42));
    if (found.method !== 'monte_carlo') throw new Error('not by chance');
    expect(found.replicates).toBe(9999);
    expect(Math.abs(found.p - exact)).toBeLessThan(4 * found.standardError + 1e-4);
  });

  test('the p of rho lies within four standard errors of the exact one', () => {
    const exact = enumerateP(counts, rhoOf(counts));
    const [x, y] = columnsOfTable(counts);
    const [found] = permuteSpearman([x!], y!, seededRandom(42));
    expect(Math.abs(found!.p - exact)).toBeLessThan(4 * found!.standardError + 1e-4);
  });
});

test('shuffled rows and the t distribution agree where there are many levels', () => {
  const random = seededRandom(3);
  const x = Float64Array.from({ length: 200 }, random);
  const y = x.map((value) => 0.13 * value + random());
  const [rankedX, rankedY] = [rankValues(x), rankValues(y)];
  const { p } = spearman(rankedX, rankedY)!;
  expect(p).toBeGreaterThan(0.005);
  const [found] = permuteSpearman([rankedX], rankedY, seededRandom(4));
  expect(found?.replicates).toBe(9999);
  expect(Math.abs(found!.p - p)).toBeLessThan(4 * found!.standardError + 0.002);
});

test('drawn tables keep their margins, vary, and have the mean that independence gives', () => {
  const [rows, columns] = [
    [40, 25, 35],
    [10, 60, 30],
  ] as const;
  const draw = makeTableSampler(rows, columns, seededRandom(5));
  const sums = Array<number>(9).fill(0);
  const seen = new Set<string>();
  for (let round = 0; round < 4000; round += 1) {
    const table = Array.from(draw());
    seen.add(table.join());
    rows.forEach((total, row) =>
      expect(table[3 * row]! + table[3 * row + 1]! + table[3 * row + 2]!).toBe(total),
    );
    columns.forEach((total, at) =>
      expect(table[at]! + table[at + 3]! + table[at + 6]!).toBe(total),
    );
    table.forEach((count, cell) => (sums[cell]! += count));
  }
  expect(seen.size).toBeGreaterThan(1000);
  sums.forEach((sum, cell) => {
    const fair = (rows[Math.floor(cell / 3)]! * columns[cell % 3]!) / 100;
    expect(Math.abs(sum / 4000 - fair)).toBeLessThan(0.2);
  });
});

test('a seed repeats', () => {
  const [x, y] = columnsOfTable(TABLES[0]![1]);
  const p = (seed: number) => permuteSpearman([x!], y!, seededRandom(seed))[0]?.p;
  expect(p(1)).toBe(p(1));
  expect(new Set([1, 2, 3, 4].map(p)).size).toBeGreaterThan(1);
});

test('a constant has no p', () => {
  const flat = rankValues(new Float64Array(10));
  const other = rankValues(Float64Array.from({ length: 10 }, (_, at) => at));
  expect(permuteSpearman([flat, other], other, seededRandom(1))).toMatchObject([null, { p: 1e-4 }]);
});

/** A statistic of a table with given margins, as a sum over cells. */
type Statistic = (table: number[][]) => number;

function chiOf(counts: number[][]): Statistic {
  const { expected: fair } = chiSquareTest(counts)!;
  return (table) =>
    table
      .flat()
      .reduce((sum, count, at) => sum + (count - fair.flat()[at]!) ** 2 / fair.flat()[at]!, 0);
}

function rhoOf(counts: number[][]): Statistic {
  const middle = (totals: number[]) => {
    const n = totals.reduce((a, b) => a + b, 0);
    let below = 0;
    return totals.map((total) => (below += total) - (total - 1) / 2 - (n + 1) / 2);
  };
  const rows = middle(counts.map((line) => line.reduce((a, b) => a + b, 0)));
  const columns = middle(
    counts[0]!.map((_, at) => counts.reduce((sum, line) => sum + line[at]!, 0)),
  );
  return (table) =>
    Math.abs(
      table.reduce(
        (sum, line, row) =>
          sum + line.reduce((all, count, at) => all + count * rows[row]! * columns[at]!, 0),
        0,
      ),
    );
}

/** Exact p of a statistic over all tables with these margins (two or three rows and columns). */
function enumerateP(counts: number[][], statistic: Statistic): number {
  const rows = counts.map((line) => line.reduce((a, b) => a + b, 0));
  const columns = counts[0]!.map((_, at) => counts.reduce((sum, line) => sum + line[at]!, 0));
  const log = [0];
  for (let k = 1; k <= rows.reduce((a, b) => a + b, 0); k += 1) log.push(log[k - 1]! + Math.log(k));
  const observed = statistic(counts) * (1 - 1e-9);
  let [all, extreme] = [0, 0];
  const place = (row: number, left: number[], table: number[][], weight: number): void => {
    if (row === rows.length - 1) {
      const whole = [...table, left];
      const chance = Math.exp(weight - left.reduce((sum, count) => sum + log[count]!, 0) + 600);
      all += chance;
      if (statistic(whole) >= observed) extreme += chance;
      return;
    }
    for (const line of linesOf(rows[row]!, left)) {
      const rest = left.map((own, at) => own - line[at]!);
      place(
        row + 1,
        rest,
        [...table, line],
        weight - line.reduce((sum, one) => sum + log[one]!, 0),
      );
    }
  };
  place(0, columns, [], 0);
  return extreme / all;
}

function linesOf(total: number, left: number[]): number[][] {
  const [own = 0, ...others] = left;
  if (others.length === 0) return total <= own ? [[total]] : [];
  return Array.from({ length: Math.min(own, total) + 1 }, (_, count) =>
    linesOf(total - count, others).map((line) => [count, ...line]),
  ).flat();
}
