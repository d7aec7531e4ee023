import { describe, expect, test } from 'vitest';
import { meetsBbox, parseBbox } from '../../../geo/features/bbox.ts';
import { isDatetime } from '../../../geo/features/datetime.ts';

describe('parseBbox', () => {
  test('four numbers, or six without their heights', () => {
    expect(parseBbox([106, -6.2, 106.3, -6])).toEqual([106, -6.2, 106.3, -6]);
    expect(parseBbox([106, -6.2, 0, 106.3, -6, 100])).toEqual([106, -6.2, 106.3, -6]);
    expect(parseBbox([177, 65, -177, 70])).toEqual([177, 65, -177, 70]);
  });

  test.each([
    [[1, 2, 3]],
    [[1, 2, 3, 4, 5]],
    [[1, 2, 3, 4, 5, 6, 7]],
    [[106, -6, 107, -7]],
    [[0, -91, 1, 0]],
    [[-181, 0, 1, 1]],
  ])('refuses %j', (numbers) => expect(parseBbox(numbers)).toBeNull());

  test('meets by the shape itself, not by its box', () => {
    const triangle = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    expect(meetsBbox(triangle, [1, 1, 2, 2])).toBe(true);
    expect(meetsBbox(triangle, [8, 8, 9, 9])).toBe(false);
    expect(meetsBbox(triangle, [179, 0, 1, 1])).toBe(true);
  });
});

test.each([
  ['2020-01-01T00:00:00Z', true],
  ['2020-01-01T00:00:00.5+07:00', true],
  ['2020-01-01', true],
  ['2020-01-01T00:00:00Z/..', true],
  ['../2020-01-01T00:00:00Z', true],
  ['2020-01-01T00:00:00Z/P1Y', true],
  ['P1M/2020-01-01T00:00:00Z', true],
  ['2020-01-01/2021-01-01', true],
  ['../..', false],
  ['/', false],
  ['2021-01-01/2020-01-01', false],
  ['2020-01-01/2021-01-01/2022-01-01', false],
  ['P1Y/P1Y', false],
  ['2020-13-01', false],
  ['2020-01-01T00:00:00', false],
  ['2020-01-01T25:00:00Z', false],
  ['2020-01-01/P', false],
  ['yesterday', false],
  ['', false],
])('datetime %s: %s', (text, valid) => expect(isDatetime(text)).toBe(valid));
