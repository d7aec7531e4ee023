import type { SurveyTable } from '../../../geo/survey/present/survey-table.ts';
import { wrapText } from './wrap-text.ts';

const GAP = '  ';
/** Heads are broken into lines no wider than this, or than what stands below them. */
const HEAD_WIDTH = 12;

type Columns = SurveyTable['columns'];

/** A table as lines of text: words to the left, numbers to the right, columns below their heads. */
export function alignTable({ columns, rows }: Pick<SurveyTable, 'columns' | 'rows'>): string[] {
  const cells = rows.map((row) => row.map(({ shown }) => shown));
  const below = columns.map((_, at) => longest(cells.map((row) => row[at] ?? '')));
  const heads = columns.map(({ name }, at) => wrapText(name, Math.max(HEAD_WIDTH, below[at] ?? 0)));
  const widths = columns.map((_, at) => Math.max(below[at] ?? 0, longest(heads[at] ?? [])));
  const height = Math.max(...heads.map((lines) => lines.length));
  const raised = heads.map((lines) => [...Array<string>(height - lines.length).fill(''), ...lines]);
  const headLines = Array.from({ length: height }, (_, line) =>
    raised.map((lines) => lines[line] ?? ''),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join(GAP);
  const join = (row: string[]) => joinCells(row, widths, columns);
  return [...headLines.map(join), rule, ...cells.map(join)];
}

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 0);

const joinCells = (cells: readonly string[], widths: readonly number[], columns: Columns): string =>
  widths
    .map((width, at) => {
      const cell = cells[at] ?? '';
      return columns[at]?.isNumber ? cell.padStart(width) : cell.padEnd(width);
    })
    .join(GAP)
    .trimEnd();
