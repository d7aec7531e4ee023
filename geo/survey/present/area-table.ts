import { CLASS_NAMES } from '../../text/survey/names.ts';
import type { AreaShares } from '../area-shares.ts';
import { NO_ANSWER, type SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

/** Class shares by area, protected; a hidden one says so. */
export function areaTable(told: ToldReport, areas: AreaShares): SurveyTable {
  const { say, columns, word, number, nameOf, language } = told;
  const hidden = { value: null, shown: say('hidden') };
  return {
    id: 'areas',
    title: say('areas'),
    columns: columns(
      ['area', 'variable', 'class', 'note'],
      ['percent', 'low', 'high', 'count', 'total'],
    ),
    rows: areas.shares.map((one) => [
      word(one.area),
      word(nameOf(one.variable)),
      word(CLASS_NAMES[one.class][language]),
      one.unreliable ? word(say('unreliable')) : NO_ANSWER,
      one.withheld === null ? number(one.value, 1) : hidden,
      number(one.low, 1),
      number(one.high, 1),
      number(one.numerator),
      number(one.denominator),
    ]),
    notes: [
      say('fewRespondents', { minimum: areas.minimum }),
      ...(areas.withoutArea ? [say('withoutArea', { count: areas.withoutArea })] : []),
    ],
  };
}
