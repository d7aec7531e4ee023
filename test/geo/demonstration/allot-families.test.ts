import { describe, expect, test } from 'vitest';
import { allotFamilies } from '../../../geo/demonstration/allot-families.ts';
import { FAMILIES } from '../../../geo/demonstration/totals.ts';
import { bundledInput } from './demonstration-fixture.ts';

describe('allotment by largest remainders', () => {
  test('gives what is left to the largest fractions, in the order of the sizes', () => {
    // Quotas 4.7, 3.2, 2.1: whole parts 4, 3, 2, and the one left to the first.
    const allotted = allotFamilies(
      10,
      new Map([
        ['b', 47],
        ['a', 32],
        ['c', 21],
      ]),
    );
    expect([...allotted]).toEqual([
      ['b', 5],
      ['a', 3],
      ['c', 2],
    ]);
  });

  test('gives equal fractions to the first', () => {
    const allotted = allotFamilies(4, new Map(['x', 'y', 'z'].map((code) => [code, 1])));
    expect([...allotted.values()]).toEqual([2, 1, 1]);
  });

  test('allots every family of the city, none further than one from its quota', () => {
    const { sizes } = bundledInput(1);
    const allotted = allotFamilies(FAMILIES, sizes);
    const voters = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(allotted.size).toBe(67);
    expect([...allotted.values()].reduce((sum, families) => sum + families, 0)).toBe(135_451);
    for (const [code, size] of sizes) {
      const quota = (FAMILIES * size) / voters;
      expect(Math.abs((allotted.get(code) ?? 0) - quota)).toBeLessThan(1);
    }
  });

  test('refuses sizes that give no shares', () => {
    expect(() => allotFamilies(10, new Map([['a', 0]]))).toThrow(RangeError);
    expect(() => allotFamilies(10, new Map([['a', NaN]]))).toThrow(RangeError);
  });
});
