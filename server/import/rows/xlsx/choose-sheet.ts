import { FileError, finding } from '../../../../geo/read/finding.ts';
import type { Parts } from './parts.ts';
import type { SheetPart } from './workbook.ts';
import { parseXml } from './xml.ts';

/**
 * The sheet that is asked for by name, by name in other capitals, or by number (from 1, as the tabs
 * stand); without a wish the only one that holds anything.
 * @throws FileError when there is no such sheet, none that holds anything, or more than one
 */
export async function chooseSheet(
  parts: Parts,
  sheets: SheetPart[],
  wanted: string | undefined,
): Promise<SheetPart> {
  if (wanted !== undefined) return findSheet(sheets, wanted);
  const [only, second] = sheets;
  if (only && !second) return only;
  const filled: SheetPart[] = [];
  for (const sheet of sheets) {
    if (await holdsAnything(parts, sheet)) filled.push(sheet);
  }
  const [first, ...others] = filled;
  if (!first) throw new FileError(finding('empty_file'));
  if (others.length > 0) {
    throw new FileError(finding('xlsx_several_sheets', { values: { sheets: namesOf(filled) } }));
  }
  return first;
}

const namesOf = (sheets: SheetPart[]) => sheets.map(({ name }) => name).join(', ');

function findSheet(sheets: SheetPart[], wanted: string): SheetPart {
  const chosen =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ??
    sheets[Number(wanted) - 1];
  if (chosen) return chosen;
  const values = { sheet: wanted, sheets: namesOf(sheets) };
  throw new FileError(finding('xlsx_no_such_sheet', { values }));
}

/** Whether any cell of a sheet has a value; read only as far as the first one. */
async function holdsAnything(parts: Parts, { path }: SheetPart): Promise<boolean> {
  let section = '';
  let isContent = false;
  let found = false;
  const reading = parseXml(parts.read(path), {
    open(name, _, depth) {
      if (depth === 2) section = name;
      isContent = section === 'sheetData' && ['v', 'f', 't'].includes(name);
    },
    text(text) {
      found ||= isContent && text.trim() !== '';
    },
    close() {
      isContent = false;
    },
  });
  while (!found) if ((await reading.next()).done) break;
  await reading.return();
  return found;
}
