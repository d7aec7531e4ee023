import type { Row } from '../read/table.ts';
import type { Answers } from './answers/answers.ts';
import { type AnswersReading, readAnswers } from './answers/read-answers.ts';
import { type Protection, shareByArea } from './area-shares.ts';
import { checkVariables } from './check-variables.ts';
import { correlate } from './correlation/correlate.ts';
import { type SurveyFinding, tell } from './finding.ts';
import { countShares } from './interventions/count-shares.ts';
import type { ShareTable } from './interventions/shares.ts';
import { STUDY_SHARES } from './interventions/study-shares.ts';
import { regress } from './regress.ts';
import type { SurveyAnswer, SurveyReport, VariableReport } from './report-types.ts';
import { covarianceOf, meanOf } from './scores/moments.ts';
import { type ScoredVariable, scoreVariable } from './scores/score-variable.ts';
import { CLASSES } from './scores/cut-classes.ts';
import type { SurveySetup } from './setup/survey-setup.ts';
import { countClasses } from './tables/frequency-table.ts';
import { crossPredictor } from './tables/cross-predictor.ts';

/** `protection` is needed for class shares by area; without it there are none. */
export type AnalysisOptions = { protection?: Protection | null };

/**
 * The whole analysis of a file of answers. `rows` are those of the file, header included (see
 * readSurveyFile). A fault in the file, or a variable in one class, gives findings and no report.
 */
export function analyseSurvey(
  setup: SurveySetup,
  rows: readonly Row[],
  options: AnalysisOptions = {},
): SurveyAnswer {
  return analyseReading(setup, readAnswers(setup, rows), options);
}

/** The analysis of a file that was read, findings about it first. */
export function analyseReading(
  setup: SurveySetup,
  { answers, findings }: AnswersReading,
  options: AnalysisOptions = {},
): SurveyAnswer {
  if (answers === null) return { report: null, findings };
  const analysed = analyseAnswers(setup, answers, options);
  return { report: analysed.report, findings: [...findings, ...analysed.findings] };
}

/** The analysis of answers that were read. */
export function analyseAnswers(
  setup: SurveySetup,
  answers: Answers,
  { protection = null }: AnalysisOptions = {},
): SurveyAnswer {
  const variables = setup.variables.map((variable) => scoreVariable(variable, answers));
  const findings = checkVariables(setup, variables, answers);
  if (findings.some(({ stops }) => stops)) return { report: null, findings };
  const file = shareTables(setup, answers);
  const report = buildReport(setup, answers, variables);
  const codes = setup.area === null ? null : (answers.words.get(setup.area) ?? null);
  return {
    report: {
      ...report,
      interventions: { study: [...STUDY_SHARES], file },
      areas: codes && protection ? shareByArea(variables, codes, protection) : null,
    },
    findings: [...findings, ...file.flatMap(tellLeftOut)],
  };
}

const NEEDED = 'a checked set-up names variables that exist';

function buildReport(
  setup: SurveySetup,
  { read, used, missing }: Answers,
  variables: readonly ScoredVariable[],
): Omit<SurveyReport, 'interventions' | 'areas'> {
  const find = (id: string): ScoredVariable => {
    const found = variables.find((one) => one.id === id);
    if (!found) throw new Error(NEEDED);
    return found;
  };
  const outcome = find(setup.outcome);
  const predictors = setup.predictors.map(find);
  return {
    setup: setup.id,
    rows: { read, used, missing: [...missing] },
    alpha: setup.alpha,
    seed: setup.seed,
    outcome: { id: outcome.id, order: [...CLASSES] },
    predictors: setup.predictors,
    variables: variables.map((one, at) => describeVariable(one, setup.variables[at]?.source.kind)),
    crossTables: predictors.map(({ id, classes }, at) =>
      crossPredictor(id, classes, outcome.classes, setup.seed + 1 + at),
    ),
    correlations: correlate(predictors, outcome, setup),
    ordinal: { link: setup.ordinal.link, regressions: regress(predictors, outcome, setup) },
  };
}

function describeVariable(
  { id, classes, scores, limits, scale }: ScoredVariable,
  kind: VariableReport['kind'] = 'classed',
): VariableReport {
  const frequencies = countClasses(classes);
  return { id, kind, limits, scores: scores && describeScores(scores), frequencies, scale };
}

const describeScores = (scores: Float64Array): VariableReport['scores'] => ({
  mean: meanOf(scores),
  standardDeviation: Math.sqrt(covarianceOf(scores, scores)),
  least: scores.reduce((least, one) => Math.min(least, one)),
  most: scores.reduce((most, one) => Math.max(most, one)),
});

const shareTables = ({ interventions }: SurveySetup, answers: Answers): ShareTable[] =>
  (['method', 'budget'] as const).flatMap((subject) => {
    const column = interventions[subject];
    const table = column ? countShares(subject, column, answers) : null;
    return table ? [table] : [];
  });

const tellLeftOut = ({ leftOut }: ShareTable): SurveyFinding[] =>
  leftOut === 0 ? [] : [tell('survey_unknown_word', { values: { rows: leftOut } })];
