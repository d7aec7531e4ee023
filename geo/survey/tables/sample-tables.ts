import type { Random } from '../../statistics/random.ts';
import { logFactorials } from './log-factorials.ts';

/**
 * Makes a function that draws tables with the given margins, as a random permutation of one variable
 * against the other gives them: each cell in turn is hypergeometric, given what is left of its row and
 * of the columns (W. M. Patefield, "An efficient method of generating random r x c tables with given row
 * and column totals", Applied Statistics 30, 1981). A draw costs cells x spread of a cell, whatever n.
 * The drawn table is one array of rows, written anew each time. Throws where the totals disagree.
 */
export function makeTableSampler(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  random: Random,
): () => Float64Array {
  const n = sumOf(rowTotals);
  if (n !== sumOf(columnTotals)) throw new RangeError('margins of a table must have one sum');
  const log = logFactorials(n);
  const width = columnTotals.length;
  const table = new Float64Array(rowTotals.length * width);
  const left = new Float64Array(width);
  return () => {
    left.set(columnTotals);
    let all = n;
    rowTotals.forEach((total, row) => {
      let [rest, others] = [total, all];
      for (let column = 0; column < width; column += 1) {
        const own = left[column] ?? 0;
        const drawn = drawCell(rest, own, others, log, random);
        table[row * width + column] = drawn;
        left[column] = own - drawn;
        rest -= drawn;
        others -= own;
      }
      all -= total;
    });
    return table;
  };
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

/**
 * How many of `own` marked among `all` are in a sample of `sample`: by inversion from the mode outwards,
 * (V. Kachitvichyanukul and B. Schmeiser, "Computer generation of hypergeometric random variates",
 * Journal of Statistical Computation and Simulation 22, 1985, algorithm HIN, here from the mode).
 */
function drawCell(
  sample: number,
  own: number,
  all: number,
  log: Float64Array,
  random: Random,
): number {
  const least = Math.max(0, sample - (all - own));
  const most = Math.min(sample, own);
  if (least === most) return least;
  const mode = Math.floor(((sample + 1) * (own + 1)) / (all + 2));
  const rest = all - own;
  const atMode = Math.exp(
    (log[own] ?? 0) -
      (log[mode] ?? 0) -
      (log[own - mode] ?? 0) +
      (log[rest] ?? 0) -
      (log[sample - mode] ?? 0) -
      (log[rest - sample + mode] ?? 0) -
      (log[all] ?? 0) +
      (log[sample] ?? 0) +
      (log[all - sample] ?? 0),
  );
  let chance = random() - atMode;
  let [up, down] = [mode, mode];
  let [above, below] = [atMode, atMode];
  while (chance >= 0 && (up < most || down > least)) {
    if (up < most) {
      above *= ((own - up) * (sample - up)) / ((up + 1) * (rest - sample + up + 1));
      up += 1;
      chance -= above;
      if (chance < 0) return up;
    }
    if (down > least) {
      below *= (down * (rest - sample + down)) / ((own - down + 1) * (sample - down + 1));
      down -= 1;
      chance -= below;
      if (chance < 0) return down;
    }
  }
  // Beyond the last table only rounding is left.
  return mode;
}
