import { isBlank, type Cell, type Row } from '../../../../geo/read/table.ts';
import { damaged } from './damaged.ts';
import { columnOf, LAST_COLUMN, rowNumber } from './reference.ts';

/** Puts cells at their places in rows; the place is that of the row and cell begun last. */
export type RowBuilder = {
  line(): number;
  column(): number;
  startRow(number: string | undefined): void;
  startCell(reference: string | undefined): void;
  put(cell: Cell): void;
  endRow(): void;
  /** Cells of finished rows that have not been taken. */
  waiting(): number;
  take(): Row[];
};

/**
 * Builds rows whose blank cells are `null`; those at the end of a row and rows that are blank
 * altogether are left out.
 * @throws FileError (from its functions) when rows or cells are out of order or beyond the edge
 */
export function buildRows(): RowBuilder {
  let rows: Row[] = [];
  let waiting = 0;
  let line = 0;
  let column = -1;
  let cells: Cell[] = [];
  let isBlankRow = true;
  return {
    line: () => line,
    column: () => column,
    startRow(number) {
      line = rowNumber(number, line);
      column = -1;
      cells = [];
      isBlankRow = true;
    },
    startCell(reference) {
      const next = reference === undefined ? column + 1 : columnOf(reference, line);
      // Excel refuses cells that are out of order; of two at one place either could be meant.
      if (next <= column || next >= LAST_COLUMN) throw damaged(line);
      column = next;
    },
    put(cell) {
      if (cell === null) return;
      if (cells.length < column) cells = padded(cells, column + 1);
      cells[column] = cell;
      isBlankRow &&= isBlank(cell);
    },
    endRow() {
      if (isBlankRow) return;
      rows.push({ line, cells });
      waiting += cells.length;
    },
    waiting: () => waiting,
    take() {
      const taken = rows;
      rows = [];
      waiting = 0;
      return taken;
    },
  };
}

// In one step, because a row may have one cell in its last column, and there may be a million such.
function padded(cells: Cell[], length: number): Cell[] {
  const longer = new Array<Cell>(length).fill(null);
  for (const [index, cell] of cells.entries()) longer[index] = cell;
  return longer;
}
