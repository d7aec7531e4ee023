import { expect, test } from 'vitest';
import { describeFormula } from '../../../geo/indicators/describe-formula.ts';

const families = { id: 'keluarga (KK)', en: 'families (KK)' };
const stage = { id: 'keluarga (KK) Pra Sejahtera', en: 'pre-prosperous families (KK)' };
const rate = {
  id: 'pre_prosperous_rate',
  kind: 'rate',
  counted: true,
  numerator: stage,
  denominator: families,
} as const;

test('a share is one hundred times its numerator by its denominator', () => {
  expect(describeFormula(rate)?.line.en).toBe('100 × pre-prosperous families (KK) ÷ families (KK)');
  expect(describeFormula(rate)?.words.id).toMatch(/^Bagian keluarga \(KK\)/);
});

test('a printed share is said to be computed elsewhere', () => {
  expect(describeFormula({ ...rate, counted: false })?.words.en).toMatch(/agency/);
});

test('measures that are no plain share have their own line; a state has none', () => {
  expect(describeFormula({ ...rate, id: 'mpi_m0' })?.line.id).toBe('M0 = H × A');
  const state = { ...rate, id: 'odf_status', kind: 'status', numerator: null, denominator: null };
  expect(describeFormula({ ...state, kind: 'status', counted: false })).toBeNull();
});
