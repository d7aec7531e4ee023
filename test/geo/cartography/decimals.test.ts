import { expect, test } from 'vitest';
import { decimalsFor, decimalsOfComputed } from '../../../geo/cartography/decimals.ts';

test.each([
  ['whole numbers', [1, 20, 300], 0],
  ['printed decimals stay', [5.85, 6.2, 7], 2],
  ['computed shares', [100 / 7, 5.2, 18.75], 1],
  ['small computed shares', [10 / 7, 0.1], 2],
  ['an index of two digits', [0.031, 0.12], 3],
  ['from 1,000 upwards', [1234.56, 12 / 7], 0],
  ['nothing', [], 0],
])('%s', (_, values, places) => expect(decimalsFor(values)).toBe(places));

test.each([
  [18.75, 1],
  [100 / 7, 1],
  [25, 0],
  [2.4, 1],
  [0.79, 2],
  [0.031, 3],
])('one computed value of %d', (value, places) => expect(decimalsOfComputed(value)).toBe(places));
