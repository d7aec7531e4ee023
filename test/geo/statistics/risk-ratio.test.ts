import { expect, test } from 'vitest';
import { riskRatio } from '../../../geo/statistics/risk-ratio.ts';

test('the ratio of two shares and its interval are those printed for the UGDP trial', () => {
  // Deaths with tolbutamide 30 of 204, with placebo 21 of 205 (Rothman, Epidemiology, 2002).
  const found = riskRatio({ numerator: 30, denominator: 204 }, { numerator: 21, denominator: 205 });
  expect(found?.ratio).toBeCloseTo(1.435574, 6);
  expect(found?.low).toBeCloseTo(0.851022, 5);
  expect(found?.high).toBeCloseTo(2.421645, 5);
});

test('turned round it is the inverse, and without a case on one side there is none', () => {
  const [one, other] = [
    { numerator: 12, denominator: 40 },
    { numerator: 30, denominator: 300 },
  ];
  const [there, back] = [riskRatio(one, other), riskRatio(other, one)];
  expect(there?.ratio).toBeCloseTo(1 / (back?.ratio ?? 0), 12);
  expect(there?.low).toBeCloseTo(1 / (back?.high ?? 0), 12);
  expect(riskRatio({ numerator: 0, denominator: 50 }, other)).toBeNull();
  expect(riskRatio(one, { numerator: 0, denominator: 50 })).toBeNull();
});

test.each([
  [5, 0],
  [6, 5],
  [-1, 5],
  [NaN, 5],
])('%d of %d is no proportion', (numerator, denominator) => {
  const other = { numerator: 1, denominator: 2 };
  expect(() => riskRatio({ numerator, denominator }, other)).toThrow(RangeError);
});
