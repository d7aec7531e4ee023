import type { ComponentChildren } from 'preact';
import type { SurveyTable, TableCell } from './survey-table.ts';

type Props = {
  table: SurveyTable;
  /** Controls beside the title. */
  children?: ComponentChildren;
};

/** A table of a survey as HTML: it scrolls by itself, and its first column names the rows. */
export function SurveyTableView({ table, children }: Props) {
  const { id, title, columns, rows, notes } = table;
  return (
    <figure class="survey-table" id={`table-${id}`}>
      <figcaption>
        <b id={`title-${id}`}>{title}</b>
        {children}
      </figcaption>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby={`title-${id}`}>
        <table aria-labelledby={`title-${id}`}>
          <thead>
            <tr>
              {columns.map(({ name, isNumber }, at) => (
                <th key={at} scope="col" class={isNumber ? 'number' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row} class={startsGroup(rows, row) ? 'group-start' : undefined}>
                {cells.map((cell, at) => (
                  <Cell key={at} cell={cell} isHead={at === 0} isNumber={columns[at]?.isNumber} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => (
        <p key={note} class="survey-note">
          {note}
        </p>
      ))}
    </figure>
  );
}

type CellProps = { cell: TableCell; isHead: boolean; isNumber: boolean | undefined };

const Cell = ({ cell, isHead, isNumber }: CellProps) =>
  isHead ? (
    <th scope="row">{cell.shown}</th>
  ) : (
    <td class={isNumber ? 'number' : undefined}>{cell.shown}</td>
  );

/** Rows of one head belong together; a line parts them from the next. */
const startsGroup = (rows: readonly TableCell[][], row: number): boolean =>
  row > 0 && rows[row]?.[0]?.shown !== rows[row - 1]?.[0]?.shown;
