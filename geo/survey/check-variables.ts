import type { Answers } from './answers/answers.ts';
import { type SurveyFinding, stop, tell } from './finding.ts';
import { CLASSES } from './scores/cut-classes.ts';
import { isConstant } from './scores/moments.ts';
import type { ScoredVariable } from './scores/score-variable.ts';
import type { SurveySetup } from './setup/survey-setup.ts';

/**
 * What only the answers themselves show: a variable in one class (nothing can be related to it, so it
 * stops), a class that nobody is in, an item that everyone answered alike, a column copied twice.
 */
export function checkVariables(
  { outcome, predictors }: SurveySetup,
  variables: readonly ScoredVariable[],
  { numbers }: Answers,
): SurveyFinding[] {
  const used = variables.filter(({ id }) => id === outcome || predictors.includes(id));
  return [
    ...used.flatMap(checkClasses),
    ...[...numbers].flatMap(([column, values]) =>
      isConstant(values) ? [tell('survey_constant_item', { column })] : [],
    ),
    ...findCopies(numbers),
  ];
}

function checkClasses({ id, classes }: ScoredVariable): SurveyFinding[] {
  const found = new Set(classes);
  if (found.size === 1) return [stop('survey_one_class', { values: { variable: id } })];
  return CLASSES.filter((one) => !found.has(one)).map((one) =>
    tell('survey_empty_class', { values: { variable: id, class: one } }),
  );
}

// Short columns can be equal by chance.
const FEWEST_TO_COMPARE = 10;

function findCopies(numbers: Answers['numbers']): SurveyFinding[] {
  const columns = [...numbers];
  return columns.flatMap(([column, values], at) => {
    if (values.length < FEWEST_TO_COMPARE || isConstant(values)) return [];
    const earlier = columns.slice(0, at).find(([, other]) => areEqual(values, other));
    const first = earlier?.[0] ?? '';
    return earlier ? [tell('survey_columns_equal', { column, values: { column, first } })] : [];
  });
}

const areEqual = (one: Float64Array, other: Float64Array): boolean =>
  one.every((value, row) => value === other[row]);
