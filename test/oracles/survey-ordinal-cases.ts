import { readFileSync } from 'node:fs';
import type { LinkName } from '../../geo/survey/ordinal/links.ts';
import type { OrdinalInput, Predictor } from '../../geo/survey/ordinal/ordinal-input.ts';
import { seededRandom, type Random } from '../../geo/statistics/random.ts';

// Data sets of the ordinal regressions, for the script that asks R and for the tests that compare.

const FOLDER = new URL('../fixtures/survey/ordinal/', import.meta.url);
export const EXPECTED_FILE = new URL('expected.json', FOLDER);

/** Rows of `y, count, predictors ...`; names begin with f. for a factor and x. for a covariate. */
export type Table = { names: string[]; rows: number[][] };

export type Case = { name: string; links: LinkName[]; categories: number; table: () => Table };

const ALL: LinkName[] = ['logit', 'probit', 'cloglog'];

export const CASES: Case[] = [
  { name: 'housing', links: ALL, categories: 3, table: readTable('housing') },
  { name: 'wine', links: ALL, categories: 5, table: readTable('wine') },
  { name: 'soup', links: ALL, categories: 6, table: readTable('soup') },
  { name: 'quine', links: ALL, categories: 4, table: readTable('quine') },
  { name: 'esoph', links: ALL, categories: 4, table: readTable('esoph') },
  { name: 'infert', links: ALL, categories: 3, table: readTable('infert') },
  { name: 'infert-case', links: ALL, categories: 2, table: readTable('infert-case') },
  { name: 'mtcars', links: ALL, categories: 3, table: readTable('mtcars') },
  { name: 'warpbreaks', links: ALL, categories: 3, table: readTable('warpbreaks') },
  { name: 'quakes', links: ALL, categories: 4, table: readTable('quakes') },
  { name: 'airquality', links: ALL, categories: 4, table: readTable('airquality') },
  {
    name: 'study X1',
    links: ALL,
    categories: 3,
    table: crossTable('f.x1', [27, 16, 20, 30, 14, 19, 19, 23, 23]),
  },
  {
    name: 'study X2',
    links: ALL,
    categories: 3,
    table: crossTable('x.x2', [26, 10, 13, 33, 24, 24, 17, 19, 25]),
  },
  {
    name: 'study X3',
    links: ALL,
    categories: 3,
    table: crossTable('f.x3', [27, 19, 19, 31, 23, 25, 18, 11, 18]),
  },
  { name: 'eight rows', links: ['logit'], categories: 3, table: eightRows },
  {
    name: 'empty classes',
    links: ALL,
    categories: 7,
    table: () =>
      makeTable({
        seed: 3,
        rows: 300,
        cuts: [-1, 0.5, 1.5],
        classes: [0, 2, 3, 6],
        factors: [4],
        covariates: [1],
      }),
  },
  {
    name: 'odd units',
    links: ALL,
    categories: 3,
    table: () =>
      makeTable({
        seed: 4,
        rows: 200,
        cuts: [-0.5, 0.5],
        factors: [],
        covariates: [1e6, 1e-6],
        offset: 1e7,
      }),
  },
  {
    name: 'ten classes',
    links: ALL,
    categories: 10,
    table: () =>
      makeTable({
        seed: 5,
        rows: 1500,
        cuts: [-3, -2, -1.4, -0.8, -0.2, 0.4, 1, 1.7, 2.6],
        factors: [2],
        covariates: [1],
      }),
  },
  {
    name: 'twelve predictors',
    links: ALL,
    categories: 3,
    table: () =>
      makeTable({
        seed: 6,
        rows: 1200,
        cuts: [-1, 1],
        factors: [2, 3, 2, 4],
        covariates: [1, 1, 1, 1, 1, 1, 1, 1],
      }),
  },
  {
    name: 'twenty thousand rows',
    links: ALL,
    categories: 5,
    table: () =>
      makeTable({
        seed: 7,
        rows: 20_000,
        cuts: [-1.5, -0.5, 0.6, 1.9],
        factors: [3, 5],
        covariates: [1, 1, 1],
      }),
  },
];

function readTable(name: string): () => Table {
  return () => {
    const text = readFileSync(new URL(`data/${name}.csv`, FOLDER), 'utf8');
    const [header = '', ...lines] = text.trim().split('\n');
    const names = header.split(',');
    const rows = lines.map((line) => line.split(',').map(Number));
    const order = ['y', 'count', ...names.filter((name) => /^[fx]\./.test(name))];
    return { names: order, rows: rows.map((row) => order.map((one) => row[names.indexOf(one)]!)) };
  };
}

function crossTable(name: string, counts: number[]): () => Table {
  const rows = counts.map((count, at) => [at % 3, count, Math.floor(at / 3)]);
  return () => ({ names: ['y', 'count', name], rows });
}

function eightRows(): Table {
  const classes = [0, 1, 0, 2, 0, 1, 2, 2];
  return { names: ['y', 'count', 'x.score'], rows: classes.map((y, at) => [y, 1, at + 1]) };
}

/** What a made table is like: `covariates` are units, `factors` numbers of categories. */
type Recipe = {
  seed: number;
  rows: number;
  cuts: number[];
  classes?: number[];
  factors: number[];
  covariates: number[];
  offset?: number;
};

/** Rows of a proportional odds model with small effects; values of covariates have two decimals. */
function makeTable({ seed, rows, cuts, classes, factors, covariates, offset = 0 }: Recipe): Table {
  const random = seededRandom(seed);
  const makeRow = (): number[] => {
    const groups = factors.map((categories) => Math.floor(random() * categories));
    const scores = covariates.map(() => drawScore(random));
    const effects = [
      ...groups.map((group) => group * 0.3),
      ...scores.map((score, at) => score * (0.4 - 0.15 * at)),
    ];
    const share = random();
    const latent = Math.log(share / (1 - share)) + effects.reduce((sum, effect) => sum + effect, 0);
    const y = cuts.filter((cut) => latent > cut).length;
    const values = scores.map((score, at) =>
      Number((score * covariates[at]! + offset * (at === 0 ? 1 : 0)).toPrecision(12)),
    );
    return [classes?.[y] ?? y, 1, ...groups, ...values];
  };
  const names = [
    ...factors.map((_, at) => `f.group${at}`),
    ...covariates.map((_, at) => `x.score${at}`),
  ];
  return { names: ['y', 'count', ...names], rows: Array.from({ length: rows }, makeRow) };
}

/** About normal, with two decimals. */
const drawScore = (random: Random): number =>
  Math.round((random() + random() + random() - 1.5) * 200) / 100;

/** The table as the regression takes it: a row for each unit of `count`. */
export function readInput(
  { names, rows }: Table,
  outcomeCategories: number,
  link: LinkName,
): OrdinalInput {
  const units = rows.flatMap((row) => Array.from({ length: row[1]! }, () => row));
  const predictors = names.slice(2).map((name, at): Predictor => ({
    name,
    as: name.startsWith('f.') ? 'factor' : 'covariate',
    values: units.map((row) => row[at + 2]!),
  }));
  return { outcome: units.map(([y]) => y!), outcomeCategories, predictors, link };
}
