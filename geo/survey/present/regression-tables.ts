import { CODING_NAMES } from '../../text/survey/names.ts';
import { LINK_NAMES } from '../../text/survey/tables.ts';
import type { OrdinalReport } from '../report-types.ts';
import { estimateTable } from './estimate-table.ts';
import { fitTable } from './fit-table.ts';
import { parallelTable } from './parallel-table.ts';
import type { SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

/** One model in words: its predictors and how they are coded. */
export function modelName({ say, nameOf, language }: ToldReport, one: OrdinalReport): string {
  const [first = '', ...others] = one.predictors;
  const x = others.length === 0 ? nameOf(first) : say('all', { x: one.predictors.join(', ') });
  return say('model', { x, coding: CODING_NAMES[one.coding][language] });
}

/** The tables of one model, without the overview. */
export const modelTables = (told: ToldReport, one: OrdinalReport, at: number): SurveyTable[] => [
  fitTable(told, one, at),
  estimateTable(told, one, at),
  parallelTable(told, one, at),
];

/** The model fitting of all models, as SPSS PLUM reports it. */
export function overviewTable(told: ToldReport): SurveyTable {
  const { report, say, columns, word, number, p, plainName, language } = told;
  const { link, regressions } = report.ordinal;
  return {
    id: 'model-fitting',
    title: say('overview'),
    columns: columns(
      ['model'],
      [
        'minusTwoEmpty',
        'minusTwoFinal',
        'minusTwoEmptyConstant',
        'minusTwoFinalConstant',
        'statistic',
        'df',
        'significance',
      ],
    ),
    rows: regressions.map((one) => {
      const { interceptOnly, final, chiSquare, df, significance } = one.regression.fitting;
      return [
        word(modelName(told, one)),
        number(interceptOnly.kernel, 3),
        number(final.kernel, 3),
        number(interceptOnly.withConstant, 3),
        number(final.withConstant, 3),
        number(chiSquare, 3),
        number(df),
        p(significance),
      ];
    }),
    notes: [
      say('outcomeOrder', { y: plainName(report.outcome.id) }),
      say('link', { link: LINK_NAMES[link][language] }),
      ...regressions.flatMap((one) => tellStatus(told, one)),
    ],
  };
}

const STATUS_TEXTS = {
  converged: null,
  separated: 'statusSeparated',
  not_converged: 'statusOpen',
} as const;

function tellStatus(told: ToldReport, one: OrdinalReport): string[] {
  const text = STATUS_TEXTS[one.regression.status];
  return text ? [told.say(text, { model: modelName(told, one) })] : [];
}
