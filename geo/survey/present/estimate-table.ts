import { CLASS_NAMES } from '../../text/survey/names.ts';
import type { OrdinalReport } from '../report-types.ts';
import { NO_ANSWER, type SurveyTable, type TableCell } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

const classNames: Record<number, { id: string; en: string } | undefined> = CLASS_NAMES;

type Regression = OrdinalReport['regression'];
type Threshold = Regression['thresholds'][number];
type Location = Regression['locations'][number];

/** Thresholds and locations of one model with Wald test, 95 % interval and odds ratio. */
export function estimateTable(
  told: ToldReport,
  { regression, predictors }: OrdinalReport,
  at: number,
): SurveyTable {
  const { report, say, columns, word, number, nameOf, plainName, language } = told;
  const className = (code: number): string => classNames[code]?.[language] ?? String(code);
  const y = plainName(report.outcome.id);
  const thresholds = regression.thresholds.map((one) => [
    word(say('threshold', { y, class: className(one.below + 1) })),
    ...estimateCells(told, one),
    NO_ANSWER,
    NO_ANSWER,
    NO_ANSWER,
  ]);
  const locations = regression.locations.map((one) => {
    const name = nameOf(predictors[one.predictor] ?? one.name);
    const level = one.category === null ? '' : ` = ${className(one.category)}`;
    const reason = one.redundant === null ? '' : ` (${say(one.redundant)})`;
    return [
      word(`${name}${level}${reason}`),
      ...estimateCells(told, one),
      number(one.oddsRatio?.ratio, 3),
      number(one.oddsRatio?.low, 3),
      number(one.oddsRatio?.high, 3),
    ];
  });
  return {
    id: `estimates-${at + 1}`,
    title: say('estimates'),
    columns: columns(
      ['parameter'],
      [
        'estimate',
        'standardError',
        'wald',
        'df',
        'significance',
        'low',
        'high',
        'oddsRatio',
        'oddsLow',
        'oddsHigh',
      ],
    ),
    rows: [...thresholds, ...locations],
    notes: [say('standardErrors')],
  };
}

function estimateCells({ number, p }: ToldReport, one: Threshold | Location): TableCell[] {
  const { estimate, endless, standardError, wald, df, significance, low, high } = one;
  const endlessCell = { value: null, shown: endless < 0 ? '−∞' : '∞' };
  return [
    endless === 0 ? number(estimate, 3) : endlessCell,
    number(standardError, 3),
    number(wald, 3),
    wald === null ? NO_ANSWER : number(df),
    p(significance),
    number(low, 3),
    number(high, 3),
  ];
}
