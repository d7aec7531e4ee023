import type { Cell } from '../../../../geo/read/table.ts';
import { cellValue, type CellContext, type WrittenCell } from './cell-value.ts';
import { gatherRichText } from './rich-text.ts';
import type { Attributes, XmlHandler } from './xml.ts';

/** Depth of `<c>` in a sheet: worksheet, sheetData, row, c. */
export const CELL_DEPTH = 4;

/** A handler of `<c>` and what is inside, which gives the cell once it is closed. */
export type CellReader = Required<XmlHandler> & {
  take(line: number): { cell: Cell; isFormula: boolean };
};

const isValueOrFormula = (name: string) => name === 'v' || name === 'f';

/** Reads one cell after another; whatever else a cell contains (extensions) is passed over. */
export function readCells(context: CellContext): CellReader {
  const inline = gatherRichText();
  let cell: WrittenCell;
  let part: 'v' | 'f' | 'is' | null = null;
  const start = ({ t = 'n', s }: Attributes) => {
    part = null;
    cell = { type: t, style: s, value: null, inline: null, formula: null };
  };
  return {
    open(name, attributes, depth) {
      if (depth === CELL_DEPTH) return start(attributes);
      if (depth > CELL_DEPTH + 1)
        return part === 'is' ? inline.open(name, attributes, depth) : undefined;
      part = isValueOrFormula(name) ? name : name === 'is' ? 'is' : null;
      if (part === 'v') cell.value ??= '';
      if (part === 'f') cell.formula ??= '';
    },
    text(text) {
      if (part === 'v') cell.value += text;
      else if (part === 'f') cell.formula += text;
      else if (part === 'is') inline.text(text);
    },
    close(name, depth) {
      if (part === 'is' && depth > CELL_DEPTH + 1) return inline.close(name, depth);
      if (depth !== CELL_DEPTH + 1) return;
      if (part === 'is') cell.inline = inline.take();
      part = null;
    },
    take: (line) => ({
      cell: cellValue(cell, context, line),
      isFormula: cell.formula !== null,
    }),
  };
}
