import type { Predictor } from './ordinal-input.ts';

/** Why a parameter is not estimated: it is the reference, does not vary, or follows from earlier ones. */
export type Redundancy = 'reference' | 'constant' | 'dependent';

/** A parameter of location: a covariate, or one category of a factor (`category` is its value). */
export type Column = {
  predictor: number;
  name: string;
  category: number | null;
  redundant: Redundancy | null;
};

/** What a predictor's set-up and data come to. */
export type PredictorSummary = {
  name: string;
  as: 'factor' | 'covariate';
  categories: { code: number; count: number }[] | null;
  droppedCategories: number[];
  isConstant: boolean;
};

/** Categories of a factor that occur, with their rows, and those that do not. */
export function summarisePredictor({ name, as, values, categories }: Predictor): PredictorSummary {
  const counts = new Map<number, number>();
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (as === 'covariate' && counts.size > 1) break;
  }
  const isConstant = counts.size === 1;
  if (as === 'covariate') {
    return { name, as, categories: null, droppedCategories: [], isConstant };
  }
  const order = categories ?? [...counts.keys()].sort((one, other) => one - other);
  const present = order.filter((code) => counts.has(code));
  return {
    name,
    as,
    categories: present.map((code) => ({ code, count: counts.get(code) ?? 0 })),
    droppedCategories: order.filter((code) => !counts.has(code)),
    isConstant,
  };
}

/** Parameters of location in the order of predictors and categories; of a factor the last is the reference. */
export function listColumns(summaries: readonly PredictorSummary[]): Column[] {
  return summaries.flatMap(({ name, categories, isConstant }, predictor): Column[] => {
    if (!categories) {
      return [{ predictor, name, category: null, redundant: isConstant ? 'constant' : null }];
    }
    return categories.map(({ code }, at) => {
      const isLast = at === categories.length - 1;
      return { predictor, name, category: code, redundant: isLast ? 'reference' : null };
    });
  });
}
