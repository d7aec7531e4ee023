import { describe, expect, test } from 'vitest';
import { COUNTED_INDICATORS } from '../../../geo/households/counted.ts';
import { countHouseholds, exactValue } from '../../../geo/households/counts.ts';
import type { Household } from '../../../geo/households/household.ts';

const unknown: Household = {
  householdId: 'x',
  area: '36.73.01.1001',
  lon: null,
  lat: null,
  accuracyM: null,
  members: 1,
  welfareStage: null,
  bkkbn: null,
  labourForce: null,
  unemployed: null,
  headUnemployed: null,
  facility: null,
  sharedFacility: null,
  disposal: null,
  ownsLatrine: null,
  water: null,
  illiterate: null,
  members15To59: null,
  under5: null,
  malnourishedUnder5: null,
  expenditurePerHead: null,
  mpi: null,
  desil: null,
  land: null,
  programmes: null,
};
const one = (changes: Partial<Household>): Household => ({ ...unknown, ...changes });
const deprivedIn = (...places: number[]) =>
  Array.from({ length: 10 }, (_, i) => places.includes(i));

// Four families and one of which nothing is known; the poverty line is 400,000.
const FAMILIES = [
  one({
    members: 4,
    welfareStage: 0,
    labourForce: 2,
    unemployed: 1,
    headUnemployed: true,
    facility: 'none',
    ownsLatrine: false,
    water: 'surface',
    illiterate: 1,
    members15To59: 2,
    under5: 2,
    malnourishedUnder5: 1,
    expenditurePerHead: 300_000,
    mpi: deprivedIn(0, 1),
    desil: 1,
    land: 'railway',
  }),
  one({
    members: 2,
    welfareStage: 1,
    labourForce: 1,
    unemployed: 0,
    headUnemployed: false,
    facility: 'flush',
    sharedFacility: true,
    disposal: 'septic_tank',
    ownsLatrine: false,
    water: 'bottled',
    illiterate: 0,
    members15To59: 2,
    under5: 0,
    malnourishedUnder5: 0,
    expenditurePerHead: 200_000,
    mpi: deprivedIn(0, 4, 5),
    desil: 4,
    land: 'own',
  }),
  one({
    members: 3,
    welfareStage: 4,
    labourForce: 2,
    unemployed: 0,
    headUnemployed: false,
    facility: 'flush',
    sharedFacility: false,
    disposal: 'sewer',
    ownsLatrine: true,
    water: 'piped',
    illiterate: 0,
    members15To59: 3,
    under5: 1,
    malnourishedUnder5: 0,
    expenditurePerHead: 400_000,
    mpi: deprivedIn(),
    desil: 9,
    land: 'river',
  }),
  // Unemployment half recorded: it counts neither above nor below the line of the fraction.
  one({ members: 5, welfareStage: 3, labourForce: 3, facility: 'hanging', water: 'other' }),
  unknown,
];

const counts = countHouseholds(FAMILIES, 400_000);
const count = (id: string) => counts.find(({ indicator }) => indicator === id)!;

// id, numerator, denominator, families in the numerator, families that count; by hand.
test.each([
  ['families', 5, null, 5, 5],
  ['pre_prosperous_rate', 1, 4, 1, 4],
  ['welfare_stage_0_share', 1, 4, 1, 4],
  ['welfare_stage_1_share', 1, 4, 1, 4],
  ['welfare_stage_2_share', 0, 4, 0, 4],
  ['welfare_stage_3_share', 1, 4, 1, 4],
  ['welfare_stage_4_share', 1, 4, 1, 4],
  ['register_unemployment_rate', 1, 5, 1, 3],
  ['head_unemployed_rate', 1, 3, 1, 3],
  ['latrine_ownership_rate', 1, 3, 1, 3],
  ['basic_sanitation_rate', 1, 4, 1, 4],
  ['jmp_safely_managed_share', 1, 4, 1, 4],
  ['jmp_basic_share', 0, 4, 0, 4],
  ['jmp_limited_share', 1, 4, 1, 4],
  ['jmp_unimproved_share', 1, 4, 1, 4],
  ['jmp_open_defecation_share', 1, 4, 1, 4],
  ['sanitasi_layak_rate', 2, 4, 2, 4],
  ['register_open_defecation_rate', 1, 4, 1, 4],
  ['improved_water_rate', 2, 4, 2, 4],
  ['illiteracy_rate', 1, 7, 1, 3],
  ['child_malnutrition_rate', 1, 3, 1, 3],
  ['poverty_p0', 6, 9, 2, 3],
  // Gaps of 1/4 for four persons and 1/2 for two, in millionths; squared 1/16 and 1/4.
  ['poverty_p1', 2_000_000, 9, 2, 3],
  ['poverty_p2', 750_000, 9, 2, 3],
  // Scores 6, 5 and 0 eighteenths: only the first family reaches the cut-off of 6.
  ['mpi_h', 4, 9, 1, 3],
  ['mpi_a', 24, 4, 1, 3],
  ['mpi_m0', 24, 9, 1, 3],
  ['low_decile_rate', 2, 3, 2, 3],
  ['state_land_rate', 2, 3, 2, 3],
])('%s', (indicator, numerator, denominator, families, knownFamilies) => {
  expect(count(indicator)).toEqual({
    indicator,
    numerator,
    denominator,
    families,
    knownFamilies,
  });
});

describe('the table of indicators', () => {
  test('every indicator is counted once and has a hand-computed row above', () => {
    const ids = COUNTED_INDICATORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(counts.map(({ indicator }) => indicator)).toEqual(ids);
    expect(ids).toHaveLength(29);
  });

  test('no rate mixes persons, families and children', () => {
    const UNIT_OF = {
      family: 'families',
      members: 'persons',
      labourForce: 'persons',
      unemployed: 'persons',
      illiterate: 'persons',
      members15To59: 'persons',
      under5: 'children',
      malnourishedUnder5: 'children',
    } as Record<string, string>;
    for (const { unit, numerator, denominator } of COUNTED_INDICATORS) {
      const measures = denominator ? [numerator, denominator] : [numerator];
      for (const { weight } of measures) expect(UNIT_OF[weight[0]!]).toBe(unit);
    }
  });

  test('equal names count equal sets', () => {
    const byName = new Map<string, unknown>();
    for (const { numerator } of COUNTED_INDICATORS) {
      const { name, ...what } = numerator;
      // Open defecation is counted from the facility and from the rung: the same families.
      if (name === 'open_defecation_families') continue;
      expect(byName.get(name) ?? what).toEqual(what);
      byName.set(name, what);
    }
    expect(count('register_open_defecation_rate').numerator).toBe(
      count('jmp_open_defecation_share').numerator,
    );
  });

  test('values come out in the stated scales', () => {
    const value = (id: string) =>
      exactValue(
        COUNTED_INDICATORS.find((indicator) => indicator.id === id)!,
        count(id),
      );
    expect(value('families')).toBe(5);
    expect(value('pre_prosperous_rate')).toBe(25);
    expect(value('poverty_p1')).toBeCloseTo(200 / 9, 10);
    expect(value('poverty_p2')).toBeCloseTo(75 / 9, 10);
    expect(value('mpi_a')).toBeCloseTo(100 / 3, 10);
    expect(value('mpi_m0')).toBeCloseTo((4 / 9) * (1 / 3), 10);
  });

  test('without a line nobody is poor, and nobody is counted', () => {
    const [p0] = countHouseholds(FAMILIES, null).filter((one) => one.indicator === 'poverty_p0');
    expect(p0).toMatchObject({ numerator: 0, denominator: 0, knownFamilies: 0 });
  });
});
