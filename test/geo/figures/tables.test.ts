import { describe, expect, test } from 'vitest';
import { checkTable } from '../../../geo/figures/check-table.ts';
import { COLUMNS, findHeader, headerKey } from '../../../geo/figures/columns.ts';
import { draftFigures } from '../../../geo/figures/draft.ts';
import type { Row } from '../../../geo/read/table.ts';

const table = (...rows: (string | number | null)[][]): Row[] =>
  rows.map((cells, index) => ({ line: index + 1, cells }));

test('no header means two things, and every key is in the form that headers are compared in', () => {
  const keys = Object.values(COLUMNS).flat();
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(headerKey(key)).toBe(key);
});

describe('the header row', () => {
  test('is found below titles; a lone word in a title is none', () => {
    const header = findHeader(
      table(['Kelurahan', null], [null, null], ['No', 'Kelurahan', 'Nilai']),
    );
    expect(header).toMatchObject({
      line: 3,
      usualLevel: 'kelurahan',
      roles: { value: { index: 2 } },
    });
  });
  test('a kecamatan column is the area itself where there is no finer one, else a hint', () => {
    expect(findHeader(table(['Kecamatan', 'Nilai']))).toMatchObject({
      usualLevel: 'kecamatan',
      roles: { name: { header: 'Kecamatan' } },
    });
    const both = findHeader(table(['Kecamatan', 'Kelurahan', 'Nilai']));
    expect(both?.roles).toMatchObject({
      name: { header: 'Kelurahan' },
      kecamatan: { header: 'Kecamatan' },
    });
  });
  test('a table without areas has none', () => {
    expect(checkTable(table(['a', 'b'], ['1', '2']), {})).toMatchObject({
      header: null,
      refused: [{ code: 'no_area_column', line: 1 }],
    });
  });
});

describe('drafts', () => {
  const draftsOf = (rows: Row[], stated = {}) =>
    draftFigures(rows, findHeader(rows)!, stated).map(({ line, indicator, period, value }) => [
      line,
      indicator,
      period,
      value,
    ]);

  test('a long table has one per row, a stated indicator and period fill what is missing', () => {
    expect(
      draftsOf(table(['kode', 'nilai'], ['36.73', '5']), { indicator: 'x', period: '2024' }),
    ).toEqual([[2, 'x', '2024', '5']]);
  });
  test('a wide table has one per row and column; a column may name its period', () => {
    const rows = table(['kode', 'x', 'y@2020'], ['36.73', '1', '2'], ['36.73.01', '3', null]);
    expect(draftsOf(rows, { period: '2024' })).toEqual([
      [2, 'x', '2024', '1'],
      [2, 'y', '2020', '2'],
      [3, 'x', '2024', '3'],
      [3, 'y', '2020', null],
    ]);
  });
  test('with a stated indicator the only other column holds its values, whatever it is called', () => {
    expect(
      draftsOf(table(['kode', 'Jumlah RTLH'], ['36.73', '5']), { indicator: 'unfit_houses' }),
    ).toEqual([[2, 'unfit_houses', null, '5']]);
  });
});
