import { expect, test } from 'vitest';
import { deriveObservations } from '../../../geo/indicators/derive.ts';
import type { Area, Indicator, Observation } from '../../../geo/indicators/types.ts';

const text = { id: 'x', en: 'x' };
const indicator = (id: string, changes: Partial<Indicator>): Indicator => ({
  id,
  name: text,
  subject: 'population',
  unit: 'people',
  kind: 'count',
  direction: 'neutral',
  definition: text,
  numerator: null,
  denominator: null,
  whole: null,
  additive: false,
  chains: 'none',
  derived: null,
  counted: false,
  citation: null,
  ...changes,
});
const area = (
  code: string,
  level: Area['level'],
  parent: string | null,
  areaKm2: number,
): Area => ({
  code,
  bpsCode: null,
  level,
  name: code,
  parent,
  areaKm2,
});
const figure = (
  code: string,
  value: number | null,
  changes: Partial<Observation> = {},
): Observation => ({
  area: code,
  indicator: 'voters',
  period: '2019',
  series: 'main',
  origin: 'published',
  value,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  status: 'ok',
  quality: 'as_printed',
  source: 'S',
  note: null,
  ...changes,
});

const register = [
  indicator('voters', { additive: true }),
  indicator('density', { kind: 'rate', derived: { numerator: 'voters', per: 'area_km2' } }),
];
const areas = [
  area('36.73', 'kota', null, 10),
  area('36.73.01', 'kecamatan', '36.73', 4),
  area('36.73.02', 'kecamatan', '36.73', 6),
  area('36.73.01.1001', 'kelurahan', '36.73.01', 1),
  area('36.73.01.1002', 'kelurahan', '36.73.01', 3),
  area('36.73.02.1001', 'kelurahan', '36.73.02', 6),
];
const value = (made: Observation[], id: string, code: string) =>
  made.find((one) => one.indicator === id && one.area === code);

test('complete parts are summed level by level, and densities follow', () => {
  const made = deriveObservations(register, areas, [
    figure('36.73.01.1001', 100),
    figure('36.73.01.1002', 50),
    figure('36.73.02.1001', 30),
  ]);
  expect(value(made, 'voters', '36.73.01')).toMatchObject({
    value: 150,
    origin: 'computed',
    quality: 'derived',
  });
  expect(value(made, 'voters', '36.73')?.value).toBe(180);
  expect(value(made, 'density', '36.73.01.1002')).toMatchObject({
    value: 50 / 3,
    numerator: 50,
    denominator: 3,
  });
  expect(value(made, 'density', '36.73')?.value).toBe(18);
});

test('a missing, withheld or incomparable part gives no sum', () => {
  for (const third of [
    [],
    [figure('36.73.02.1001', null, { status: 'suppressed' })],
    [figure('36.73.02.1001', 30, { status: 'not_comparable' })],
  ]) {
    const made = deriveObservations(register, areas, [
      figure('36.73.01.1001', 100),
      figure('36.73.01.1002', 50),
      ...third,
    ]);
    expect(value(made, 'voters', '36.73.01')?.value).toBe(150);
    expect(value(made, 'voters', '36.73.02')).toBeUndefined();
    expect(value(made, 'voters', '36.73')).toBeUndefined();
  }
});

test('a density takes over the status of its numerator and shows nothing of a withheld one', () => {
  const made = deriveObservations(register, areas, [
    figure('36.73.01.1001', null, { status: 'suppressed' }),
    figure('36.73.01.1002', 50, { status: 'not_comparable', quality: 'not_comparable' }),
  ]);
  expect(value(made, 'density', '36.73.01.1001')).toMatchObject({
    value: null,
    numerator: null,
    denominator: null,
    status: 'suppressed',
  });
  expect(value(made, 'density', '36.73.01.1002')).toMatchObject({
    status: 'not_comparable',
    quality: 'not_comparable',
  });
});

test('a printed figure wins over a sum, an alternative is not summed, and nothing flows down', () => {
  const made = deriveObservations(register, areas, [
    figure('36.73', 999),
    figure('36.73.02', 70),
    figure('36.73.01.1001', 100),
    figure('36.73.01.1002', 50, { series: 'alt' }),
  ]);
  expect(made.filter((one) => one.indicator === 'voters')).toEqual([]);
  expect(value(made, 'density', '36.73')?.value).toBe(99.9);
  expect(value(made, 'density', '36.73.02.1001')).toBeUndefined();
});
