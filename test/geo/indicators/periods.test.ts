import { describe, expect, test } from 'vitest';
import { comparePeriods, parsePeriod } from '../../../geo/indicators/periods.ts';

describe('parsePeriod', () => {
  test.each([
    ['2013', '2013-01-01', '2013-12-31'],
    ['2021-S1', '2021-01-01', '2021-06-30'],
    ['2020-S2', '2020-07-01', '2020-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-06-03', '2024-06-03', '2024-06-03'],
  ])('%s covers %s to %s', (text, first, last) => {
    expect(parsePeriod(text)).toEqual({ first, last });
  });

  test.each(['', '13', '2013-13', '2023-02-29', '2021-s1', '2021-S3', '2021-Q1', ' 2013', '2013 '])(
    'refuses "%s"',
    (text) => expect(parsePeriod(text)).toBeNull(),
  );
});

test('periods sort by first day, then the longer later', () => {
  const sorted = [
    '2022-01',
    '2022',
    '2021-S1',
    '2021',
    '2024-06-03',
    '2021-09',
    '2020-S2',
    '2024-07',
  ].sort(comparePeriods);
  expect(sorted).toEqual([
    '2020-S2',
    '2021-S1',
    '2021',
    '2021-09',
    '2022-01',
    '2022',
    '2024-06-03',
    '2024-07',
  ]);
  expect(() => comparePeriods('2021', 'soon')).toThrow('not a period: soon');
});
