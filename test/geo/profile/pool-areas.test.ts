import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolAreas, type Pooled, type PooledPart } from '../../../geo/profile/pool-areas.ts';
import { wilsonInterval } from '../../../geo/statistics/wilson.ts';

const RATE = { kind: 'rate', unit: 'percent', additive: false, counted: true } as const;
const COUNT = { kind: 'count', unit: 'people', additive: true, counted: false } as const;

const part = (code: string, more: Partial<PooledPart> = {}): PooledPart => ({
  code,
  value: 10,
  status: 'ok',
  period: '2013',
  origin: 'computed',
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  ...more,
});

const rate = (code: string, numerator: number, denominator: number): PooledPart => {
  const { low, high } = wilsonInterval(numerator, denominator);
  const value = (100 * numerator) / denominator;
  return part(code, { value, numerator, denominator, low: 100 * low, high: 100 * high });
};

const hidden = (code: string) => part(code, { value: null, status: 'suppressed' });
const obstacles = (pooled: Pooled) => (pooled.kind === 'none' ? pooled.obstacles : []);

describe('areas read as one', () => {
  test('numerators and denominators are added, the rate is not the mean of the rates', () => {
    // By hand: 20/100 and 10/300 make 30/400 = 7.5 %, where the mean of the rates would be 11.7 %.
    // Wilson by hand, z^2 = 3.841459: centre (60 + 3.841459) / 807.682918 = 0.0790427;
    // half width 1.959964 * sqrt(3.841459 + 4 * 30 * 0.925) / 807.682918 = 0.0260050.
    const pooled = poolAreas([rate('a', 20, 100), rate('b', 10, 300)], RATE);
    expect(pooled).toMatchObject({ kind: 'value', value: 7.5, numerator: 30, denominator: 400 });
    if (pooled.kind !== 'value') throw new Error('no value');
    expect(pooled.low).toBeCloseTo(5.30377, 4);
    expect(pooled.high).toBeCloseTo(10.50477, 4);
    expect(pooled).toMatchObject({ unreliable: false, isRounded: true });
  });

  test('small unreliable areas can become reliable together, and stay marked while they are not', () => {
    // 3/20 has an interval of 5 to 36 %: more than 30 points. Six of them, 18/120, span 13 points.
    const areas = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => rate(code, 3, 20));
    expect(poolAreas(areas.slice(0, 1), RATE)).toMatchObject({ unreliable: true });
    expect(poolAreas(areas, RATE)).toMatchObject({ unreliable: false, value: 15 });
  });

  test('counts are added where they add up, or where every family is counted once', () => {
    const parts = [part('a', { value: 1200 }), part('b', { value: 34 })];
    const sum = { kind: 'value', value: 1234, numerator: null, low: null };
    expect(poolAreas(parts, COUNT)).toMatchObject({ ...sum, isRounded: false });
    const register = { ...COUNT, additive: false, counted: true };
    expect(poolAreas(parts, register)).toMatchObject({ ...sum, isRounded: true });
    expect(obstacles(poolAreas(parts, { ...COUNT, additive: false }))).toEqual([
      { obstacle: 'not_additive', codes: [] },
    ]);
  });

  test('a density is made of sums of both, without an interval', () => {
    const parts = [
      part('a', { value: 5000, numerator: 10000, denominator: 2 }),
      part('b', { value: 250, numerator: 2000, denominator: 8 }),
    ];
    const rule = { ...RATE, unit: 'people_per_km2', counted: false };
    expect(poolAreas(parts, rule)).toMatchObject({ value: 1200, low: null, high: null });
  });
});

describe('what cannot be pooled is said with the areas it is about', () => {
  test('hidden, missing and not comparable parts', () => {
    const parts = [
      rate('a', 20, 100),
      hidden('b'),
      part('c', { value: null, status: 'no_data', period: null, origin: null }),
      part('d', { value: null, status: 'not_comparable' }),
      hidden('e'),
    ];
    const found = [
      { obstacle: 'suppressed', codes: ['b', 'e'] },
      { obstacle: 'no_data', codes: ['c'] },
      { obstacle: 'not_comparable', codes: ['d'] },
    ];
    expect(obstacles(poolAreas(parts, RATE))).toEqual(found);
    // Also where an area without period comes first: the others are compared with one that has a value.
    const [a, b, c, ...rest] = parts;
    expect(obstacles(poolAreas([c!, a!, b!, ...rest], RATE))).toEqual(found);
  });

  test('rates without a released fraction, other periods, other origins, states', () => {
    const first = rate('a', 20, 100);
    const later = { ...rate('b', 20, 100), period: '2014' };
    const printed = { ...rate('c', 20, 100), origin: 'published' };
    expect(obstacles(poolAreas([first, later, printed, part('d')], RATE))).toEqual([
      { obstacle: 'no_fraction', codes: ['d'] },
      { obstacle: 'period', codes: ['b'] },
      { obstacle: 'origin', codes: ['c'] },
    ]);
    expect(obstacles(poolAreas([first], { ...RATE, kind: 'status' }))).toEqual([
      { obstacle: 'state', codes: [] },
    ]);
    expect(() => poolAreas([], RATE)).toThrow(RangeError);
  });
});

const fractions = fc.array(
  fc.integer({ min: 1, max: 2000 }).chain((denominator) =>
    fc.record({
      numerator: fc.integer({ min: 0, max: denominator }),
      denominator: fc.constant(denominator),
    }),
  ),
  { minLength: 1, maxLength: 12 },
);
const partsOf = (list: { numerator: number; denominator: number }[]) =>
  list.map(({ numerator, denominator }, i) => rate(`${i}`, numerator, denominator));

describe('for any released fractions', () => {
  test('one area alone is itself', () => {
    fc.assert(
      fc.property(fractions, ([one]) => {
        if (!one) return;
        const [own] = partsOf([one]);
        const pooled = poolAreas([own!], RATE);
        if (pooled.kind !== 'value') throw new Error('no value');
        expect(pooled.value).toBeCloseTo(own!.value ?? NaN, 10);
        expect(pooled.low).toBeCloseTo(own!.low ?? NaN, 10);
        expect(pooled.high).toBeCloseTo(own!.high ?? NaN, 10);
      }),
    );
  });

  test('the order does not matter, and the rate lies between the lowest and the highest', () => {
    fc.assert(
      fc.property(fractions, (list) => {
        const parts = partsOf(list);
        const pooled = poolAreas(parts, RATE);
        expect(poolAreas(parts.toReversed(), RATE)).toEqual(pooled);
        if (pooled.kind !== 'value') throw new Error('no value');
        const rates = parts.map(({ value }) => value ?? 0);
        expect(pooled.value).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(pooled.value).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
        expect(pooled.low).toBeLessThanOrEqual(pooled.value + 1e-9);
        expect(pooled.high).toBeGreaterThanOrEqual(pooled.value - 1e-9);
      }),
    );
  });

  test('one hidden part forbids the pool, wherever it stands', () => {
    fc.assert(
      fc.property(fractions, fc.nat(12), (list, at) => {
        const parts = partsOf(list);
        parts.splice(at, 0, hidden('secret'));
        expect(obstacles(poolAreas(parts, RATE))).toEqual([
          { obstacle: 'suppressed', codes: ['secret'] },
        ]);
      }),
    );
  });
});
