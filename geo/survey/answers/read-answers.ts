import { cellText, isBlank, type Row } from '../../read/table.ts';
import { type SurveyFinding, stop, tell } from '../finding.ts';
import { columnsOf, type SurveySetup, type Variable } from '../setup/survey-setup.ts';
import { type AnswerHeader, findHeader } from './answer-table.ts';
import type { Answers } from './answers.ts';
import { type Answer, type Expected, makeAnswerReader } from './read-answer.ts';

export type AnswersReading = { answers: Answers | null; findings: SurveyFinding[] };

const MOST_TOLD = 20;
const FEWEST_ROWS = 4;

/**
 * Rows of a file to columns of numbers, as the set-up has them. Text, formulas, numbers out of range and
 * the like are found cell by cell (the first twenty; the rest is counted) and leave no answers: nothing
 * is half done. An empty cell is no fault: its row is left out, and counted.
 */
export function readAnswers(setup: SurveySetup, rows: readonly Row[]): AnswersReading {
  if (rows.length === 0) return { answers: null, findings: [stop('empty_file')] };
  const { header, findings } = findHeader(rows, setup);
  const data = rows.filter(({ line }) => line > header.line);
  if (data.length === 0) findings.push(stop('no_rows', { line: header.line }));
  return readRows(setup, header, data, findings);
}

/** Rows below a header that was found, with what was found about it. */
export function readRows(
  setup: SurveySetup,
  header: AnswerHeader,
  data: readonly Row[],
  findings: SurveyFinding[],
): AnswersReading {
  if (findings.some(({ stops }) => stops)) return { answers: null, findings };
  const columns = setup.variables.flatMap((variable) => readVariable(variable, header, data));
  findings.push(...findLongRows(data, header), ...listFaults(columns, data));
  if (findings.some(({ stops }) => stops)) return { answers: null, findings };
  return keepComplete(setup, header, data, columns, findings);
}

type ReadColumn = {
  variable: string;
  column: string;
  values: Answer[];
  expected: Expected;
};

const expectedOf = ({ source }: Variable): Expected => {
  if (source.kind === 'classed') return { kind: 'class' };
  return { kind: 'range', range: source.kind === 'items' ? source.answers : source.scores };
};

function readVariable(
  variable: Variable,
  { columns }: AnswerHeader,
  data: readonly Row[],
): ReadColumn[] {
  const expected = expectedOf(variable);
  return columnsOf(variable).map((column) => {
    const index = columns.find((one) => one.column === column)?.index ?? -1;
    const read = makeAnswerReader(expected);
    const values = data.map(({ cells }) => read(cells[index]));
    return { variable: variable.id, column, values, expected };
  });
}

/** The first rows with cells beyond the header. */
export const findLongRows = (data: readonly Row[], { width }: AnswerHeader): SurveyFinding[] =>
  data
    .filter(({ cells }) => cells.length > width && cells.slice(width).some((one) => !isBlank(one)))
    .slice(0, MOST_TOLD)
    .map(({ line, cells }) =>
      stop('row_too_long', { line, values: { cells: cells.length, headers: width } }),
    );

function listFaults(columns: readonly ReadColumn[], data: readonly Row[]): SurveyFinding[] {
  const told: SurveyFinding[] = [];
  let more = 0;
  for (const { column, values, expected } of columns) {
    values.forEach((answer, at) => {
      if (typeof answer !== 'string') return;
      if (told.length >= MOST_TOLD) more += 1;
      else {
        const range = expected.kind === 'range' ? expected.range : {};
        told.push(stop(answer, { line: data[at]?.line ?? null, column, values: { ...range } }));
      }
    });
  }
  return more === 0 ? told : [...told, stop('survey_more', { values: { count: more } })];
}

function keepComplete(
  setup: SurveySetup,
  { columns: places }: AnswerHeader,
  data: readonly Row[],
  columns: readonly ReadColumn[],
  findings: SurveyFinding[],
): AnswersReading {
  const read = data.length;
  const missing = setup.variables.map(({ id }) => ({
    variable: id,
    rows: countMissing(id, columns, read),
  }));
  const kept = data.flatMap((_, at) =>
    columns.every(({ values }) => values[at] !== null) ? [at] : [],
  );
  const used = kept.length;
  for (const { variable, rows } of missing.filter((one) => one.rows > 0)) {
    findings.push(tell('survey_missing', { values: { variable, rows, read } }));
  }
  if (used < FEWEST_ROWS) {
    findings.push(stop('survey_few_rows', { values: { used, read, fewest: FEWEST_ROWS } }));
    return { answers: null, findings };
  }
  const numbers = new Map(
    columns.map(({ column, values }) => [
      column,
      Float64Array.from(kept, (at) => values[at] as number),
    ]),
  );
  const words = new Map(
    places
      .filter(({ column }) => !numbers.has(column))
      .map(({ column, index }) => [column, kept.map((at) => cellText(data[at]?.cells[index]))]),
  );
  return { answers: { read, used, numbers, words, missing }, findings };
}

function countMissing(id: string, columns: readonly ReadColumn[], rows: number): number {
  const own = columns.filter(({ variable }) => variable === id);
  let count = 0;
  for (let at = 0; at < rows; at += 1) {
    if (own.some(({ values }) => values[at] === null)) count += 1;
  }
  return count;
}
