import type { Water } from '../households/household.ts';
import { DEPRIVATIONS } from '../households/mpi.ts';
import { jmpRung } from '../households/sanitation.ts';
import { streamOf, scoresFrom } from './draws.ts';
import type { SanitationFacts } from './sanitation-of.ts';
import { takeHighest } from './select.ts';

/** What the deprivations of a family follow from; meals, school and house are BKKBN's, met or not. */
export type MpiFacts = {
  toilet: SanitationFacts;
  water: Water;
  malnourished: boolean;
  nobodyReads: boolean;
  meals: boolean;
  school: boolean;
  house: boolean;
};

/** Deprivations that no other column holds: loading on need and share of families (assumed). */
const OF_THEIR_OWN: Record<string, { loading: number; share: number }> = {
  child_mortality: { loading: 0.4, share: 0.015 },
  schooling: { loading: 0.7, share: 0.035 },
  cooking_fuel: { loading: 0.6, share: 0.16 },
  electricity: { loading: 0.6, share: 0.008 },
  assets: { loading: 0.65, share: 0.08 },
};

/** JMP: neither improved nor safe enough to drink. */
const UNIMPROVED_WATERS: readonly Water[] = ['unprotected_well', 'surface', 'other'];

type Rule = (facts: MpiFacts) => boolean;

/** Deprivations that follow from other columns, as the global MPI defines them, or nearly. */
const FOLLOWING: Record<string, Rule> = {
  nutrition: ({ malnourished, meals }) => malnourished || !meals,
  schooling: ({ nobodyReads }) => nobodyReads,
  attendance: ({ school }) => !school,
  sanitation: ({ toilet }) => !['safely_managed', 'basic'].includes(jmpRung(toilet) ?? ''),
  water: ({ water }) => UNIMPROVED_WATERS.includes(water),
  housing: ({ house }) => !house,
};

/** The ten deprivations of all families, in the order of DEPRIVATIONS. */
export function mpiOf(
  need: Float64Array,
  seed: number,
): (index: number, facts: MpiFacts) => boolean[] {
  const drawn = DEPRIVATIONS.map(({ id }) => {
    const chance = OF_THEIR_OWN[id];
    if (!chance) return null;
    const scores = scoresFrom(need, chance.loading, streamOf(seed, `mpi ${id}`));
    return takeHighest(scores, Math.round(chance.share * need.length), () => true);
  });
  return (index, facts) =>
    DEPRIVATIONS.map(
      ({ id }, which) => drawn[which]?.[index] === 1 || (FOLLOWING[id]?.(facts) ?? false),
    );
}
