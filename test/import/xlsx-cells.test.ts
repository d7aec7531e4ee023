import { describe, expect, test } from 'vitest';
import { isDateFormat } from '../../server/import/rows/xlsx/date-styles.ts';
import { columnLetters, columnOf } from '../../server/import/rows/xlsx/reference.ts';
import { dateOfSerial } from '../../server/import/rows/xlsx/serial-date.ts';
import {
  partsOf,
  readRows,
  readXml,
  sheetXml,
  STRINGS,
  STYLES,
  WORKBOOK,
  zip,
} from './xlsx-setup.ts';

const readCells = async (cells: string, others: Record<string, string> = {}) => {
  const { rows, refused } = await readXml(`<row r="1">${cells}</row>`, others);
  return refused ?? rows[0]?.cells;
};

describe('cells', () => {
  test('stand where their reference says, or after the one before', async () => {
    expect(await readCells('<c r="B1"><v>1</v></c><c><v>2</v></c><c r="AB1"><v>3</v></c>')).toEqual(
      [null, 1, 2, ...Array<null>(24).fill(null), 3],
    );
  });

  test('kinds', async () => {
    const cells = `<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><v>x_x0041__x005F_x0041_</v></c>
      <c t="e"><v>#REF!</v></c><c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>
      <c t="d"><v>2024-05-06</v></c><c t="d"><v>2024-05-06T12:00:00</v></c><c t="d"><v>6 May</v></c>
      <c><v>1.5E-3</v></c><c><v>1e400</v></c><c><v>0x10</v></c><c><v>dua</v></c><c><v/></c><c/>
      <c t="new"><v>y</v></c>`;
    expect(await readCells(cells)).toEqual([
      ...[true, false, 'xA_x0041_', '#REF!', ' a '],
      ...[new Date('2024-05-06'), new Date('2024-05-06T12:00:00Z'), '6 May'],
      ...[0.0015, '1e400', '0x10', 'dua', null, null, 'y'],
    ]);
  });

  test('shared and inline text may be in runs; how it is pronounced is left out', async () => {
    const runs =
      '<r><rPr><b/></rPr><t>Kota </t></r><r><t xml:space="preserve">Serang</t></r><rPh sb="0" eb="1"><t>xx</t></rPh><phoneticPr fontId="1"/>';
    const strings = `<sst><si><t>satu</t></si><si>${runs}</si><si><t>dua</t></si><si><t/></si></sst>`;
    const cells = `<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="inlineStr"><is>${runs}</is></c>`;
    const read = await readCells(cells, { [STRINGS]: strings });
    expect(read).toEqual(['Kota Serang', 'satu', 'dua', '', 'Kota Serang']);
  });

  test.for(['3', '-1', '0.5', 'x', ' '])(
    'shared text %j that is not there is damage',
    async (at) => {
      const strings = '<sst><si><t>a</t></si></sst>';
      expect(await readCells(`<c t="s"><v>${at}</v></c>`, { [STRINGS]: strings })).toMatchObject({
        code: 'xlsx_damaged',
        line: 1,
      });
    },
  );

  test('days are known by the format of their style', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy"/>
      <numFmt numFmtId="165" formatCode="0.0&quot; hari&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf/></cellXfs></styleSheet>`;
    const cells = [0, 1, 2, 3, 4, 9].map((style) => `<c s="${style}"><v>45418</v></c>`).join('');
    const day = new Date('2024-05-06');
    expect(await readCells(cells, { [STYLES]: styles })).toEqual([
      ...[45418, day, day, 45418, 45418, 45418],
    ]);
    const parts = partsOf({ A: sheetXml('<row><c s="1"><v>45418</v></c></row>') });
    parts[WORKBOOK] = parts[WORKBOOK]!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const { rows } = await readRows(zip({ ...parts, [STYLES]: styles }));
    expect(rows[0]?.cells).toEqual([new Date('2028-05-07')]);
  });

  test.for([
    ...['yyyy-mm-dd', 'd/m/yy', 'mmm', 'hh:mm', 'mm:ss.0', 'dd;@', '[Red]dd', 'General;dd'],
  ])('%s shows days or times', (code) => expect(isDateFormat(code)).toBe(true));
  test.for([
    'General',
    '0.00',
    '#,##0',
    '0" hari"',
    '[Red]0',
    '0\\d',
    '0_d',
    '@',
    '0.00E+00',
    '[h]',
  ])('%s shows none', (code) => expect(isDateFormat(code)).toBe(false));

  test('days count as Excel counts them', () => {
    const iso = (serial: number, is1904 = false) => dateOfSerial(serial, is1904)?.toISOString();
    expect(iso(1)).toBe('1900-01-01T00:00:00.000Z');
    expect(iso(59)).toBe('1900-02-28T00:00:00.000Z');
    expect(iso(60)).toBeUndefined();
    expect(iso(61)).toBe('1900-03-01T00:00:00.000Z');
    expect(iso(45418.75)).toBe('2024-05-06T18:00:00.000Z');
    expect(iso(0, true)).toBe('1904-01-01T00:00:00.000Z');
    expect(iso(2958465)).toBe('9999-12-31T00:00:00.000Z');
    expect(iso(2958466)).toBeUndefined();
    expect(iso(-1)).toBeUndefined();
  });

  test('columns and their letters', () => {
    for (const [letters, column] of [
      ['A', 0],
      ['Z', 25],
      ['AA', 26],
      ['ZZ', 701],
      ['AAA', 702],
      ['XFD', 16_383],
    ] as const) {
      expect(columnOf(`${letters}7`, 7)).toBe(column);
      expect(columnLetters(column)).toBe(letters);
    }
    expect(columnOf('c7', 7)).toBe(2);
    for (const reference of ['XFE7', 'ZZZZZZZZZZ7', 'A8', 'A', '7', '', 'A7B', '$A$7', 'A-7']) {
      expect(() => columnOf(reference, 7), reference).toThrow(/xlsx_damaged/);
    }
  });
});
