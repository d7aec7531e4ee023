import { CLASS_NAMES } from '../../text/survey/names.ts';
import { capitalise } from '../../text/survey/numbers.ts';
import type { CrossReport } from '../report-types.ts';
import type { SurveyTable } from './survey-table.ts';
import type { ToldReport } from './told-report.ts';

const classNames: Record<number, { id: string; en: string } | undefined> = CLASS_NAMES;

/** Each predictor by the outcome, and the tests of all of them. */
export const crossTables = (told: ToldReport): SurveyTable[] => [
  ...told.report.crossTables.map((cross) => countTable(told, cross)),
  testTable(told),
];

function countTable(told: ToldReport, { predictor, table }: CrossReport): SurveyTable {
  const { report, say, columns, word, number, plainName, language } = told;
  const className = (code: number): string => classNames[code]?.[language] ?? String(code);
  const values = { x: plainName(predictor), y: plainName(report.outcome.id) };
  const [classColumn, percentColumn, total] = columns([], ['class', 'rowPercent', 'total']);
  const heads = table.columns.flatMap((code) => [
    { name: className(code), isNumber: true },
    { name: `${className(code)}, ${percentColumn?.name ?? ''}`, isNumber: true },
  ]);
  const end = total ? [total] : [];
  return {
    id: `cross-${predictor}`,
    title: capitalise(say('cross', values)),
    columns: [{ name: classColumn?.name ?? '', isNumber: false }, ...heads, ...end],
    rows: [
      ...table.rows.map((code, row) => [
        word(className(code)),
        ...table.columns.flatMap((_, column) => [
          number(table.counts[row]?.[column]),
          number(table.rowPercent[row]?.[column], 1),
        ]),
        number(table.rowTotals[row]),
      ]),
      [
        word(total?.name ?? ''),
        ...table.columnTotals.flatMap((count) => [
          number(count),
          number((100 * count) / table.n, 1),
        ]),
        number(table.n),
      ],
    ],
    notes: [],
  };
}

function testTable(told: ToldReport): SurveyTable {
  const { report, say, columns, word, number, p, nameOf } = told;
  return {
    id: 'chi-square',
    title: say('chiSquare'),
    columns: columns(
      ['variable'],
      ['statistic', 'df', 'p', 'leastExpected', 'smallCells', 'conditional'],
    ),
    rows: report.crossTables.map(({ predictor, chiSquare, conditional }) => [
      word(nameOf(predictor)),
      number(chiSquare?.statistic, 3),
      number(chiSquare?.df),
      p(chiSquare?.p),
      number(chiSquare?.leastExpected, 2),
      number(chiSquare?.smallCells),
      p(conditional?.p),
    ]),
    notes: report.crossTables.flatMap(({ predictor, chiSquare }) =>
      chiSquare?.tooSmall ? [say('tooSmall', { x: nameOf(predictor) })] : [],
    ),
  };
}
