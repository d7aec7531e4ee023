import type { OrdinalReport } from '../report-types.ts';
import { NO_ANSWER, type SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

/** Pearson and deviance fit, and the three pseudo R squared of one model. */
export function fitTable(told: ToldReport, { regression }: OrdinalReport, at: number): SurveyTable {
  const { say, columns, word, number, p } = told;
  const { goodnessOfFit, pseudoRSquared } = regression;
  const tests = (['pearson', 'deviance'] as const).map((name) => {
    const { chiSquare, df, significance } = goodnessOfFit[name];
    return [word(say(name)), number(chiSquare, 3), number(df), p(significance)];
  });
  const measures = [
    ['Cox-Snell R²', pseudoRSquared?.coxSnell],
    ['Nagelkerke R²', pseudoRSquared?.nagelkerke],
    ['McFadden R²', pseudoRSquared?.mcFadden],
  ] as const;
  return {
    id: `fit-${at + 1}`,
    title: say('fit'),
    columns: columns(['measure'], ['value', 'df', 'significance']),
    rows: [
      ...tests,
      ...measures.map(([name, value]) => [word(name), number(value, 3), NO_ANSWER, NO_ANSWER]),
    ],
    notes: tellEmpty(told, goodnessOfFit),
  };
}

function tellEmpty(
  { say, number }: ToldReport,
  { emptyCells, cells, emptyShare }: OrdinalReport['regression']['goodnessOfFit'],
): string[] {
  if (emptyCells === 0) return [];
  const percent = number(100 * emptyShare, 1).shown;
  return [
    say('emptyCells', { empty: number(emptyCells).shown, cells: number(cells).shown, percent }),
  ];
}
