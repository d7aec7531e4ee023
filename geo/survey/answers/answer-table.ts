import { isPersonalHeader, maskCell } from '../../households/personal.ts';
import { finding, FileError } from '../../read/finding.ts';
import { cellText, type Row } from '../../read/table.ts';
import { type SurveyFinding, stop, tell } from '../finding.ts';
import { nearestWord } from '../setup/shape.ts';
import { columnsOf, type ShareColumn, type SurveySetup } from '../setup/survey-setup.ts';

/** A column that the set-up names: where it names it, and where it stands in the file. */
export type PlacedColumn = { column: string; place: string; index: number };

/** The header row of a file of answers and the columns of the set-up in it. */
export type AnswerHeader = { line: number; width: number; columns: PlacedColumn[] };

export const MOST_COLUMNS = 500;
const ROWS_SEARCHED = 20;

type Named = Omit<PlacedColumn, 'index'>;

/** Every column that a set-up names, with the place where it does. */
export function namedColumns({ variables, area, interventions }: SurveySetup): Named[] {
  const ofVariables = variables.flatMap((variable, at) =>
    columnsOf(variable).map((column, position) => {
      const end = variable.source.kind === 'items' ? `items[${position}]` : 'column';
      return { column, place: `variables[${at}].source.${end}` };
    }),
  );
  const { method, budget } = interventions;
  return [
    ...ofVariables,
    ...(area === null ? [] : [{ column: area, place: 'area' }]),
    ...shareColumns(method, 'interventions.method'),
    ...shareColumns(budget, 'interventions.budget'),
  ];
}

const shareColumns = (shares: ShareColumn | null, place: string): Named[] =>
  (['column', 'amount'] as const).flatMap((key) => {
    const column = shares?.[key] ?? null;
    return column === null ? [] : [{ column, place: `${place}.${key}` }];
  });

/** Headers are compared without case and outer spaces. */
const keyOf = (header: string): string => header.trim().toLowerCase();

/**
 * Finds the header: the row of the first twenty that holds most columns of the set-up; titles above it
 * are passed over. Everything wrong with it is found at once.
 */
export function findHeader(
  rows: readonly Row[],
  setup: SurveySetup,
): { header: AnswerHeader; findings: SurveyFinding[] } {
  const named = namedColumns(setup);
  const wanted = new Set(named.map(({ column }) => keyOf(column)));
  const row = bestRow(rows, wanted);
  const headers = row.cells.map((cell) => cellText(cell));
  const { line } = row;
  const width = headers.length;
  const free = headers.filter((header) => header !== '' && !wanted.has(keyOf(header)));
  const findings = [...countColumns(headers, line), ...findTwice(headers, named, line)];
  const columns = named.flatMap(({ column, place }): PlacedColumn[] => {
    const index = headers.findIndex((header) => keyOf(header) === keyOf(column));
    if (index >= 0) return [{ column, place, index }];
    findings.push(unknown(column, place, free));
    return [];
  });
  findings.push(...findPersonal(headers, line));
  return { header: { line, width, columns }, findings };
}

function bestRow(rows: readonly Row[], wanted: ReadonlySet<string>): Row {
  const known = ({ cells }: Row) =>
    cells.filter((cell) => wanted.has(keyOf(cellText(cell)))).length;
  const [first, ...others] = rows.slice(0, ROWS_SEARCHED);
  if (!first) throw new FileError(finding('empty_file'));
  return others.reduce((best, row) => (known(row) > known(best) ? row : best), first);
}

function countColumns(headers: readonly string[], line: number): SurveyFinding[] {
  const count = headers.filter((header) => header !== '').length;
  if (count <= MOST_COLUMNS) return [];
  return [stop('survey_many_columns', { line, values: { count, most: MOST_COLUMNS } })];
}

// Twice stops where the set-up names the column: nobody could tell which one is meant.
function findTwice(headers: readonly string[], named: Named[], line: number): SurveyFinding[] {
  const keys = headers.map(keyOf);
  const wanted = new Map(named.map(({ column }) => [keyOf(column), column]));
  const counts = new Map<string, number>();
  for (const key of keys.filter(Boolean)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([key, count]) => {
      const column = wanted.get(key) ?? maskCell(key);
      const place = { line, column, values: { column, count } };
      return wanted.has(key)
        ? stop('survey_column_twice', place)
        : tell('survey_column_twice', place);
    });
}

// Of headers that may be answers (a file without any header) only one near a known word is told.
function unknown(column: string, place: string, free: readonly string[]): SurveyFinding {
  const near = nearestWord(column, free);
  const code = near ? 'survey_column_near' : 'survey_column';
  return stop(code, { place, column, values: { place, column, near: near ?? '' } });
}

const findPersonal = (headers: readonly string[], line: number): SurveyFinding[] =>
  headers.flatMap((header, index) =>
    isPersonalHeader(header)
      ? [tell('survey_personal_column', { line, values: { number: index + 1 } })]
      : [],
  );
