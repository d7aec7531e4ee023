import type { Answers } from '../../geo/survey/answers/answers.ts';
import type { SurveySetup, Variable } from '../../geo/survey/setup/survey-setup.ts';
import { seededRandom } from '../../geo/statistics/random.ts';

const PREDICTORS = 10;
/** Scores as ten items answered 1 to 5 give them. */
const LEAST = 10;
const MOST = 50;
/** How much the predictors have in common with each other and with the outcome. */
const COMMON = 0.5;

/** What predictors are: classes 1 to 3, or scores that the analysis cuts by itself. */
export type Kind = 'classes' | 'scores';

export const PREDICTOR_IDS: readonly string[] = Array.from(
  { length: PREDICTORS },
  (_, at) => `x${at + 1}`,
);

/** Respondents made up by chance from a seed: classes of an outcome, and ten predictors. */
export function makeAnswers(rows: number, kind: Kind): Answers {
  const random = seededRandom(11);
  const columns = [...PREDICTOR_IDS.map(() => new Float64Array(rows)), new Float64Array(rows)];
  const level = (common: number) => COMMON * common + (1 - COMMON) * random();
  for (let row = 0; row < rows; row += 1) {
    const common = random();
    columns.forEach((column, at) => {
      const value = level(common);
      const isClass = kind === 'classes' || at === PREDICTORS;
      column[row] = isClass
        ? 1 + Math.floor(3 * value)
        : Math.round(LEAST + (MOST - LEAST) * value);
    });
  }
  const names = [...PREDICTOR_IDS, 'y'];
  const numbers = new Map(names.map((name, at) => [name, columns[at] ?? new Float64Array()]));
  return { read: rows, used: rows, numbers, words: new Map(), missing: [] };
}

/** The set-up of those respondents. */
export function setupOf(kind: Kind): SurveySetup {
  const variable = (id: string): Variable => ({
    id,
    name: { id, en: id },
    parts: [],
    source:
      kind === 'classes' || id === 'y'
        ? { kind: 'classed', column: id }
        : {
            kind: 'scored',
            column: id,
            scores: { least: LEAST, most: MOST },
            cut: { method: 'equal_range' },
          },
  });
  return {
    id: 'bench',
    name: { id: 'bench', en: 'bench' },
    variables: ['y', ...PREDICTOR_IDS].map(variable),
    outcome: 'y',
    predictors: [...PREDICTOR_IDS],
    area: null,
    alpha: 0.05,
    correlateOn: kind,
    ordinal: { link: 'logit', codings: ['factor', 'covariate'] },
    interventions: { method: null, budget: null },
    seed: 1,
  };
}

/** The columns as the text of a CSV file. */
export function writeAnswers({ numbers, used }: Answers): string {
  const columns = [...numbers];
  const lines = Array.from({ length: used }, (_, row) =>
    columns.map(([, values]) => values[row]).join(','),
  );
  return `${columns.map(([name]) => name).join(',')}\n${lines.join('\n')}\n`;
}
