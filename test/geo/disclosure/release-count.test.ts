import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  intersect,
  members,
  span,
  subtract,
  union,
} from '../../../geo/disclosure/integer-set.ts';
import {
  countsBehind,
  releaseCount,
  releasesBetween,
  roundDenominator,
  type Rounding,
  shiftOf,
} from '../../../geo/disclosure/release-count.ts';
import { readRounding } from './attack.ts';

const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
const key = { salt, name: 'families', area: '36.73.01.1001' };

/** A key for every shift from 0 to the threshold less one. */
const keysOf = (threshold: number) => {
  const areas = Array.from({ length: 400 }, (_, i) => ({ ...key, area: `a${i}` }));
  return Array.from({ length: threshold }, (_, shift) =>
    areas.find((one) => shiftOf(one, threshold) === shift)!,
  );
};

describe('the secret shift', () => {
  test('over all shifts the expectation is the count itself', () => {
    for (const threshold of [5, 7, 10]) {
      for (let count = threshold; count < 3 * threshold; count += 1) {
        const outcomes = keysOf(threshold).map((one) => releaseCount(count, one, threshold)!);
        expect(outcomes.reduce((sum, one) => sum + one, 0)).toBe(threshold * count);
        for (const one of outcomes) {
          expect(one % threshold).toBe(0);
          expect(Math.abs(one - count)).toBeLessThan(threshold);
        }
      }
    }
  });

  test('one shift of an area and set holds for all counts: they never come nearer than they are', () => {
    for (const one of keysOf(5)) {
      const shown = Array.from({ length: 50 }, (_, i) => releaseCount(5 + i, one)!);
      const steps = shown.slice(1).map((next, i) => next - shown[i]!);
      expect(steps.filter((step) => step === 5).length).toBeGreaterThanOrEqual(9);
      expect(steps.every((step) => step === 0 || step === 5)).toBe(true);
    }
  });

  test('differs with salt, set and area', () => {
    const shifts = (changes: Partial<typeof key>) =>
      Array.from({ length: 40 }, (_, i) =>
        shiftOf({ ...key, area: `${key.area}${i}`, ...changes }, 5),
      );
    expect(shifts({})).toEqual(shifts({}));
    expect(new Set(shifts({}))).toEqual(new Set([0, 1, 2, 3, 4]));
    for (const changes of [{ salt: salt.toReversed() }, { name: 'members' }]) {
      expect(shifts(changes)).not.toEqual(shifts({}));
    }
  });
});

describe('a released count', () => {
  test.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [100, 100],
  ])('%i is released as %s', (count, released) => {
    expect(releaseCount(count, key)).toBe(released);
  });

  test('a larger threshold withholds more and rounds wider', () => {
    expect(releaseCount(9, key, 10)).toBeNull();
    expect([20, 30]).toContain(releaseCount(23, key, 10));
  });

  test('is exact only where it is said from where on', () => {
    expect(releaseCount(19_118, key, 5, 1000)).toBe(19_118);
    expect(releaseCount(1001, key, 5, 1000)).toBe(1001);
    expect(releaseCount(999, key, 5, 1000)! % 5).toBe(0);
    expect(releaseCount(19_118, key)! % 5).toBe(0);
  });

  test.each([-1, 1.5, Number.NaN, Infinity])('%d is refused', (count) => {
    expect(() => releaseCount(count, key)).toThrow(RangeError);
    expect(() => roundDenominator(count)).toThrow(RangeError);
  });

  test.each([4, 5.5, 0])('a threshold of %d is refused', (threshold) => {
    expect(() => releaseCount(10, key, threshold)).toThrow(RangeError);
    expect(() => roundDenominator(10, threshold)).toThrow(RangeError);
  });
});

describe('a released denominator', () => {
  test.each([
    [0, 5, 0],
    [4, 5, null],
    [5, 5, 5],
    [7, 5, 5],
    [8, 5, 10],
    [102, 5, 100],
    [103, 5, 105],
    [5, 6, null],
    [8, 6, 6],
    [9, 6, 12],
    [14, 10, 10],
    [15, 10, 20],
  ])('%i goes to the nearest multiple of %i: %s', (count, threshold, released) => {
    expect(roundDenominator(count, threshold)).toBe(released);
  });
});

describe('what may stand behind a released number', () => {
  test.each([5, 6, 7])('is what the attacker reads, and no other, for a threshold of %i', (T) => {
    const counts = Array.from({ length: 40 }, (_, i) => i).filter((n) => n === 0 || n >= T);
    for (const by of ['shift', 'nearest'] as const) {
      const rounding: Rounding = { threshold: T, by, exactFrom: null };
      const forms = (count: number) =>
        by === 'nearest'
          ? [roundDenominator(count, T)!]
          : keysOf(T).map((one) => releaseCount(count, one, T)!);
      for (const released of [0, T, 2 * T, 4 * T]) {
        const behind = members(countsBehind(released, rounding));
        expect(behind).toEqual(counts.filter((count) => forms(count).includes(released)));
        expect(behind).toEqual(readRounding(released, T, by));
      }
      for (const count of counts) {
        const expected = [...new Set(forms(count))].sort((a, b) => a - b);
        expect(releasesBetween(count, count, rounding)).toEqual(expected);
      }
    }
  });

  test('is the count itself where counts are exact', () => {
    const rounding: Rounding = { threshold: 5, by: 'shift', exactFrom: 1000 };
    expect(members(countsBehind(995, rounding))).toEqual([
      991, 992, 993, 994, 995, 996, 997, 998, 999,
    ]);
    expect(members(countsBehind(1000, rounding))).toEqual([996, 997, 998, 999, 1000]);
    expect(members(countsBehind(1003, rounding))).toEqual([1003]);
    expect(releasesBetween(998, 1001, rounding)).toEqual([995, 1000, 1001]);
  });
});

describe('sets of whole numbers', () => {
  const list = fc.uniqueArray(fc.integer({ min: -20, max: 40 }), { maxLength: 12 });
  const toSet = (numbers: number[]) =>
    numbers.map((one) => span(one, one)).reduce(union, span(1, 0));
  const sorted = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

  test('agree with plain lists', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [one, other] = [toSet(a), toSet(b)];
        expect(members(one)).toEqual(sorted(a));
        expect(members(union(one, other))).toEqual(sorted([...a, ...b]));
        expect(members(intersect(one, other))).toEqual(sorted(a.filter((x) => b.includes(x))));
        const pairs = a.flatMap((x) => b.map((y) => [x, y] as const));
        expect(members(add(one, other))).toEqual(sorted(pairs.map(([x, y]) => x + y)));
        expect(members(subtract(one, other))).toEqual(sorted(pairs.map(([x, y]) => x - y)));
      }),
    );
  });
});
