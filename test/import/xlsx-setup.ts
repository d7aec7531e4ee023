import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { FileError, type Finding } from '../../geo/read/finding.ts';
import type { Row } from '../../geo/read/table.ts';
import { xlsxRows } from '../../server/import/rows/xlsx-rows.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (types: Record<string, string>) =>
  `<Relationships>${Object.entries(types)
    .map(([id, target]) => {
      const type = target.replace(/^.*\/|\d*\.xml$/g, '').replace('sheet', 'worksheet');
      return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
    })
    .join('')}</Relationships>`;

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const STYLES = 'xl/styles.xml';
export const WORKBOOK = 'xl/workbook.xml';

/** One row with a number in its first cell. */
export const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** XML of a sheet with these rows; `after` is what follows them. */
export const sheetXml = (rows: string, after = ''): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Parts of a workbook with the given sheets (name, XML); more parts may be added or replaced. */
export function partsOf(sheets: Record<string, string>): Record<string, string> {
  const names = Object.keys(sheets);
  const tabs = names.map((name, index) => `<sheet name="${name}" r:id="rId${index + 1}"/>`);
  const targets = names.map((_, index) => [`rId${index + 1}`, `worksheets/sheet${index + 1}.xml`]);
  return {
    [WORKBOOK]: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(targets),
      strings: 'sharedStrings.xml',
      styles: 'styles.xml',
    }),
    [STRINGS]: `<sst xmlns="${MAIN}"/>`,
    [STYLES]: `<styleSheet xmlns="${MAIN}"/>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
    ),
  };
}

/** A workbook of these parts. */
export const zip = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );

export type Reading = { rows: Row[]; warnings: Finding[]; refused: Finding | null; done: number[] };

/** Reads a workbook to its end, or to where it is refused. */
export async function readRows(bytes: Uint8Array, sheet?: string): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  const file = join(folder, 'a.xlsx');
  const reading: Reading = { rows: [], warnings: [], refused: null, done: [] };
  writeFileSync(file, bytes);
  try {
    const warn = (warning: Finding) => reading.warnings.push(warning);
    for await (const { rows, done } of xlsxRows(file, { sheet, warn })) {
      reading.rows.push(...rows);
      reading.done.push(done);
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    reading.refused = error.finding;
  } finally {
    rmSync(folder, { recursive: true });
  }
  return reading;
}

/** Reads a workbook of one sheet with this XML in its rows and `after` them. */
export const readXml = (rows: string, others: Record<string, string> = {}, after = '') =>
  readRows(zip({ ...partsOf({ Data: sheetXml(rows, after) }), ...others }));

/** Writes a workbook of `rows` rows without ever holding it: 20 columns, of which 4 are shared text. */
export async function writeLongWorkbook(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  let full = false;
  const archive = new Zip((error, data) => {
    if (error) throw error;
    full = !out.write(data) || full;
  });
  const { [SHEET]: _, ...others } = partsOf({ Data: '' });
  others[STRINGS] =
    `<sst>${Array.from({ length: 1000 }, (_, one) => `<si><t>RT ${one} Kelurahan Kotabaru</t></si>`).join('')}</sst>`;
  const add = (path: string) => {
    const part = new ZipDeflate(path, { level: 1 });
    archive.add(part);
    return part;
  };
  for (const [path, xml] of Object.entries(others)) add(path).push(strToU8(xml), true);
  const sheet = add(SHEET);
  sheet.push(strToU8('<worksheet><sheetData>'));
  for (let start = 1; start <= rows; start += 500) {
    sheet.push(strToU8(xmlOfRows(start, Math.min(rows, start + 499))));
    if (full) await once(out, 'drain');
    full = false;
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  archive.end();
  out.end();
  await once(out, 'finish');
}

function xmlOfRows(first: number, last: number): string {
  let xml = '';
  for (let row = first; row <= last; row += 1) {
    xml += `<row r="${row}">`;
    for (let column = 0; column < 20; column += 1) {
      const reference = `${String.fromCharCode(65 + column)}${row}`;
      xml +=
        column % 5 === 0
          ? `<c r="${reference}" t="s"><v>${(row * 7 + column) % 1000}</v></c>`
          : `<c r="${reference}"><v>${(row * 31 + column * 17) % 99991}</v></c>`;
    }
    xml += '</row>';
  }
  return xml;
}
