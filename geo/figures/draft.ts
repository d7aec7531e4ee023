import type { Cell, Row } from '../read/table.ts';
import type { Column, ColumnRole, Header } from './columns.ts';

/** One figure as a file states it, nothing checked yet. Texts are `''` where the file says nothing. */
export type Draft = {
  line: number;
  /** Header of the column that the value stands in. */
  column: string;
  cells: Record<Exclude<ColumnRole, 'value'>, Cell>;
  indicator: string;
  period: Cell;
  value: Cell;
};

/** What the caller states for every row; a cell of the file wins. */
export type StatedDefaults = { indicator?: string | undefined; period?: string | undefined };

/**
 * One draft per value: a long table has one per row, a wide table one per row and indicator
 * column. Wide columns are called `indicator` or `indicator@period`.
 */
export function draftFigures(rows: Row[], header: Header, stated: StatedDefaults): Draft[] {
  const values = valueColumns(header, stated);
  return rows
    .filter((row) => row.line > header.line)
    .flatMap((row) => values.map((value) => draft(row, header, value, stated)));
}

type ValueColumn = { column: Column; indicator: string | null; period: string | null };

function valueColumns({ roles, others }: Header, stated: StatedDefaults): ValueColumn[] {
  if (roles.value && (roles.indicator ?? stated.indicator)) {
    return [{ column: roles.value, indicator: null, period: null }];
  }
  const columns = [...others, ...(roles.value ? [roles.value] : [])];
  const isSingle = stated.indicator !== undefined && columns.length === 1;
  return columns.map((column) => {
    const [indicator = '', period = null] = column.header.split('@').map((part) => part.trim());
    return { column, indicator: isSingle ? null : indicator, period };
  });
}

function draft(row: Row, { roles }: Header, value: ValueColumn, stated: StatedDefaults): Draft {
  const cell = (role: ColumnRole): Cell => {
    const column = roles[role];
    return column ? (row.cells[column.index] ?? null) : null;
  };
  const cells = Object.fromEntries(
    (Object.keys(roles) as ColumnRole[]).map((role) => [role, cell(role)]),
  ) as Draft['cells'];
  const ownIndicator = value.indicator ?? String(cell('indicator') ?? '').trim();
  return {
    line: row.line,
    column: value.column.header,
    cells,
    indicator: ownIndicator || (stated.indicator ?? ''),
    period: value.period ?? cell('period') ?? stated.period ?? null,
    value: row.cells[value.column.index] ?? null,
  };
}
