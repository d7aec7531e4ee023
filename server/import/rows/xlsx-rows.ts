import { FileError, finding, type Finding } from '../../../geo/read/finding.ts';
import type { RowSource } from './row-source.ts';
import type { CellContext } from './xlsx/cell-value.ts';
import { chooseSheet } from './xlsx/choose-sheet.ts';
import { readDateStyles } from './xlsx/date-styles.ts';
import { gatherRows, type RowGatherer } from './xlsx/gather-rows.ts';
import { openParts, type Parts } from './xlsx/parts.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';
import { readWorkbook, type Workbook } from './xlsx/workbook.ts';
import { parseXml } from './xlsx/xml.ts';

export type XlsxOptions = {
  /** Name of a sheet, or its number as the tabs stand. */
  sheet?: string | undefined;
  /** Hears what is no reason to refuse the workbook: macros, formulas. */
  warn?: ((warning: Finding) => void) | undefined;
};

/** Cells in a batch, give or take what one chunk of the file holds. */
const BATCH_CELLS = 20_000;

/**
 * Rows of one sheet of an XLSX workbook; lines are the row numbers that a spreadsheet shows, cells
 * keep their kind. Only the shared strings are held in memory. `done` is the share of bytes
 * unpacked, and 1 in the last batch. Formulas are known at the end and told to `warn` then; merged
 * cells stand at the end too, so that rows may have been given before the workbook is refused.
 * @throws FileError when the workbook is damaged, too large, blank, or has harmful merged cells
 */
export async function* xlsxRows(file: string, { sheet, warn }: XlsxOptions): RowSource {
  const parts = await openParts(file);
  try {
    if (parts.paths.some(isMacro)) warn?.(finding('xlsx_macros'));
    const workbook = await readWorkbook(parts);
    const chosen = await chooseSheet(parts, workbook.sheets, sheet);
    const gatherer = gatherRows(await readContext(parts, workbook));
    const before = workbook.strings === null ? 0 : parts.size(workbook.strings);
    yield* readSheet(parts, chosen.path, gatherer, before);
    const { count, first, line } = gatherer.formulas;
    if (count > 0) warn?.(finding('xlsx_formulas', { line, values: { count, first } }));
  } finally {
    parts.close();
  }
}

// Excel 4 kept macros in sheets of their own; a file's name proves nothing.
const isMacro = (path: string) => /vbaproject\.bin$|^xl\/macrosheets\//.test(path);

const readContext = async (
  parts: Parts,
  { strings, styles, is1904 }: Workbook,
): Promise<CellContext> => ({
  strings: strings === null ? [] : await readSharedStrings(parts, strings),
  isDateStyle: styles === null ? [] : await readDateStyles(parts, styles),
  is1904,
});

/** Rows of the sheet at `path`; `before` bytes of the workbook have been read already. */
async function* readSheet(
  parts: Parts,
  path: string,
  gatherer: RowGatherer,
  before: number,
): RowSource {
  const size = before + parts.size(path);
  let isEmpty = true;
  for await (const read of parseXml(parts.read(path), gatherer)) {
    if (gatherer.waiting() < BATCH_CELLS) continue;
    isEmpty = false;
    yield { rows: gatherer.take(), done: Math.min(1, (before + read) / size) };
  }
  const merge = gatherer.merge();
  if (merge) throw merge;
  const rows = gatherer.take();
  if (isEmpty && rows.length === 0) throw new FileError(finding('empty_file'));
  yield { rows, done: 1 };
}
