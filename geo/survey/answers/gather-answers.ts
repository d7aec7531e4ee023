import { finding, FileError } from '../../read/finding.ts';
import type { Cell, Row } from '../../read/table.ts';
import { type SurveyFinding, stop } from '../finding.ts';
import type { SurveySetup } from '../setup/survey-setup.ts';
import { type AnswerHeader, findHeader } from './answer-table.ts';
import { type AnswersReading, findLongRows, readRows } from './read-answers.ts';

/** Most answers that are held at once: rows by named columns. */
export const MOST_ANSWERS = 20_000_000;
/** Most rows of a survey. */
export const MOST_ROWS = 1_000_000;

/**
 * Takes the rows of a file a batch at a time and keeps only the cells that the set-up names, so that
 * memory follows the answers and not the file. `add` says whether more rows are wanted: a bad header and
 * too many rows end the reading.
 */
export type AnswerGatherer = {
  add: (rows: readonly Row[]) => boolean;
  finish: () => AnswersReading;
};

/** Makes a gatherer; the header is looked for in the first batch. Throws FileError on no rows at all. */
export function gatherAnswers(setup: SurveySetup): AnswerGatherer {
  const kept: Row[] = [];
  const faults: SurveyFinding[] = [];
  let found: ReturnType<typeof findHeader> | null = null;
  const add = (rows: readonly Row[]): boolean => {
    found ??= findHeader(rows, setup);
    const { header, findings } = found;
    if (findings.some(({ stops }) => stops)) return false;
    const body = rows.filter(({ line }) => line > header.line);
    faults.push(...findLongRows(body, header).slice(0, MOST_FAULTS - faults.length));
    for (const row of body) kept.push(narrowRow(row, header));
    const most = Math.min(MOST_ROWS, Math.floor(MOST_ANSWERS / Math.max(1, header.columns.length)));
    if (kept.length <= most) return true;
    faults.push(stop('survey_many_rows', { values: { most } }));
    return false;
  };
  const finish = (): AnswersReading => {
    if (!found) throw new FileError(finding('empty_file'));
    const { header, findings } = found;
    const isBad = findings.some(({ stops }) => stops);
    const empty = kept.length > 0 || isBad ? [] : [stop('no_rows', { line: header.line })];
    const all = [...findings, ...empty, ...faults];
    return readRows(setup, narrowHeader(header), kept, all);
  };
  return { add, finish };
}

const MOST_FAULTS = 20;

const narrowRow = ({ line, cells }: Row, { columns }: AnswerHeader): Row => ({
  line,
  cells: columns.map(({ index }): Cell => cells[index] ?? null),
});

const narrowHeader = ({ line, columns }: AnswerHeader): AnswerHeader => ({
  line,
  width: columns.length,
  columns: columns.map((column, index) => ({ ...column, index })),
});
