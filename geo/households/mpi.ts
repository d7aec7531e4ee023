import type { Bilingual } from '../text/languages.ts';

/** A deprivation and its weight in eighteenths, so that the cut-off is compared exactly. */
export type Deprivation = { id: string; eighteenths: 1 | 3; name: Bilingual };

/** Weights of all ten deprivations together. */
export const ALL_EIGHTEENTHS = 18;
/** One third: a family is poor from here on. */
export const CUT_OFF_EIGHTEENTHS = 6;

/**
 * The ten deprivations of the global MPI in the order of `Household.mpi`: health and education 1/6
 * each, living standards 1/18 each (OPHI and UNDP, global Multidimensional Poverty Index).
 */
export const DEPRIVATIONS: readonly Deprivation[] = [
  { id: 'nutrition', eighteenths: 3, name: { id: 'Gizi', en: 'Nutrition' } },
  { id: 'child_mortality', eighteenths: 3, name: { id: 'Kematian anak', en: 'Child mortality' } },
  { id: 'schooling', eighteenths: 3, name: { id: 'Lama sekolah', en: 'Years of schooling' } },
  {
    id: 'attendance',
    eighteenths: 3,
    name: { id: 'Kehadiran di sekolah', en: 'School attendance' },
  },
  { id: 'cooking_fuel', eighteenths: 1, name: { id: 'Bahan bakar memasak', en: 'Cooking fuel' } },
  { id: 'sanitation', eighteenths: 1, name: { id: 'Sanitasi', en: 'Sanitation' } },
  { id: 'water', eighteenths: 1, name: { id: 'Air minum', en: 'Drinking water' } },
  { id: 'electricity', eighteenths: 1, name: { id: 'Listrik', en: 'Electricity' } },
  { id: 'housing', eighteenths: 1, name: { id: 'Rumah', en: 'Housing' } },
  { id: 'assets', eighteenths: 1, name: { id: 'Harta benda', en: 'Assets' } },
];

/** Weighted sum of a family's deprivations, 0 to 18 eighteenths. Throws unless there are ten. */
export function deprivationScore(deprived: readonly boolean[]): number {
  if (deprived.length !== DEPRIVATIONS.length) {
    throw new RangeError(`${deprived.length} deprivations instead of ${DEPRIVATIONS.length}`);
  }
  return DEPRIVATIONS.reduce((sum, one, i) => sum + (deprived[i] ? one.eighteenths : 0), 0);
}

/** Whether a score in eighteenths reaches the cut-off of one third. */
export const isMpiPoor = (score: number): boolean => score >= CUT_OFF_EIGHTEENTHS;

/** Headcount, intensity and their product as proportions of 0 to 1; intensity is `null` when nobody is poor. */
export type Mpi = { h: number; a: number | null; m0: number };

/**
 * Headcount H, intensity A and M0 = H x A of Alkire and Foster ("Counting and multidimensional
 * poverty measurement", Journal of Public Economics 95, 2011). Every member of a family has the
 * family's score, as in the global MPI: the measures are about persons. `null` when there is nobody.
 */
export function mpi(families: readonly { mpi: readonly boolean[]; members: number }[]): Mpi | null {
  const scored = families.map((one) => ({ ...one, score: deprivationScore(one.mpi) }));
  const poor = scored.filter(({ score }) => isMpiPoor(score));
  const count = (list: readonly { members: number }[]) =>
    list.reduce((sum, { members }) => sum + members, 0);
  const persons = count(scored);
  if (persons === 0) return null;
  const poorPersons = count(poor);
  const weighted = poor.reduce((sum, { members, score }) => sum + members * score, 0);
  return {
    h: poorPersons / persons,
    a: poorPersons === 0 ? null : weighted / (ALL_EIGHTEENTHS * poorPersons),
    m0: weighted / (ALL_EIGHTEENTHS * persons),
  };
}
