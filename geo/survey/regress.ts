import { chooseValues } from './correlation/correlate.ts';
import type { Predictor } from './ordinal/ordinal-input.ts';
import { fitOrdinalRegression } from './ordinal/ordinal-regression.ts';
import type { OrdinalReport } from './report-types.ts';
import { CLASSES } from './scores/cut-classes.ts';
import type { ScoredVariable } from './scores/score-variable.ts';
import type { Coding, SurveySetup } from './setup/survey-setup.ts';

/**
 * Ordinal regressions of the outcome under each coding: on every predictor alone and, where there are
 * several, on all together.
 */
export function regress(
  predictors: readonly ScoredVariable[],
  outcome: ScoredVariable,
  { ordinal, correlateOn }: Pick<SurveySetup, 'ordinal' | 'correlateOn'>,
): OrdinalReport[] {
  const alone = predictors.map((one) => [one]);
  const sets = predictors.length > 1 ? [...alone, [...predictors]] : alone;
  const codes = Int32Array.from(outcome.classes, (one) => one - 1);
  return ordinal.codings.flatMap((coding) =>
    sets.map((set): OrdinalReport => {
      const regression = fitOrdinalRegression({
        outcome: codes,
        outcomeCategories: CLASSES.length,
        predictors: set.map((one) => codePredictor(one, coding, correlateOn)),
        link: ordinal.link,
      });
      const { significance } = regression.fitting;
      return { coding, predictors: set.map(({ id }) => id), significance, regression };
    }),
  );
}

const codePredictor = (
  variable: ScoredVariable,
  coding: Coding,
  correlateOn: SurveySetup['correlateOn'],
): Predictor =>
  coding === 'factor'
    ? { name: variable.id, as: coding, values: variable.classes, categories: [...CLASSES] }
    : { name: variable.id, as: coding, values: chooseValues(variable, correlateOn).values };
