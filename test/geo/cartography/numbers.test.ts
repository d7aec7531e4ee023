import { expect, test } from 'vitest';
import { formatChange, formatNumber } from '../../../geo/cartography/numbers.ts';
import { formatPeriod } from '../../../geo/text/periods.ts';

test('numbers keep to their language and places, in whatever order they are asked for', () => {
  const asked = () => [
    formatNumber(1234.5, 'id'),
    formatNumber(1234.5, 'en'),
    formatNumber(12.345, 'id'),
    formatNumber(12.345, 'id', 1),
    formatNumber(12, 'en', 1),
    formatNumber(12, 'en'),
    formatChange(1.25, 'en', 1),
    formatChange(-1.24, 'id', 1),
    formatChange(0.001, 'id', 1),
  ];
  const written = ['1.235', '1,235', '12,35', '12,3', '12.0', '12', '+1.3', '−1,2', '0,0'];
  expect(asked()).toEqual(written);
  expect(asked().toReversed()).toEqual(written.toReversed());
});

test('periods are written as a reader of each language writes them', () => {
  expect(formatPeriod('2024-07', 'id')).toBe('Juli 2024');
  expect(formatPeriod('2024-06-03', 'en')).toBe('3 June 2024');
  expect(formatPeriod('2024-06-03', 'id')).toBe('3 Juni 2024');
  expect(formatPeriod('2021-S2', 'id')).toBe('semester II 2021');
});
