import { expect, test } from 'vitest';
import { labelPoints } from '../../client/charts/label-points.ts';

test('the ends are labelled first, then whatever has room from left to right, seven at most', () => {
  const row = (...xs: number[]) => xs.map((x) => ({ x, y: 50 }));
  expect(labelPoints(row(0, 10, 50, 80, 100))).toEqual([0, 4, 2]);
  // Above one another there is room.
  expect(
    labelPoints([
      { x: 0, y: 0 },
      { x: 2, y: 40 },
    ]),
  ).toEqual([0, 1]);
  expect(labelPoints(row(0, 40, 80, 120, 160, 200, 240, 280, 320)).length).toBe(7);
  expect(labelPoints([])).toEqual([]);
});
