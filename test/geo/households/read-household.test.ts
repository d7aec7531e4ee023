import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAreaIndex } from '../../../geo/areas/match-area.ts';
import { makePointCheck } from '../../../geo/households/check-point.ts';
import { HOUSEHOLD_COLUMNS } from '../../../geo/households/columns.ts';
import { looksLikeIdentityNumber, maskCell } from '../../../geo/households/personal.ts';
import { makeRowReader } from '../../../geo/households/read-household.ts';
import { householdCells } from '../../../geo/households/write-household.ts';
import { bundledInput } from '../demonstration/demonstration-fixture.ts';
import { randomHousehold } from './random-household.ts';

const { areas } = bundledInput(2013);
const index = buildAreaIndex(
  areas.map(({ code, parent }) => ({
    code,
    parent,
    bpsCode: null,
    level: 'kelurahan',
    name: code,
  })),
  [],
);
const settings = {
  areas: index,
  acceptAliases: false,
  checkPoint: makePointCheck(areas),
  decimal: 'point' as const,
  isRagged: false,
};
const places = HOUSEHOLD_COLUMNS.map((column, position) => ({ column, index: position }));
const reader = makeRowReader({ line: 1, width: places.length, places }, settings);

describe('a family', () => {
  test('that is written as cells is read back as it was', () => {
    fc.assert(
      fc.property(randomHousehold(['36.73.01.1001', '36.73.06.1013']), (household) => {
        const { household: read, refused } = reader({ line: 2, cells: householdCells(household) });
        expect(refused).toEqual([]);
        expect(read).toEqual(household);
      }),
      { numRuns: 300 },
    );
  });
});

describe('points', () => {
  const check = makePointCheck(areas);
  test.each([
    ['inside its kelurahan', '36.73.02.1001', 106.158, -6.0675, null],
    ['a little outside', '36.73.01.1004', 106.1569, -6.1105, null],
    ['in another kelurahan', '36.73.02.1001', 106.2, -6.15, 'household_other_area'],
    ['outside the city', '36.73.02.1001', 106.8, -6.2, 'household_outside_city'],
    ['swapped', '36.73.02.1001', -6.0675, 106.158, 'household_swapped'],
    ['on the equator', '36.73.02.1001', 0, 0, 'household_outside_city'],
  ] as const)('%s', (_, area, lon, lat, code) => {
    expect(check(area, lon, lat)?.code ?? null).toBe(code);
  });
});

describe('numbers that look like a NIK or KK number', () => {
  test.each([
    '3673014101900002',
    ' 3673014101900002 ',
    "'3673014101900002",
    '36.73.01.410190.0002',
    '3673-0141-0190-0002',
    '3673 0141 0190 0002',
    'KK3673014101900002',
    'kk:3673014101900002/1',
    '3.67301E+15',
    '3,673014E+15',
  ])('%s', (text) => {
    expect(looksLikeIdentityNumber(text)).toBe(true);
    expect(maskCell(text)).not.toMatch(/\d{4}/);
  });

  test.each([
    'K-000123',
    '36.73.02.1001',
    '3673060001',
    '106.158123456789',
    '550e8400-e29b-41d4-a716-446655440000',
    'b1946ac92492d2347c6235b4d2611184',
    '1.234.567',
    '12345678901234567890',
  ])('not %s', (text) => expect(looksLikeIdentityNumber(text)).toBe(false));
});

test('a report repeats short numbers, and of anything else only the first letter and the length', () => {
  expect(['-4', '1.234,5', 'Siti Aminah', 'Jl. Mawar 5'].map((text) => maskCell(text))).toEqual([
    '-4',
    '1.234,5',
    'S… (11)',
    'J… (11)',
  ]);
});
