import { KIND_NAMES } from '../../text/survey/tables.ts';
import type { VariableReport } from '../report-types.ts';
import type { SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

/** Every variable with its scores, limits and alpha, and one table of items for each scale. */
export const scaleTables = (told: ToldReport): SurveyTable[] => [
  variablesTable(told),
  ...told.report.variables.flatMap((variable) =>
    variable.scale ? [itemsTable(told, variable, variable.scale)] : [],
  ),
];

function variablesTable({ report, say, columns, word, number, nameOf, language }: ToldReport) {
  return {
    id: 'variables',
    title: say('variables'),
    columns: columns(
      ['variable', 'kind'],
      ['mean', 'deviation', 'least', 'most', 'lowLimit', 'highLimit', 'alpha'],
    ),
    rows: report.variables.map(({ id, kind, scores, limits, scale }) => [
      word(nameOf(id)),
      word(KIND_NAMES[kind][language]),
      number(scores?.mean, 2),
      number(scores?.standardDeviation, 2),
      number(scores?.least, 2),
      number(scores?.most, 2),
      number(limits?.[0], 2),
      number(limits?.[1], 2),
      number(scale?.alpha, 3),
    ]),
    notes: [],
  };
}

function itemsTable(
  { say, columns, word, number, plainName }: ToldReport,
  { id }: VariableReport,
  scale: NonNullable<VariableReport['scale']>,
): SurveyTable {
  return {
    id: `items-${id}`,
    title: say('items', { x: plainName(id) }),
    columns: columns(['item'], ['mean', 'deviation', 'itemTotal', 'alphaWithout']),
    rows: scale.items.map(({ item, mean, standardDeviation, itemTotal, alphaIfDeleted }) => [
      word(item),
      number(mean, 2),
      number(standardDeviation, 2),
      number(itemTotal, 3),
      number(alphaIfDeleted, 3),
    ]),
    notes: [],
  };
}
