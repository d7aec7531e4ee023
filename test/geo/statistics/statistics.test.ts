import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf, keyedFraction, sipHash } from '../../../geo/statistics/keyed-hash.ts';
import { seededRandom, xoshiro128 } from '../../../geo/statistics/random.ts';
import { isUnreliable } from '../../../geo/statistics/reliability.ts';
import { wilsonInterval } from '../../../geo/statistics/wilson.ts';

describe('Wilson interval', () => {
  // Newcombe (1998), table I, method 3: the four proportions compared there.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('mirrors for the complement and never leaves 0 to 1', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (successes, failures) => {
        const trials = successes + failures + 1;
        const one = wilsonInterval(successes, trials);
        const other = wilsonInterval(trials - successes, trials);
        expect(one.low).toBeGreaterThanOrEqual(0);
        expect(one.high).toBeLessThanOrEqual(1);
        expect(one.low).toBeCloseTo(1 - other.high, 12);
      }),
    );
  });

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
  });
});

describe('reliability after NCHS 2017', () => {
  test.each([
    ['at most five points wide', 0.01, 0, 0.05, false],
    ['thirty points wide', 0.5, 0.35, 0.65, true],
    ['as wide as 1.30 of the share', 0.2, 0.08, 0.34, false],
    ['wider than 1.30 of the share', 0.2, 0.08, 0.345, true],
  ])('%s', (_, share, low, high, expected) => {
    expect(isUnreliable(share, { low, high })).toBe(expected);
  });
});

describe('random numbers', () => {
  test('xoshiro128** gives the numbers of its authors for the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    // Output of xoshiro128starstar.c 1.1 (prng.di.unimi.it).
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  test('a zero state is refused, a zero seed is not', () => {
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError);
    expect(seededRandom(0)()).toBeGreaterThanOrEqual(0);
  });

  test('a seed repeats, two seeds differ, and the numbers fill [0, 1) evenly', () => {
    const draw = (seed: number) => Array.from({ length: 10_000 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    const tenths = Array<number>(10).fill(0);
    for (const value of draw(7)) tenths[Math.floor(value * 10)]! += 1;
    // 99.9 % of chi-square with 9 degrees of freedom is 27.88; the seed is fixed.
    const chiSquare = tenths.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(27.88);
  });
});

describe('keyed hash', () => {
  const key = Uint8Array.from({ length: 16 }, (_, i) => i);
  const message = (length: number) => Uint8Array.from({ length }, (_, i) => i);

  // vectors_sip64 of the reference implementation: bytes of the hash, lowest first.
  test.each([
    [0, '310e0edd47db6f72'],
    [1, 'fd67dc93c539f874'],
    [2, '5a4fa9d909806c0d'],
    [3, '2d7efbd796666785'],
    [7, '37d1018bf50002ab'],
    [8, '6224939a79f5f593'],
    [9, 'b0e4a90bdf82009e'],
    [12, 'fbe50e86bc8f1e75'],
    [15, 'e545be4961ca29a1'],
  ])('SipHash-2-4 of %i bytes', (length, expected) => {
    const hex = hexOf(sipHash(key, message(length)));
    expect(hex.match(/../g)?.toReversed().join('')).toBe(expected);
  });

  test('a fraction repeats and depends on the key, on each part and on where parts end', () => {
    const parts = ['families', '36.73.01.1001', '2013', 103];
    const fraction = keyedFraction(key, parts);
    expect(keyedFraction(key, parts)).toBe(fraction);
    const others = [
      keyedFraction(message(16).reverse(), parts),
      keyedFraction(key, ['families', '36.73.01.1001', '2013', 104]),
      keyedFraction(key, ['families3', '6.73.01.1001', '2013', 103]),
    ];
    expect(new Set([fraction, ...others]).size).toBe(4);
    for (const one of [fraction, ...others]) {
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThan(1);
    }
  });

  test('a short key is refused', () => {
    expect(() => sipHash(new Uint8Array(8), message(1))).toThrow(RangeError);
  });
});
