import type { OrdinalReport } from '../report-types.ts';
import type { SurveyTable, TableCell } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

type Line = { chiSquare: number | null; df: number; significance: number | null };

/** The test of parallel lines and Brant's test of one model, and what makes them invalid. */
export function parallelTable(
  told: ToldReport,
  { regression, predictors }: OrdinalReport,
  at: number,
): SurveyTable {
  const { say, columns, word, number, p, nameOf } = told;
  const { parallelLines, brant } = regression;
  const line = (name: string, { chiSquare, df, significance }: Line): TableCell[] => [
    word(name),
    number(chiSquare, 3),
    number(df),
    p(significance),
  ];
  const each = brant && brant.predictors.length > 1 ? brant.predictors : [];
  return {
    id: `parallel-${at + 1}`,
    title: say('parallel'),
    columns: columns(['test'], ['statistic', 'df', 'significance']),
    rows: [
      ...(parallelLines ? [line(say('parallelLines'), parallelLines)] : []),
      ...(brant ? [line(say('brantAll'), brant.overall)] : []),
      ...each.map((one) => {
        const x = nameOf(predictors[one.predictor] ?? '');
        return line(say('brantOne', { x }), one);
      }),
    ],
    notes: [
      ...(parallelLines && parallelLines.status !== 'converged' ? [say('generalStatus')] : []),
      ...(parallelLines && parallelLines.crossings > 0
        ? [say('crossings', { count: parallelLines.crossings })]
        : []),
      ...(brant && brant.status !== 'converged' ? [say('brantStatus')] : []),
    ],
  };
}
