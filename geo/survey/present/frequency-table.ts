import { CLASS_NAMES } from '../../text/survey/names.ts';
import type { SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

/** Count and percent of the classes of every variable. */
export function frequencyTable(told: ToldReport): SurveyTable {
  const { report, say, columns, word, number, nameOf, language } = told;
  return {
    id: 'frequencies',
    title: say('frequencies'),
    columns: columns(['variable', 'class'], ['count', 'percent']),
    rows: report.variables.flatMap(({ id, frequencies }) =>
      frequencies.map((one) => [
        word(nameOf(id)),
        word(CLASS_NAMES[one.class][language]),
        number(one.count),
        number(one.percent, 1),
      ]),
    ),
    notes: [],
  };
}
