import type { SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

/** Rank correlations of every predictor with the outcome: Spearman, its other p-values, Kendall. */
export const correlationTables = (told: ToldReport): SurveyTable[] => [
  spearmanTable(told),
  chanceTable(told),
  kendallTable(told),
];

function spearmanTable(told: ToldReport): SurveyTable {
  const { report, say, columns, word, number, p, nameOf, plainName } = told;
  const onScores = report.correlations.some(({ on }) => on === 'scores');
  return {
    id: 'spearman',
    title: say('spearman', { y: plainName(report.outcome.id) }),
    columns: columns(['variable'], ['rho', 'low', 'high', 't', 'df', 'p']),
    rows: report.correlations.map(({ predictor, spearman }) => [
      word(nameOf(predictor)),
      number(spearman?.rho, 3),
      number(spearman?.interval?.low, 3),
      number(spearman?.interval?.high, 3),
      number(spearman?.t, 3),
      number(spearman?.df),
      p(spearman?.p),
    ]),
    notes: onScores ? [say('onScores')] : [],
  };
}

const chanceTable = ({ report, say, columns, word, number, p, nameOf }: ToldReport) => ({
  id: 'permutation-and-adjusted',
  title: say('chance'),
  columns: columns(['variable'], ['p', 'permutation', 'chanceError', 'holm', 'benjaminiHochberg']),
  rows: report.correlations.map(({ predictor, spearman, permutation, ...adjusted }) => [
    word(nameOf(predictor)),
    p(spearman?.p),
    p(permutation?.p),
    number(permutation?.standardError, 4),
    p(adjusted.holm),
    p(adjusted.benjaminiHochberg),
  ]),
  notes: [],
});

const kendallTable = ({ report, say, columns, word, number, p, ...told }: ToldReport) => ({
  id: 'kendall',
  title: say('kendall', { y: told.plainName(report.outcome.id) }),
  columns: columns(['variable'], ['tauB', 'z', 'p']),
  rows: report.correlations.map(({ predictor, kendall }) => [
    word(told.nameOf(predictor)),
    number(kendall?.tauB, 3),
    number(kendall?.z, 3),
    p(kendall?.p),
  ]),
  notes: [],
});
