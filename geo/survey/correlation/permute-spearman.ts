import type { Random } from '../../statistics/random.ts';
import { type PermutationP, permutationP, SAME } from '../tables/permutation-p.ts';
import { makeTableSampler } from '../tables/sample-tables.ts';
import { centredRanks, type Ranked } from './rank-values.ts';

/** Tables up to this size are drawn as tables, of many rows also those that hold this many rows a cell. */
const MOST_CELLS = 25;
const ROWS_A_CELL = 200;
/** Replicates where that is quick, and the fewest that are of any use. */
export const MOST_REPLICATES = 9_999;
export const FEWEST_REPLICATES = 199;
/** From so many rows on the t distribution is as good, and a draw takes long: fewer tables are drawn. */
const MANY_ROWS = 20_000;
const REPLICATES_OF_MANY = 1_999;
/** Moves of a shuffle that one analysis may take for all predictors together. */
const MOVES = 2e7;

const cellsOf = (x: Ranked, y: Ranked): number => x.levels.length * y.levels.length;
const isSmallTable = (x: Ranked, y: Ranked): boolean =>
  cellsOf(x, y) <= Math.max(MOST_CELLS, x.n / ROWS_A_CELL);

/** How many tables are drawn: fewer of many rows, and of those fewer of large ones. */
function replicatesOf(x: Ranked, y: Ranked): number {
  if (x.n < MANY_ROWS) return MOST_REPLICATES;
  const share = Math.min(1, MOST_CELLS / cellsOf(x, y));
  return Math.max(FEWEST_REPLICATES, Math.floor(REPLICATES_OF_MANY * share));
}

/** How many shuffles of n rows an analysis affords. */
export const affordableReplicates = (n: number): number =>
  Math.max(FEWEST_REPLICATES, Math.min(MOST_REPLICATES, Math.floor(MOVES / n)));

/**
 * Two-sided permutation p of Spearman's rho of each predictor with the outcome: the share of permutations
 * of the outcome with |rho| at least as large (E. J. G. Pitman, "Significance tests which may be applied
 * to samples from any populations II", JRSS Supplement 4, 1937). Predictors in few classes have their
 * table drawn, 9,999 times (from 20,000 rows on 1,999 or, of larger tables, fewer); the others share
 * shuffles of the rows, as many as n allows (see
 * {@link affordableReplicates}). `null` where the predictor or the outcome is constant.
 */
export function permuteSpearman(
  predictors: readonly Ranked[],
  outcome: Ranked,
  random: Random,
): (PermutationP | null)[] {
  const isConstant = (one: Ranked) => one.levels.length < 2;
  const isShuffled = (one: Ranked) =>
    !isConstant(one) && !isConstant(outcome) && !isSmallTable(one, outcome);
  const shuffled = permuteRows(predictors.filter(isShuffled), outcome, random);
  return predictors.map((one) => {
    if (isConstant(one) || isConstant(outcome)) return null;
    return isShuffled(one) ? (shuffled.shift() ?? null) : permuteTable(one, outcome, random);
  });
}

function permuteTable(x: Ranked, y: Ranked, random: Random): PermutationP {
  const width = y.levels.length;
  const [ranksX, ranksY] = [centredRanks(x), centredRanks(y)];
  const weights = new Float64Array(x.levels.length * width);
  weights.forEach((_, cell) => {
    weights[cell] = (ranksX[Math.floor(cell / width)] ?? 0) * (ranksY[cell % width] ?? 0);
  });
  let product = 0;
  x.codes.forEach((code, row) => (product += weights[code * width + (y.codes[row] ?? 0)] ?? 0));
  const observed = Math.abs(product) * (1 - SAME);
  const draw = makeTableSampler([...x.counts], [...y.counts], random);
  const replicates = replicatesOf(x, y);
  let extreme = 0;
  for (let round = 0; round < replicates; round += 1) {
    const table = draw();
    let sum = 0;
    for (let cell = 0; cell < weights.length; cell += 1)
      sum += (table[cell] ?? 0) * (weights[cell] ?? 0);
    if (Math.abs(sum) >= observed) extreme += 1;
  }
  return permutationP(extreme, replicates);
}

const ranksByRow = (ranked: Ranked): Float64Array => {
  const ranks = centredRanks(ranked);
  return Float64Array.from(ranked.codes, (code) => ranks[code] ?? 0);
};

function permuteRows(
  predictors: readonly Ranked[],
  outcome: Ranked,
  random: Random,
): PermutationP[] {
  if (predictors.length === 0) return [];
  const columns = predictors.map(ranksByRow);
  const shuffled = ranksByRow(outcome);
  const observed = columns.map((column) => Math.abs(dot(column, shuffled)) * (1 - SAME));
  const extremes = columns.map(() => 0);
  const replicates = affordableReplicates(outcome.n);
  for (let round = 0; round < replicates; round += 1) {
    shuffle(shuffled, random);
    columns.forEach((column, at) => {
      if (Math.abs(dot(column, shuffled)) >= (observed[at] ?? 0))
        extremes[at] = (extremes[at] ?? 0) + 1;
    });
  }
  return extremes.map((extreme) => permutationP(extreme, replicates));
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row += 1) sum += (one[row] ?? 0) * (other[row] ?? 0);
  return sum;
}

/** Fisher and Yates's shuffle, in place (R. Durstenfeld, Communications of the ACM 7, 1964). */
function shuffle(list: Float64Array, random: Random): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const value = list[last] ?? 0;
    list[last] = list[other] ?? 0;
    list[other] = value;
  }
}
