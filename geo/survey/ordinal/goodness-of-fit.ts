import { chiSquareTail } from '../../statistics/chi-square.ts';
import type { CumulativeModel } from './cumulative-model.ts';
import { classProbability } from './pattern-likelihood.ts';

/** A chi-square statistic; significance null where df is 0 or less, or where it says nothing. */
export type ChiSquareTest = { chiSquare: number; df: number; significance: number | null };

/**
 * How the fitted frequencies meet those counted, over patterns of predictors by classes. Both
 * statistics need large cells: SPSS warns with the share of cells without a row.
 */
export type GoodnessOfFit = {
  pearson: ChiSquareTest;
  deviance: ChiSquareTest;
  cells: number;
  emptyCells: number;
  emptyShare: number;
};

export const testChiSquare = (chiSquare: number, df: number): ChiSquareTest => ({
  chiSquare,
  df,
  significance: df > 0 ? chiSquareTail(Math.max(0, chiSquare), df) : null,
});

/** Pearson's chi-square and the deviance of a fitted model (McCullagh and Nelder, 1989, chapter 5). */
export function measureFit(model: CumulativeModel, parameters: Float64Array): GoodnessOfFit {
  const { cells, link, thresholds } = model;
  const z = new Float64Array(thresholds);
  const counts = new Float64Array(cells.categories);
  let [pearson, deviance] = [0, 0];
  for (let pattern = 0; pattern < cells.patterns; pattern += 1) {
    counts.fill(0);
    const end = cells.from[pattern + 1] ?? 0;
    for (let cell = cells.from[pattern] ?? 0; cell < end; cell += 1) {
      counts[cells.category[cell] ?? 0] = cells.count[cell] ?? 0;
    }
    model.predict(parameters, pattern, z);
    for (let category = 0; category <= thresholds; category += 1) {
      const expected = (cells.totals[pattern] ?? 0) * classProbability(link, z, category);
      const count = counts[category] ?? 0;
      if (expected > 0) pearson += (count - expected) ** 2 / expected;
      if (count > 0) deviance += 2 * count * Math.log(count / expected);
    }
  }
  const all = cells.patterns * cells.categories;
  const emptyCells = all - cells.count.length;
  const df = cells.patterns * thresholds - model.size;
  return {
    pearson: testChiSquare(pearson, df),
    deviance: testChiSquare(deviance, df),
    cells: all,
    emptyCells,
    emptyShare: emptyCells / all,
  };
}
