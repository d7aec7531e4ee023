import { describe, expect, test } from 'vitest';
import { areComparable, listChains } from '../../../geo/indicators/chains.ts';
import { defaultIndicator } from '../../../geo/indicators/default-indicator.ts';
import { pickLayer, sharedBy } from '../../../geo/indicators/pick-layer.ts';
import { rankOf } from '../../../geo/indicators/rank.ts';
import type { Area, Observation } from '../../../geo/indicators/types.ts';

const area = (code: string) => ({ code, level: 'kelurahan', name: code }) as Area;
const figure = (code: string, period: string, value: number, changes: Partial<Observation> = {}) =>
  ({
    area: code,
    period,
    value,
    series: 'main',
    status: 'ok',
    origin: 'published',
    ...changes,
  }) as Observation;

describe('pickLayer', () => {
  const figures = [
    figure('a', '2021', 1),
    figure('a', '2022', 2),
    figure('a', '2022', 3, { series: 'alt' }),
    figure('b', '2021-S1', 4),
    figure('c', '2020', 5, { series: 'alt' }),
  ];

  test('without a period: the latest figure of each area, empty areas included, alternatives beside it', () => {
    const layer = pickLayer(['a', 'b', 'c', 'd'].map(area), figures, null);
    expect(layer.map((one) => one.figure?.value ?? null)).toEqual([2, 4, null, null]);
    expect(layer[0]?.alternatives.map((one) => one.value)).toEqual([3]);
    expect(sharedBy(layer, (one) => one.period)).toBe('mixed');
  });

  test('with a period: that period only', () => {
    const layer = pickLayer(['a', 'b'].map(area), figures, '2021');
    expect(layer.map((one) => one.figure?.value ?? null)).toEqual([1, null]);
    expect(sharedBy(layer, (one) => one.period)).toBe('2021');
    expect(sharedBy(pickLayer([area('d')], figures, null), (one) => one.period)).toBeNull();
  });
});

test('ranks count from the highest; equal values share the better position', () => {
  expect(rankOf(5, [9, 5, 5, 1])).toEqual({ position: 2, of: 4 });
  expect(rankOf(1, [9, 5, 5, 1])).toEqual({ position: 4, of: 4 });
  expect(rankOf(2, [9, 5])).toBeNull();
});

test('only periods of one chain may be joined', () => {
  const chains = [
    ['2020', '2021'],
    ['2023', '2025-01'],
  ];
  expect(areComparable(chains, '2020', '2021')).toBe(true);
  expect(areComparable(chains, '2021', '2023')).toBe(false);
  expect(areComparable('all', '2021', '2023')).toBe(true);
  expect(areComparable('none', '2021', '2021')).toBe(false);
  expect(listChains(chains, ['2020', '2021'])).toEqual([['2020', '2021'], []]);
});

describe('a map opens with', () => {
  const one = (id: string, kind: string, ...areas: number[]) => ({
    id,
    kind,
    coverage: [
      { level: 'kota', areas: 1, of: 1 },
      ...areas.map((count) => ({ level: 'kelurahan', areas: count, of: 67 })),
    ],
  });

  test('the first rate that covers half of the kelurahan in one period, not with a count', () => {
    const sparse = one('b', 'rate', 33, 33);
    expect(defaultIndicator([one('a', 'count', 67), sparse, one('c', 'rate', 12, 34)])).toBe('c');
    expect(defaultIndicator([sparse, one('c', 'rate', 34), one('d', 'rate', 67)])).toBe('c');
  });

  test('otherwise the rate that covers most, otherwise the first of all', () => {
    expect(defaultIndicator([one('a', 'rate', 12), one('b', 'rate', 33, 1)])).toBe('b');
    expect(defaultIndicator([one('a', 'count', 67), one('b', 'rate')])).toBe('b');
    expect(defaultIndicator([one('a', 'count', 8), one('b', 'count', 67)])).toBe('a');
    expect(defaultIndicator([])).toBe('');
  });
});
