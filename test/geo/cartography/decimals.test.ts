import { expect, test } from 'vitest';
import { decimalsFor } from '../../../geo/cartography/decimals.ts';

test.each([
  ['whole numbers', [1, 20, 300], 0],
  ['printed decimals stay', [5.85, 6.2, 7], 2],
  ['computed shares', [100 / 7, 5.2], 1],
  ['small computed shares', [10 / 7, 0.1], 2],
  ['from 1,000 upwards', [1234.56, 12 / 7], 0],
  ['nothing', [], 0],
])('%s', (_, values, places) => expect(decimalsFor(values)).toBe(places));
