import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readCsv } from '../../../geo/read/csv.ts';
import { decodeText } from '../../../geo/read/decode.ts';
import { FileError, type Finding } from '../../../geo/read/finding.ts';
import { readJson } from '../../../geo/read/json.ts';
import { readTable } from '../../../geo/read/read-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function findingOf(step: () => unknown): Finding {
  try {
    step();
  } catch (error) {
    if (error instanceof FileError) return error.finding;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('text', () => {
  test('byte order marks of UTF-8 and UTF-16 are understood', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0))).toBe('ab');
  });
  test('other bytes are refused with their line, or read as windows-1252 when that is said', () => {
    const latin = Uint8Array.of(0x61, 0x0a, 0x62, 0xe9);
    expect(findingOf(() => decodeText(latin))).toMatchObject({ code: 'not_utf8', line: 2 });
    expect(decodeText(latin, 'windows-1252')).toBe('a\nbé');
  });
});

describe('CSV', () => {
  test.for([',', ';', '\t'])('delimiter %j', (delimiter) => {
    const text =
      ['kode', 'nilai', 'catatan'].join(delimiter) + '\n' + ['36.73', '1', 'x'].join(delimiter);
    expect(readCsv(text).map(({ cells }) => cells)).toEqual([
      ['kode', 'nilai', 'catatan'],
      ['36.73', '1', 'x'],
    ]);
  });
  test('decimal commas do not win over the semicolon', () => {
    expect(readCsv('a;b\n1,5;2,5\n3,5;4,5\n')[1]?.cells).toEqual(['1,5', '2,5']);
  });
  test('each row knows the line it starts at, past empty lines and line breaks in quotes', () => {
    const rows = readCsv('a,b\r\n\r\n"x\r\ny",1\r\nz,2\r\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(rows[1]?.cells[0]).toBe('x\ny');
  });
});

describe('JSON', () => {
  test('objects know their lines', () => {
    const { value, lineOf } = readJson('{"a":\n[1,\n{"b":null}]}');
    expect(value).toEqual({ a: [1, { b: null }] });
    expect(lineOf((value as { a: [number, object] }).a[1])).toBe(3);
  });
  test('a key called __proto__ stays a key', () => {
    const { value } = readJson('{"__proto__":{"polluted":true}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect((value as { polluted?: boolean }).polluted).toBeUndefined();
  });
  test.for([
    ['{"a":1e400}', 'json_number'],
    ['{"a":-1e400}', 'json_number'],
    ['{"a":1,"a":2}', 'json_key_twice'],
    ['{"a":1,}', 'json_damaged'],
    ['[1 2]', 'json_damaged'],
    ['[1] []', 'json_damaged'],
    ['{"a":NaN}', 'json_damaged'],
    ['{"a":01}', 'json_damaged'],
    ["{'a':1}", 'json_damaged'],
    ['{"a":"\n"}', 'json_damaged'],
    ['{"a":1} // x', 'json_damaged'],
    ['[1', 'json_damaged'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'json_too_deep'],
  ] as const)('%s is refused', ([text, code]) => {
    expect(findingOf(() => readJson(text))).toMatchObject({ code, line: expect.any(Number) });
  });
  test('32 levels are still read', () => {
    expect(() => readJson(`${'['.repeat(32)}${']'.repeat(32)}`)).not.toThrow();
  });
});

describe('XLSX', () => {
  type Sheets = Parameters<typeof writeWorkbook>[0];
  const workbook = async (sheets: Record<string, unknown[][]>) => {
    const data = Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    }));
    return new Uint8Array(await (await writeWorkbook(data as unknown as Sheets)).toBuffer());
  };
  const codeOf = (reading: Promise<unknown>) =>
    reading.then(
      () => 'read',
      (error: FileError) => error.finding.code,
    );

  test('cells keep their kind, rows their numbers', async () => {
    const file = await workbook({
      Data: [['judul'], [null], ['kode', 'nilai'], [3673021010, 12.5]],
    });
    const { rows } = await readTable(file, 'a.xlsx', {});
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(rows[2]?.cells.slice(0, 2)).toEqual([3673021010, 12.5]);
  });
  test('with several sheets one must be chosen, by name or number; the one that declares is none of them', async () => {
    const file = await workbook({ A: [['a', 'b']], B: [['c', 'd']], indicators: [['id', 'unit']] });
    expect(await codeOf(readTable(file, 'a.xlsx', {}))).toBe('xlsx_several_sheets');
    expect(await codeOf(readTable(file, 'a.xlsx', { sheet: 'C' }))).toBe('xlsx_no_such_sheet');
    expect((await readTable(file, 'a.xlsx', { sheet: 'b' })).rows[0]?.cells).toEqual(['c', 'd']);
    const chosen = await readTable(file, 'a.xlsx', { sheet: '1' });
    expect(chosen.rows[0]?.cells).toEqual(['a', 'b']);
    expect(chosen.declarations[0]?.cells).toEqual(['id', 'unit']);
  });
  test('a workbook that is cut off or overwritten is refused, whatever breaks inside', async () => {
    const file = await workbook({
      A: [
        ['kode', 'nilai'],
        ['36.73', 1],
      ],
    });
    expect(await codeOf(readTable(file.subarray(0, 400), 'a.xlsx', {}))).toBe('xlsx_damaged');
    for (const at of [60, 300, 900, 1500]) {
      const damaged = Uint8Array.from(file);
      damaged.fill(0x5a, at, at + 60);
      expect(['xlsx_damaged', 'read', 'empty_file']).toContain(
        await codeOf(readTable(damaged, 'a.xlsx', {})),
      );
    }
  });
  test('text under the name of a workbook is refused', async () => {
    expect(await codeOf(readTable(bytes('kode;nilai'), 'a.xlsx', {}))).toBe('xlsx_damaged');
  });
});
