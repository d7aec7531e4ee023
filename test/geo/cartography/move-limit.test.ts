import { expect, test } from 'vitest';
import { keyMove, moveLimit, rangeOfLimit } from '../../../geo/cartography/move-limit.ts';

const LIMITS = [9.8, 13.4, 15.9];
const ENDS = [3, 29.9] as const;

test('a limit stays one printed step from its neighbours; the last may reach the highest value', () => {
  expect(rangeOfLimit(LIMITS, 0, ENDS, 1)).toEqual({ least: 3.1, most: 13.3, step: 0.1 });
  expect(rangeOfLimit(LIMITS, 1, ENDS, 1)).toEqual({ least: 9.9, most: 15.8, step: 0.1 });
  expect(rangeOfLimit(LIMITS, 2, ENDS, 1)).toEqual({ least: 13.5, most: 29.9, step: 0.1 });
});

test('moving rounds to the printed decimals and never passes a neighbour', () => {
  expect(moveLimit(LIMITS, 1, 12.04, ENDS, 1)).toEqual([9.8, 12, 15.9]);
  expect(moveLimit(LIMITS, 1, 99, ENDS, 1)).toEqual([9.8, 15.8, 15.9]);
  expect(moveLimit(LIMITS, 1, -99, ENDS, 1)).toEqual([9.8, 9.9, 15.9]);
});

test('keys move as those of every slider', () => {
  const range = rangeOfLimit(LIMITS, 2, ENDS, 1);
  const moved = (key: string) => moveLimit(LIMITS, 2, keyMove(key, 15.9, range) ?? 0, ENDS, 1)[2];
  expect(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'].map(moved)).toEqual([
    16, 16, 15.8, 15.8,
  ]);
  expect(['PageUp', 'PageDown', 'Home', 'End'].map(moved)).toEqual([16.9, 14.9, 13.5, 29.9]);
  expect(keyMove('Tab', 15.9, range)).toBeNull();
});
