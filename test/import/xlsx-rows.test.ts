import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readXlsx } from '../../geo/read/xlsx.ts';
import { isBlank, type Row } from '../../geo/read/table.ts';
import { partsOf, readRows, readXml, ROW, SHEET, sheetXml, WORKBOOK, zip } from './xlsx-setup.ts';

describe('ordinary workbooks', () => {
  type Sheets = Parameters<typeof writeWorkbook>[0];
  const write = async (sheets: Record<string, unknown[][]>) => {
    const data = Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) =>
          value === null
            ? null
            : { value, ...(value instanceof Date ? { format: 'dd/mm/yyyy' } : {}) },
        ),
      ),
    }));
    return new Uint8Array(await (await writeWorkbook(data as unknown as Sheets)).toBuffer());
  };
  const trimmed = ({ line, cells }: Row): Row => ({
    line,
    cells: cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1),
  });

  test('are read as the reader of whole files reads them', async () => {
    const bytes = await write({
      Data: [
        ['judul'],
        [null],
        ['kode', 'nilai', null, 'tanggal', 'ya'],
        ['36.73.01.1001', 12.5, null, new Date('2024-05-06'), true],
        [3673021010, -0.25, 'a & b < c "d"', new Date('1999-12-31'), false],
        [null, null, null, null, 'é ≥ 文 😀'],
      ],
    });
    const [expected] = await readXlsx(bytes);
    const { rows, done } = await readRows(bytes);
    expect(rows).toEqual(expected?.rows.map(trimmed));
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6]);
    expect(rows[2]?.cells[3]).toEqual(new Date('2024-05-06'));
    expect(done).toEqual([1]);
  });

  test('come in batches that say how much is done', async () => {
    const bytes = await write({
      Data: Array.from({ length: 30_000 }, (_, row) => [`baris ${row}`, row, row / 7]),
    });
    const [expected] = await readXlsx(bytes);
    const { rows, done } = await readRows(bytes);
    expect(rows).toEqual(expected?.rows);
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });

  test('sheets are chosen by name, other capitals, or number', async () => {
    const bytes = await write({ Pertama: [['a']], Kedua: [['b']], indicators: [['c']] });
    for (const [sheet, cell] of [
      ['Kedua', 'b'],
      ['kedua', 'b'],
      ['3', 'c'],
    ]) {
      expect((await readRows(bytes, sheet)).rows[0]?.cells).toEqual([cell]);
    }
    expect((await readRows(bytes)).refused).toMatchObject({
      code: 'xlsx_several_sheets',
      values: { sheets: 'Pertama, Kedua, indicators' },
    });
    for (const sheet of ['4', '0', 'Ketiga', '']) {
      expect((await readRows(bytes, sheet)).refused?.code).toBe('xlsx_no_such_sheet');
    }
  });

  test('empty sheets do not count, hidden ones do', async () => {
    const blank = sheetXml(
      '<row r="1"><c r="A1" s="1"/><c r="B1" t="inlineStr"><is><t> </t></is></c></row>',
    );
    const oneOfThree = partsOf({ A: blank, B: sheetXml(ROW), C: sheetXml('') });
    expect((await readRows(zip(oneOfThree))).rows).toHaveLength(1);
    const hidden = partsOf({ A: sheetXml(ROW), B: sheetXml(ROW) });
    hidden[WORKBOOK] = hidden[WORKBOOK]!.replace('name="B"', 'name="B" state="veryHidden"');
    expect((await readRows(zip(hidden))).refused?.code).toBe('xlsx_several_sheets');
    expect((await readRows(zip(hidden), '2')).rows).toHaveLength(1);
    expect((await readRows(zip(partsOf({ A: blank })))).refused?.code).toBe('empty_file');
    expect((await readRows(zip(partsOf({ A: blank, B: blank })))).refused?.code).toBe('empty_file');
  });
});

describe('formulas and macros', () => {
  test('the stored value is read, a formula without one stays a formula; both are counted', async () => {
    const { rows, warnings } = await readXml(`<row r="4"><c r="A4"><v>1</v></c>
      <c r="B4"><f>A4*2</f><v>2</v></c><c r="C4"><f>A4*3</f></c><c r="D4"><f>A4*4</f><v></v></c>
      <c r="E4" t="str"><f>""</f><v></v></c><c r="F4" t="str"><f>"x"</f><v>x</v></c>
      <c r="G4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="H4"><f t="shared" si="0"/></c></row>`);
    expect(rows[0]?.cells).toEqual([1, 2, '=A4*3', '=A4*4', null, 'x', '#DIV/0!', '=']);
    expect(warnings).toMatchObject([
      { code: 'xlsx_formulas', line: 4, values: { count: 7, first: 'B4' } },
    ]);
  });

  test('macros are told of and not run', async () => {
    const { rows, warnings } = await readXml(ROW, { 'xl/vbaProject.bin': 'Sub Auto_Open' });
    expect(rows).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'xlsx_macros' }]);
    expect((await readXml(ROW)).warnings).toEqual([]);
  });
});

describe('merged cells', () => {
  const merged = (...ranges: string[]) =>
    readXml(
      ROW,
      {},
      `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );
  test.for([
    ['A5:A9', 5],
    ['A19:B20', 19],
    ['A21:C21', 21],
  ] as const)('%s is refused', async ([range, line]) => {
    expect((await merged('A1:C1', range, 'B50:B60')).refused).toMatchObject({
      code: 'xlsx_merged',
      line,
      values: { range },
    });
  });
  test('a title in one row at the top and a single cell do no harm', async () => {
    const { refused, rows } = await merged('A1:F1', 'A20:F20', '$B$50:$B$50', 'C60');
    expect(refused).toBeNull();
    expect(rows).toHaveLength(1);
  });
  test.for(['', 'A1:', 'x'])('%j is no range', async (range) => {
    expect((await merged(range)).refused?.code).toBe('xlsx_damaged');
  });
});

describe('XML of other writers', () => {
  test('prefixes, the Strict vocabulary and UTF-16 are read', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
      <x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="C2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = partsOf({ A: sheet });
    parts[WORKBOOK] = parts[WORKBOOK]!.replaceAll('r:', 'rel:');
    const rels = 'xl/_rels/workbook.xml.rels';
    parts[rels] = parts[rels]!.replaceAll(
      'schemas.openxmlformats.org/officeDocument/2006',
      'purl.oclc.org/ooxml/officeDocument',
    );
    const expected = [{ line: 2, cells: [null, 'a', 5] }];
    expect((await readRows(zip(parts))).rows).toEqual(expected);
    const utf16 = Buffer.from(`\uFEFF${sheet.replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le');
    expect((await readRows(zip({ ...parts, [SHEET]: utf16 }))).rows).toEqual(expected);
  });

  test('parts may lie elsewhere and be written in other capitals', async () => {
    const {
      [WORKBOOK]: workbook,
      'xl/_rels/workbook.xml.rels': rels,
      [SHEET]: sheet,
    } = partsOf({
      A: sheetXml(ROW),
    });
    const parts = {
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/book/Main.xml"/></Relationships>',
      'book/main.xml': workbook!,
      'book/_rels/main.xml.rels': rels!
        .replace('worksheets/', '../Sheets/./')
        .replace(/<Relationship Id="st.*\/>/, ''),
      'sheets/SHEET1.xml': sheet!,
    };
    expect((await readRows(zip(parts))).rows).toHaveLength(1);
  });
});
