import { makeChart } from '../../charts/make-chart.tsx';

/** A picture of a survey. */
export const SurveyChart = makeChart(() => import('../../charts/survey-plots.ts'));
