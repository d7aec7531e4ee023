import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fgt, povertyGap } from '../../../geo/households/fgt.ts';
import { DISPOSALS, FACILITIES } from '../../../geo/households/household.ts';
import {
  ALL_EIGHTEENTHS,
  DEPRIVATIONS,
  deprivationScore,
  isMpiPoor,
  mpi,
} from '../../../geo/households/mpi.ts';
import { isSanitasiLayak, jmpRung } from '../../../geo/households/sanitation.ts';
import {
  agreesWithStage,
  BKKBN_INDICATORS,
  welfareStage,
} from '../../../geo/households/welfare-stage.ts';

const allMet = Array<boolean>(21).fill(true);
const failing = (...numbers: number[]) => allMet.map((met, i) => met && !numbers.includes(i + 1));

describe('welfare stage', () => {
  // BKKBN: 1-6, 7-14, 15-19, 20-21, numbered from 1.
  test.each([
    ['fails 1', failing(1), 0],
    ['fails 6', failing(6), 0],
    ['fails 6 and 20', failing(6, 20), 0],
    ['fails 7', failing(7), 1],
    ['fails 14', failing(14), 1],
    ['fails 15', failing(15), 2],
    ['fails 19', failing(19), 2],
    ['fails 20', failing(20), 3],
    ['fails 21', failing(21), 3],
    ['meets all', allMet, 4],
  ])('a family that %s', (_, met, stage) => {
    expect(welfareStage(met)).toBe(stage);
  });

  test('there are 21 indicators with their own ids, and other lists are refused', () => {
    expect(new Set(BKKBN_INDICATORS.map(({ id }) => id)).size).toBe(21);
    expect(() => welfareStage(allMet.slice(1))).toThrow(RangeError);
  });

  test('a recorded stage agrees with exactly the stages that some filling of the gaps gives', () => {
    const gaps = fc.uniqueArray(fc.nat(20), { maxLength: 6 });
    const met = fc.array(fc.boolean(), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(met, gaps, (given, unknown) => {
        const possible = new Set(
          Array.from({ length: 2 ** unknown.length }, (_, bits) =>
            welfareStage(
              given.map((one, i) =>
                unknown.includes(i) ? ((bits >> unknown.indexOf(i)) & 1) === 1 : one,
              ),
            ),
          ),
        );
        const recorded = given.map((one, i) => (unknown.includes(i) ? null : one));
        for (const stage of [0, 1, 2, 3, 4] as const) {
          expect(agreesWithStage(stage, recorded)).toBe(possible.has(stage));
        }
      }),
    );
  });
});

describe('sanitation', () => {
  // JMP core questions: facility, shared, disposal, rung; BPS sanitasi layak in a town.
  test.each([
    ['flush', false, 'sewer', 'safely_managed', true],
    ['flush', false, 'septic_tank', 'safely_managed', true],
    ['flush', true, 'septic_tank', 'limited', true],
    ['flush', false, 'pit', 'basic', false],
    ['flush', false, 'river', 'unimproved', false],
    ['flush', true, 'open_drain', 'unimproved', false],
    ['flush', null, 'septic_tank', null, true],
    ['flush', false, null, null, null],
    ['pit_with_slab', false, null, 'basic', false],
    ['pit_with_slab', true, 'pit', 'limited', false],
    ['pit_with_slab', false, 'river', 'unimproved', false],
    ['pit_without_slab', null, null, 'unimproved', false],
    ['hanging', true, 'river', 'unimproved', false],
    ['bucket', false, null, 'unimproved', false],
    ['none', null, null, 'open_defecation', false],
    [null, false, 'sewer', null, null],
  ] as const)('%s, shared %s, to %s', (facility, sharedFacility, disposal, rung, layak) => {
    const facts = { facility, sharedFacility, disposal };
    expect(jmpRung(facts)).toBe(rung);
    expect(isSanitasiLayak(facts)).toBe(layak);
  });

  test('a household with every fact has a rung and an answer', () => {
    for (const facility of FACILITIES)
      for (const disposal of DISPOSALS)
        for (const sharedFacility of [true, false]) {
          expect(jmpRung({ facility, disposal, sharedFacility })).not.toBeNull();
          expect(isSanitasiLayak({ facility, disposal, sharedFacility })).not.toBeNull();
        }
  });
});

describe('poverty measures', () => {
  test('gaps of a worked example, weighted by members', () => {
    // Line 100. Six persons: 2 at 50 (gap 1/2), 1 at 80 (gap 1/5), 3 at or above the line.
    const families = [
      { expenditurePerHead: 50, members: 2 },
      { expenditurePerHead: 80, members: 1 },
      { expenditurePerHead: 100, members: 2 },
      { expenditurePerHead: 250, members: 1 },
    ];
    const { p0, p1, p2 } = fgt(families, 100)!;
    expect(p0).toBeCloseTo(3 / 6, 12);
    expect(p1).toBeCloseTo(1.2 / 6, 12);
    expect(p2).toBeCloseTo((2 * 0.25 + 0.04) / 6, 12);
  });

  test('nobody gives no measure, a line of zero is refused', () => {
    expect(fgt([], 100)).toBeNull();
    expect(() => povertyGap(10, 0)).toThrow(RangeError);
  });
});

describe('multidimensional poverty', () => {
  const deprivedIn = (...ids: string[]) => DEPRIVATIONS.map(({ id }) => ids.includes(id));

  test('weights are 1/6 and 1/18, and one third is reached exactly', () => {
    expect(DEPRIVATIONS.reduce((sum, one) => sum + one.eighteenths, 0)).toBe(ALL_EIGHTEENTHS);
    // Two sixths, and a sixth with three eighteenths: exactly 1/3, which floats would miss.
    expect(isMpiPoor(deprivationScore(deprivedIn('nutrition', 'attendance')))).toBe(true);
    expect(isMpiPoor(deprivationScore(deprivedIn('schooling', 'water', 'assets', 'housing')))).toBe(
      true,
    );
    expect(isMpiPoor(deprivationScore(deprivedIn('schooling', 'water', 'assets')))).toBe(false);
  });

  test('the four households of the worked example of the global MPI', () => {
    // Alkire and Santos (2010), "Acute multidimensional poverty": households with these sizes 4, 7, 5, 4 and
    // these scores (the deprivations are ours) 22.2, 72.2, 38.9, 50.0 %: H 0.80, A 0.563, MPI 0.450.
    const six = ['cooking_fuel', 'sanitation', 'water', 'electricity', 'housing', 'assets'];
    const families = [
      { members: 4, mpi: deprivedIn('attendance', 'assets') },
      { members: 7, mpi: deprivedIn('nutrition', 'schooling', 'attendance', ...six.slice(0, 4)) },
      { members: 5, mpi: deprivedIn('nutrition', ...six.slice(0, 4)) },
      { members: 4, mpi: deprivedIn('child_mortality', 'schooling', ...six.slice(0, 3)) },
    ];
    expect(families.map((one) => deprivationScore(one.mpi))).toEqual([4, 13, 7, 9]);
    const { h, a, m0 } = mpi(families)!;
    expect(h).toBeCloseTo(0.8, 12);
    expect(a).toBeCloseTo(0.563, 3);
    expect(m0).toBeCloseTo(0.45, 3);
  });

  test('without poor people there is no intensity, without people no measure', () => {
    expect(mpi([{ members: 3, mpi: deprivedIn() }])).toEqual({ h: 0, a: null, m0: 0 });
    expect(mpi([])).toBeNull();
    expect(() => deprivationScore([true])).toThrow(RangeError);
  });
});
