import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { xlsxRows } from '../../server/import/rows/xlsx-rows.ts';
import {
  partsOf,
  readRows,
  readXml,
  ROW,
  SHEET,
  sheetXml,
  STRINGS,
  writeLongWorkbook,
  zip,
} from './xlsx-setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-damage-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('damage', () => {
  const codeOf = async (bytes: Uint8Array) => (await readRows(bytes)).refused?.code ?? 'read';
  const sheetOf = (xml: string | Uint8Array) => zip({ ...partsOf({ A: '' }), [SHEET]: xml });

  test.for<[what: string, rows: string, line: number]>([
    ['rows out of order', '<row r="2"/><row r="1"/>', 3],
    ['a row twice', '<row r="1"/><row r="1"/>', 2],
    ['row 0', '<row r="0"/>', 1],
    ['a row beyond the edge', '<row r="1048577"/>', 1],
    ['a column beyond the edge', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 1],
    ['a cell after the last', '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>', 1],
    ['a cell twice', '<row r="1"><c r="A1"/><c r="A1"/></row>', 1],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>', 1],
    ['a cell in another row', '<row r="3"><c r="A4"/></row>', 3],
  ])('%s', async ([, rows, line]) => {
    expect((await readXml(rows)).refused).toMatchObject({ code: 'xlsx_damaged', line });
  });

  test('the last cell of a sheet and a row of all columns are read', async () => {
    const cells = Array.from({ length: 16_384 }, (_, column) => `<c><v>${column}</v></c>`).join('');
    const last = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    const { rows } = await readXml(`<row r="1">${cells}</row>${last}`);
    expect(rows.map(({ line, cells }) => [line, cells.length, cells.at(-1)])).toEqual([
      [1, 16_384, 16_383],
      [1_048_576, 16_384, 7],
    ]);
  });

  test.for<[what: string, xml: string]>([
    ['a DOCTYPE', `<!DOCTYPE worksheet>${sheetXml(ROW)}`],
    ['entities', `<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${sheetXml(ROW)}`],
    ['outside entity', `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetXml(ROW)}`],
    ['an unknown entity', sheetXml('<row><c t="str"><v>&a;</v></c></row>')],
    ['an open tag', '<worksheet><sheetData>'],
    ['another root', '<html/>'],
    ['nothing', ''],
    ['an attribute twice', sheetXml('<row r="1" r="2"/>')],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetXml(ROW)}`],
    ['endless depth', sheetXml(`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`)],
    ['an endless text', sheetXml(`<row><c t="str"><v>${'a '.repeat(3_000_000)}</v></c></row>`)],
    ['an endless tag', `<worksheet a="${'b'.repeat(6_000_000)}"/>`],
  ])('XML: %s', async ([, xml]) => expect(await codeOf(sheetOf(xml))).toBe('xlsx_damaged'));

  test('bytes that are no text', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<worksheet a="'),
      Buffer.of(0xff),
      Buffer.from('"/>'),
    ]);
    expect(await codeOf(sheetOf(bytes))).toBe('xlsx_damaged');
  });

  test('parts that are missing', async () => {
    const { [SHEET]: sheet, ...others } = partsOf({ A: sheetXml(ROW) });
    expect(await codeOf(zip(others))).toBe('xlsx_damaged');
    const [book, ...rest] = Object.entries(partsOf({ A: sheetXml(ROW), B: sheetXml('') }));
    const unrelated = Object.fromEntries([[book![0], book![1].replace('rId2', 'rId9')], ...rest]);
    expect(await codeOf(zip(unrelated))).toBe('xlsx_damaged');
    expect(await codeOf(zip({ 'word/document.xml': sheet! }))).toBe('xlsx_damaged');
    expect(await codeOf(new Uint8Array(0))).toBe('xlsx_damaged');
    expect(await codeOf(Buffer.from('kode;nilai'))).toBe('xlsx_damaged');
  });

  test('two parts with one name', async () => {
    const [one, other] = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet9.xml'];
    const bytes = zip({ ...partsOf({ A: sheetXml(ROW) }), [other]: sheetXml('') });
    const twice = Buffer.from(bytes).toString('latin1').replaceAll(other, one);
    expect(await codeOf(Buffer.from(twice, 'latin1'))).toBe('xlsx_damaged');
  });

  test('a file that is cut off or overwritten anywhere is refused, never read differently', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => `<row><c><v>${row * 7919}</v></c></row>`);
    const whole = zip(partsOf({ A: sheetXml(rows.join('')) }));
    const expected = (await readRows(whole)).rows;
    for (let at = 0; at < whole.length; at += 41) {
      expect(await codeOf(whole.subarray(0, at))).toBe('xlsx_damaged');
      const damaged = Uint8Array.from(whole);
      damaged[at] = damaged[at]! ^ 0x55;
      const { rows, refused } = await readRows(damaged);
      if (refused) expect(['xlsx_damaged', 'xlsx_too_large']).toContain(refused.code);
      else expect(rows).toEqual(expected);
    }
  });
});

describe('ZIP bombs', () => {
  const bomb = sheetXml(ROW, `<!--${'0'.repeat(80 * 1024 ** 2)}-->`);
  /** Writes a number into the directory's record of a part, as a liar would. */
  const lie = (bytes: Uint8Array, part: string, field: number, value: number) => {
    const buffer = Buffer.from(bytes);
    const record = buffer.lastIndexOf(part) - 46;
    expect(buffer.readUInt32LE(record)).toBe(0x02014b50);
    buffer.writeUInt32LE(value, record + field);
    return buffer;
  };
  const PACKED = 20;
  const UNPACKED = 24;

  test('what unpacks to a thousand times its size is not unpacked', async () => {
    const bytes = zip({ ...partsOf({ A: sheetXml(ROW) }), 'xl/media/image1.png': bomb });
    expect((await readRows(bytes)).refused).toMatchObject({
      code: 'xlsx_too_large',
      values: { part: 'xl/media/image1.png' },
    });
  });
  test('nor when its header lies', async () => {
    // Short pieces, because one that is endless is refused for its own sake.
    const pieces = `<cols/>${' '.repeat(3 * 1024 ** 2)}`.repeat(25);
    const bytes = zip(partsOf({ A: `<worksheet>${pieces}</worksheet>` }));
    const { refused } = await readRows(lie(bytes, SHEET, UNPACKED, 1000));
    expect(refused).toMatchObject({ code: 'xlsx_too_large', values: { part: SHEET } });
  });
  test('nor more than 10,000 parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_000 }, (_, part) => [`${part}`, '']));
    const bytes = zip({ ...partsOf({ A: sheetXml(ROW) }), ...parts });
    expect((await readRows(bytes)).refused?.code).toBe('xlsx_too_large');
  });
  test('nor more than 2 GiB in all', async () => {
    const bytes = zip(partsOf({ A: sheetXml(ROW) }));
    const modest = lie(bytes, SHEET, PACKED, 0x1000000);
    expect((await readRows(lie(modest, SHEET, UNPACKED, 0x80000001))).refused?.code).toBe(
      'xlsx_too_large',
    );
  });
  test('a header that lies a little is damage', async () => {
    const bytes = zip(partsOf({ A: sheetXml(ROW) }));
    for (const size of [10, 100_000]) {
      expect((await readRows(lie(bytes, SHEET, UNPACKED, size))).refused?.code).toBe(
        'xlsx_damaged',
      );
    }
    const [CHECKSUM, FLAGS_AND_METHOD] = [16, 8];
    expect((await readRows(lie(bytes, SHEET, CHECKSUM, 1))).refused?.code).toBe('xlsx_damaged');
    const encrypted = lie(bytes, SHEET, FLAGS_AND_METHOD, 0x00080001);
    expect((await readRows(encrypted)).refused?.code).toBe('xlsx_damaged');
  });
  test('more shared text than is held in memory', async () => {
    // The comment cannot be compressed, so that the ratio is not that of a bomb.
    const noise = randomBytes(500_000).toString('hex');
    const strings = `<sst><!--${noise}-->${'<si/>'.repeat(17_000_000)}</sst>`;
    const { refused } = await readXml(ROW, { [STRINGS]: strings });
    expect(refused?.code).toBe('xlsx_too_much_text');
  });
});

describe('resources', () => {
  const openFiles = () => readdirSync('/proc/self/fd').length;
  test.skipIf(process.platform !== 'linux')(
    'the file is closed, even when reading stops early',
    async () => {
      const file = join(folder, 'early.xlsx');
      const rows = '<row><c><v>1</v></c></row>'.repeat(60_000);
      writeFileSync(file, zip(partsOf({ A: sheetXml(rows) })));
      const before = openFiles();
      for (let time = 0; time < 5; time += 1) {
        for await (const batch of xlsxRows(file, {})) {
          expect(batch.done).toBeLessThan(1);
          break;
        }
      }
      await expect.poll(openFiles).toBeLessThanOrEqual(before);
    },
  );

  test('a file that is not there is no damaged file', async () => {
    await expect(xlsxRows(join(folder, 'none.xlsx'), {}).next()).rejects.toThrow(/ENOENT/);
  });

  test('memory does not grow with the file', { timeout: 120_000 }, async () => {
    const file = join(folder, 'long.xlsx');
    await writeLongWorkbook(file, 200_000);
    const script = join(projectRoot, 'test', 'import', 'xlsx-memory.ts');
    // All rows together do not fit into this heap.
    const options = ['--max-old-space-size=48', '--import', 'tsx', script, file];
    const printed = execFileSync(process.execPath, options, { encoding: 'utf8' });
    const { count, megabytes } = JSON.parse(printed) as { count: number; megabytes: number };
    expect(count).toBe(200_000);
    expect(megabytes).toBeLessThan(300);
  });
});
