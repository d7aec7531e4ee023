import { describe, expect, test } from 'vitest';
import { joinable } from '../../client/charts/series-segments.ts';
import { makeRows, sortRows, withChange } from '../../client/table/rows.ts';
import { formatPeriod } from '../../geo/text/periods.ts';
import { sourceParts } from '../../geo/text/source-parts.ts';
import type { ValueEntry } from '../../server/schemas/values.ts';

const entry = (code: string, value: number | null, period = '2024'): ValueEntry => ({
  code,
  value,
  status: value === null ? 'no_data' : 'ok',
  period: value === null ? null : period,
  as_of: null,
  origin: 'published',
  quality: null,
  source: null,
  note: null,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  alternatives: [],
});

describe('table rows', () => {
  const areas = new Map([
    ['1', { name: 'Banten', kecamatan: 'Kasemen' }],
    ['2', { name: 'Cipare', kecamatan: 'Serang' }],
    ['3', { name: 'Unyur', kecamatan: 'Serang' }],
    ['4', { name: 'Curug', kecamatan: 'Curug' }],
  ]);
  const values = [entry('1', 5), entry('2', null), entry('3', 12), entry('4', 99, '2019')];
  const rows = makeRows(values, areas, 'KK', true);

  test('only values of one period are ranked against each other', () => {
    expect(rows.map(({ rank }) => rank)).toEqual([
      { position: 2, of: 2 },
      null,
      { position: 1, of: 2 },
      { position: 1, of: 1 },
    ]);
  });

  test('empty cells stay last, whichever way the column is sorted', () => {
    const names = (column: 'value' | 'name', descending: boolean) =>
      sortRows(rows, { column, descending }, 'id').map(({ name }) => name);
    expect(names('value', false)).toEqual(['Banten', 'Unyur', 'Curug', 'Cipare']);
    expect(names('value', true)).toEqual(['Curug', 'Unyur', 'Banten', 'Cipare']);
    expect(names('name', true)).toEqual(['Unyur', 'Curug', 'Cipare', 'Banten']);
  });
});

test('a row of a comparison has both values; only a difference is sorted by, reasons stay last', () => {
  const areas = new Map([
    ['1', { name: 'Banten', kecamatan: 'Kasemen' }],
    ['2', { name: 'Cipare', kecamatan: 'Serang' }],
    ['3', { name: 'Unyur', kecamatan: 'Serang' }],
  ]);
  const [first, second, third] = makeRows(
    [entry('1', 5), entry('2', 8), entry('3', 1)],
    areas,
    '%',
    true,
  );
  const difference = (value: number) => ({ kind: 'difference' as const, value, unreliable: false });
  const rows = [
    withChange(first!, entry('1', 7, '2019'), difference(-2)),
    withChange(second!, entry('2', null), { kind: 'none', obstacle: 'missing' }),
    withChange(third!, entry('3', 0, '2019'), difference(1)),
  ];
  expect(rows.map(({ compared }) => compared)).toEqual([7, null, 0]);
  const names = (descending: boolean) =>
    sortRows(rows, { column: 'change', descending }, 'id').map(({ name }) => name);
  expect(names(true)).toEqual(['Unyur', 'Banten', 'Cipare']);
  expect(names(false)).toEqual(['Banten', 'Unyur', 'Cipare']);
});

test('an unreliable value is told in the status and keeps its value and rank', () => {
  const areas = new Map([['1', { name: 'Banten', kecamatan: 'Kasemen' }]]);
  const shaky = { ...entry('1', 5), quality: 'unreliable' as const };
  const [row] = makeRows([shaky], areas, '%', true);
  expect(row).toMatchObject({ value: 5, status: 'unreliable', rank: { position: 1, of: 1 } });
  const hidden = { ...shaky, value: null, status: 'suppressed' as const };
  expect(makeRows([hidden], areas, '%', true)[0]).toMatchObject({ value: null, rank: null });
  expect(makeRows([hidden], areas, '%', true)[0]?.status).toBe('suppressed');
});

test('a series is never joined across a break of definition or a missing value', () => {
  const point = (period: string, value: number | null, break_before = false) => ({
    period,
    value,
    break_before,
  });
  const runs = joinable([
    point('2018', 1),
    point('2019', 2),
    point('2020', 3, true),
    point('2021', null),
    point('2022', 4),
  ]);
  expect(runs.map((run) => run.map(({ period }) => period))).toEqual([
    ['2018', '2019'],
    ['2020'],
    ['2022'],
  ]);
});

test('periods read as people write them', () => {
  const periods = ['2013', '2021-S1', '2024-07', '2024-06-03'];
  expect(periods.map((one) => formatPeriod(one, 'id'))).toEqual([
    '2013',
    'semester I 2021',
    'Juli 2024',
    '3 Juni 2024',
  ]);
  expect(periods.map((one) => formatPeriod(one, 'en'))).toEqual([
    '2013',
    'first half 2021',
    'July 2024',
    '3 June 2024',
  ]);
});

test('a source shows the site of its address and keeps every other word', () => {
  expect(sourceParts('https://www.antaranews.com/berita/31 (DPKP, Antara)')).toEqual([
    { text: 'antaranews.com', href: 'https://www.antaranews.com/berita/31' },
    { text: ' (DPKP, Antara)', href: null },
  ]);
  expect(sourceParts('KPU 2024')).toEqual([{ text: 'KPU 2024', href: null }]);
});
