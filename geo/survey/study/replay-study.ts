import { analyseSurvey } from '../analyse-survey.ts';
import type { SurveyReport } from '../report-types.ts';
import { type FigureKind, PRINTED_FIGURES, type PrintedFigure } from './printed-figures.ts';
import { reconstructedTable } from './reconstruct-rows.ts';
import { STUDY_SETUP } from './study-setup.ts';

/**
 * A printed figure beside the computed one. `difference` is computed less printed, unrounded; `agrees`
 * says whether the computed figure rounds to the printed digits; all three `null` where nothing can be
 * computed.
 */
export type ReplayedFigure = PrintedFigure & {
  computed: number | null;
  difference: number | null;
  agrees: boolean | null;
};

/** The study replayed on reconstructed data: every printed figure, and the whole report. */
export type StudyReplay = { reconstructed: true; figures: ReplayedFigure[]; report: SurveyReport };

/** Analyses the reconstructed rows and puts every printed figure beside what comes out. */
export function replayStudy(): StudyReplay {
  const { report } = analyseSurvey(STUDY_SETUP, reconstructedTable());
  if (report === null) throw new Error('the reconstructed rows cannot be analysed');
  const figures = PRINTED_FIGURES.map((figure) => compare(figure, report));
  return { reconstructed: true, figures, report };
}

function compare(figure: PrintedFigure, report: SurveyReport): ReplayedFigure {
  const computed = COMPUTED[figure.what](figure, report);
  if (computed === null) return { ...figure, computed, difference: null, agrees: null };
  const decimals = figure.printed.split('.')[1]?.length ?? 0;
  const agrees = Number(computed.toFixed(decimals)) === Number(figure.printed);
  return { ...figure, computed, difference: computed - Number(figure.printed), agrees };
}

type Compute = (figure: PrintedFigure, report: SurveyReport) => number | null;

const nothing: Compute = () => null;

const frequencyOf =
  (key: 'count' | 'percent'): Compute =>
  ({ of, part }, { variables }) =>
    variables.find(({ id }) => id === of)?.frequencies.find((one) => one.class === part)?.[key] ??
    null;

const spearmanOf =
  (key: 'rho' | 'p'): Compute =>
  ({ of }, { correlations }) =>
    correlations.find(({ predictor }) => predictor === of)?.spearman?.[key] ?? null;

const significanceOf: Compute = ({ of, coding }, { ordinal }) =>
  ordinal.regressions.find(
    (one) => one.coding === coding && one.predictors.length === 1 && one.predictors[0] === of,
  )?.significance ?? null;

/** Where each kind of figure comes from in a report. */
const COMPUTED: Record<FigureKind, Compute> = {
  respondents: (_, { rows }) => rows.used,
  count: frequencyOf('count'),
  percent: frequencyOf('percent'),
  rho: spearmanOf('rho'),
  p: spearmanOf('p'),
  model_significance: significanceOf,
  regression: significanceOf,
  method_share: nothing,
  budget_share: nothing,
  rated_share: nothing,
};
