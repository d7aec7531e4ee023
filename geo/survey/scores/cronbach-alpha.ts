import { covarianceOf, isConstant, meanOf, pearson } from './moments.ts';
import { scoreItems } from './score-items.ts';

/** One item of a scale; `null` where no figure exists (constant item, too few items). */
export type ItemReport = {
  item: string;
  mean: number;
  standardDeviation: number;
  /** Pearson with the sum of the other items. */
  itemTotal: number | null;
  alphaIfDeleted: number | null;
};

/** A scale of items. `alpha` is `null` for one item and where every respondent has the same sum. */
export type ScaleReport = { alpha: number | null; items: ItemReport[] };

/**
 * Coefficient alpha, k/(k-1) (1 - sum of item variances / variance of the sum)
 * (L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16, 1951).
 * `null` below two items and where the sum does not vary.
 */
const alphaOf = (count: number, ownVariances: number, sums: Float64Array): number | null =>
  count < 2 || isConstant(sums)
    ? null
    : (count / (count - 1)) * (1 - ownVariances / covarianceOf(sums, sums));

/**
 * Cronbach's alpha of a scale, and for each item its corrected item-total correlation (with the sum of
 * the other items: Nunnally and Bernstein, Psychometric Theory, 3rd edition, 1994, chapter 8) and alpha
 * without it. `items` are columns of answers, reversed items already turned round; at least two rows.
 */
export function describeScale(
  names: readonly string[],
  items: readonly Float64Array[],
): ScaleReport {
  const sums = scoreItems(items, 'sum');
  const variances = items.map((item) => covarianceOf(item, item));
  const own = variances.reduce((sum, one) => sum + one, 0);
  const others = items.length - 1;
  const reports = items.map((item, at): ItemReport => {
    const rest = sums.map((sum, row) => sum - (item[row] ?? 0));
    const variance = variances[at] ?? 0;
    return {
      item: names[at] ?? '',
      mean: meanOf(item),
      standardDeviation: Math.sqrt(variance),
      itemTotal: pearson(item, rest),
      alphaIfDeleted: alphaOf(others, own - variance, rest),
    };
  });
  return { alpha: alphaOf(items.length, own, sums), items: reports };
}
