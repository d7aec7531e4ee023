import { join } from 'node:path';
import { seededRandom } from '../../geo/statistics/random.ts';
import { projectRoot } from '../../server/project-root.ts';

// Data sets on which rank statistics, tables and scales are compared with R; both sides make them anew.

export const RANK_EXPECTED_FILE = join(projectRoot, 'test/fixtures/survey/rank-expected.json');

/** Two columns of numbers. */
export type Pair = { id: string; x: number[]; y: number[] };

/** What R says of pairs, scales and lists of p-values; `null` where R has no answer. */
export type RankExpected = {
  made_by: string;
  pairs: Record<string, Record<string, number | null>>;
  scales: Record<string, Record<string, number | null>>;
  adjusted: Record<string, { holm: number[]; bh: number[] }>;
};

/** Related columns; `digits` decides how many ties there are, `levels` cuts into whole numbers 1 to levels. */
function drawPair(
  id: string,
  n: number,
  seed: number,
  relation: number,
  round: (value: number) => number,
): Pair {
  const random = seededRandom(seed);
  const x: number[] = [];
  const y: number[] = [];
  for (let row = 0; row < n; row += 1) {
    const [one, other] = [random(), random()];
    x.push(round(one));
    y.push(
      round(Math.abs(relation) * (relation < 0 ? 1 - one : one) + (1 - Math.abs(relation)) * other),
    );
  }
  return { id, x, y };
}

const levels = (count: number) => (value: number) =>
  1 + Math.min(count - 1, Math.floor(value * count));
const digits = (count: number) => (value: number) => Math.round(value * 10 ** count) / 10 ** count;
const asIs = (value: number) => value;

function ofTable(id: string, counts: number[][]): Pair {
  const rows = counts.flatMap((line, row) =>
    line.flatMap((count, column) => Array.from({ length: count }, () => [row + 1, column + 1])),
  );
  return { id, x: rows.map(([one]) => one ?? 0), y: rows.map(([, other]) => other ?? 0) };
}

const range = (n: number) => Array.from({ length: n }, (_, at) => at);

/** Ties and none, constants, perfect order, small cells, n from 8 to 20,000, and the study's three tables. */
export const PAIRS: readonly Pair[] = [
  drawPair('eight', 8, 1, 0.5, asIs),
  drawPair('ten with ties', 10, 2, 0.4, digits(1)),
  drawPair('likert', 60, 3, 0.3, levels(5)),
  drawPair('negative', 100, 4, -0.5, (value) => Math.round(value * 40 - 20) / 4),
  drawPair('two by two', 40, 5, 0.3, levels(2)),
  drawPair('small two by two', 12, 6, 0.5, levels(2)),
  drawPair('small cells', 20, 7, 0.5, levels(3)),
  drawPair('continuous', 500, 8, 0.2, asIs),
  drawPair('rounded', 5000, 9, 0.1, digits(2)),
  drawPair('many likert', 20_000, 10, 0.05, levels(5)),
  drawPair('many continuous', 20_000, 11, 0.02, asIs),
  { id: 'perfect', x: range(20), y: range(20).map((at) => at ** 3) },
  {
    id: 'perfectly reversed with ties',
    x: range(30).map((at) => at >> 1),
    y: range(30).map((at) => -(at >> 1)),
  },
  { id: 'constant', x: range(25).map(() => 3), y: range(25) },
  { id: 'both constant', x: range(9).map(() => 1), y: range(9).map(() => 2) },
  ofTable('study X1', [
    [27, 16, 20],
    [30, 14, 19],
    [19, 23, 23],
  ]),
  ofTable('study X2', [
    [26, 10, 13],
    [33, 24, 24],
    [17, 19, 25],
  ]),
  ofTable('study X3', [
    [27, 19, 19],
    [31, 23, 25],
    [18, 11, 18],
  ]),
  ofTable('empty middle class', [
    [8, 0, 5],
    [3, 0, 9],
  ]),
];

/** A scale: columns of items. */
export type Scale = { id: string; items: number[][] };

function drawScale(id: string, n: number, items: number, seed: number, relation: number): Scale {
  const random = seededRandom(seed);
  const columns = range(items).map((): number[] => []);
  for (let row = 0; row < n; row += 1) {
    const trait = random();
    for (const column of columns) {
      column.push(levels(5)(relation * trait + (1 - relation) * random()));
    }
  }
  return { id, items: columns };
}

export const SCALES: readonly Scale[] = [
  drawScale('two items', 12, 2, 21, 0.5),
  drawScale('six items', 191, 6, 22, 0.4),
  drawScale('unrelated', 300, 8, 23, 0),
  drawScale('many rows', 20_000, 5, 24, 0.3),
  {
    id: 'with a constant item',
    items: [...drawScale('', 40, 3, 25, 0.5).items, range(40).map(() => 4)],
  },
];

export const P_LISTS: Record<string, number[]> = {
  study: [0.2303, 0.0118, 0.4711],
  tied: [0.01, 0.01, 0.04, 0.03, 0.9, 0.5],
  one: [0.2],
  ten: range(10).map((at) => ((at * 7) % 10) / 23 + 0.0001),
};
