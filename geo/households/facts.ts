import { asNumber } from './condition.ts';
import { povertyGap } from './fgt.ts';
import type { Household } from './household.ts';
import { deprivationScore, isMpiPoor } from './mpi.ts';
import { isSanitasiLayak, jmpRung } from './sanitation.ts';

/** Gaps are whole millionths of the line, so that sums are exact in any order, here and in SQL. */
export const MILLION = 1_000_000;

/**
 * What one family contributes to the counts: recorded facts, and the ones computed from them.
 * Every fact is a number (a condition 0 or 1), a word, or `null` where it is not recorded.
 */
export type Facts = ReturnType<typeof factsOf>;
export type Fact = keyof Facts;

/**
 * Facts of one family. `povertyLine` in rupiah per head and month, `null` when none is stated:
 * then nobody is poor or not poor. `gap` and `gapSquared` are millionths of the line, of a person.
 */
export function factsOf(household: Household, povertyLine: number | null) {
  const { expenditurePerHead } = household;
  const gap =
    expenditurePerHead === null || povertyLine === null
      ? null
      : povertyGap(expenditurePerHead, povertyLine);
  const score = household.mpi === null ? null : deprivationScore(household.mpi);
  return {
    family: 1,
    members: household.members,
    welfareStage: household.welfareStage,
    labourForce: household.labourForce,
    unemployed: household.unemployed,
    headUnemployed: asNumber(household.headUnemployed),
    ownsLatrine: asNumber(household.ownsLatrine),
    rung: jmpRung(household),
    sanitasiLayak: asNumber(isSanitasiLayak(household)),
    facility: household.facility,
    water: household.water,
    illiterate: household.illiterate,
    members15To59: household.members15To59,
    under5: household.under5,
    malnourishedUnder5: household.malnourishedUnder5,
    desil: household.desil,
    land: household.land,
    poor: asNumber(gap === null ? null : gap > 0),
    gap: gap === null ? null : Math.floor(gap * MILLION + 0.5),
    gapSquared: gap === null ? null : Math.floor(gap * gap * MILLION + 0.5),
    mpiScore: score,
    mpiPoor: asNumber(score === null ? null : isMpiPoor(score)),
  };
}
