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
  roundToBase,
} from '../../../geo/disclosure/release-count.ts';
import { readRounding } from './attack.ts';

const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
const key = { salt, name: 'families', area: '36.73.01.1001', period: '2013' };

describe('rounding', () => {
  test('its expectation is the count itself, for every remainder', () => {
    for (const base of [5, 7, 10]) {
      for (let count = base; count < 3 * base; count += 1) {
        // The fractions 0, 1/base, 2/base ... stand for all chances: each weighs 1/base.
        const outcomes = Array.from({ length: base }, (_, i) =>
          roundToBase(count, base, (i + 0.5) / base),
        );
        expect(outcomes.reduce((sum, one) => sum + one, 0)).toBe(base * count);
        for (const one of outcomes) {
          expect(one % base).toBe(0);
          expect(Math.abs(one - count)).toBeLessThan(base);
        }
      }
    }
  });

  test('a remainder goes up exactly where the fraction lies below its share', () => {
    expect(roundToBase(8, 5, 0)).toBe(10);
    expect(roundToBase(8, 5, 0.599999)).toBe(10);
    expect(roundToBase(8, 5, 0.6)).toBe(5);
    expect(roundToBase(10, 5, 0)).toBe(10);
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
    expect(releaseCount(count, key, 'kelurahan')).toBe(released);
  });

  test('a larger threshold withholds more and rounds wider', () => {
    expect(releaseCount(9, key, 'kelurahan', 10)).toBeNull();
    expect([20, 30]).toContain(releaseCount(23, key, 'kelurahan', 10));
  });

  test('is exact for the city from 1,000 on, and only there', () => {
    expect(releaseCount(19_118, key, 'kota')).toBe(19_118);
    expect(releaseCount(1001, key, 'kota')).toBe(1001);
    expect(releaseCount(999, key, 'kota')! % 5).toBe(0);
    expect(releaseCount(19_118, key, 'kecamatan')! % 5).toBe(0);
  });

  test('repeats, and differs with salt, set, area, period and count', () => {
    const many = (changes: Partial<typeof key>) =>
      Array.from({ length: 100 }, (_, i) =>
        releaseCount(1001 + 5 * i, { ...key, ...changes }, 'kelurahan'),
      );
    expect(many({})).toEqual(many({}));
    for (const changes of [
      { salt: salt.toReversed() },
      { name: 'members' },
      { area: '36.73.01.1002' },
      { period: '2014' },
    ]) {
      expect(many(changes)).not.toEqual(many({}));
    }
    // Equal counts move alike but neighbours of one residue do not: both directions occur.
    expect(new Set(many({}).map((one, i) => one! - (1001 + 5 * i)))).toEqual(new Set([-1, 4]));
  });

  test.each([-1, 1.5, Number.NaN, Infinity])('%d is refused', (count) => {
    expect(() => releaseCount(count, key, 'kelurahan')).toThrow(RangeError);
  });

  test.each([4, 5.5, 0])('a threshold of %d is refused', (threshold) => {
    expect(() => releaseCount(10, key, 'kelurahan', threshold)).toThrow(RangeError);
  });

  test('what may stand behind it is what the attacker reads', () => {
    for (const level of ['kota', 'kelurahan'] as const) {
      for (const released of [
        0,
        5,
        10,
        250,
        995,
        1000,
        1005,
        ...(level === 'kota' ? [1003] : []),
      ]) {
        const expected = readRounding(released, level === 'kota', 5);
        expect(members(countsBehind(released, level, 5))).toEqual(expected);
        for (const count of expected) {
          expect(releasesBetween(count, count, level, 5)).toContain(released);
        }
      }
    }
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
