import type { Row } from '../../../../geo/read/table.ts';
import type { FileError } from '../../../../geo/read/finding.ts';
import { buildRows, type RowBuilder } from './build-rows.ts';
import type { CellContext } from './cell-value.ts';
import { damaged } from './damaged.ts';
import { refuseMerge } from './merges.ts';
import { CELL_DEPTH, readCells } from './read-cells.ts';
import { columnLetters } from './reference.ts';
import type { XmlHandler } from './xml.ts';

const ROW_DEPTH = CELL_DEPTH - 1;

/** Cells with a formula: how many, and the first of them (`C5`) with its row. */
export type Formulas = { count: number; first: string; line: number };

/** A handler of a sheet's XML that gathers rows until they are taken. */
export type RowGatherer = Required<XmlHandler> & {
  /** Cells gathered and not yet taken. */
  waiting(): number;
  take(): Row[];
  formulas: Formulas;
  /** Refusal of the first merged range that does harm; merges stand after all rows. */
  merge(): FileError | null;
};

/**
 * Gathers the rows of a sheet, with cells at their places.
 * @throws FileError (from its functions) when the XML is no sheet, or breaks the rules of one
 */
export function gatherRows(context: CellContext): RowGatherer {
  const reader = readCells(context);
  const rows = buildRows();
  const formulas: Formulas = { count: 0, first: '', line: 0 };
  let merge: FileError | null = null;
  let section = '';
  return {
    formulas,
    open(name, attributes, depth) {
      if (depth === 1 && name !== 'worksheet') throw damaged();
      if (depth === 2) section = name;
      if (name === 'mergeCell') merge ??= refuseMerge(attributes.ref ?? '');
      if (section !== 'sheetData') return;
      if (depth === ROW_DEPTH) rows.startRow(attributes.r);
      if (depth === CELL_DEPTH) rows.startCell(attributes.r);
      if (depth >= CELL_DEPTH) reader.open(name, attributes, depth);
    },
    text(text) {
      if (section === 'sheetData') reader.text(text);
    },
    close(name, depth) {
      if (section !== 'sheetData') return;
      if (depth > CELL_DEPTH) reader.close(name, depth);
      if (depth === CELL_DEPTH) {
        const { cell, isFormula } = reader.take(rows.line());
        if (isFormula) countFormula(formulas, rows);
        rows.put(cell);
      }
      if (depth === ROW_DEPTH) rows.endRow();
    },
    waiting: rows.waiting,
    take: rows.take,
    merge: () => merge,
  };
}

function countFormula(formulas: Formulas, place: RowBuilder): void {
  formulas.count += 1;
  if (formulas.count > 1) return;
  formulas.line = place.line();
  formulas.first = `${columnLetters(place.column())}${formulas.line}`;
}
