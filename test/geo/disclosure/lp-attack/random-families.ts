import type { Household } from '../../../../geo/households/household.ts';
import { DEPRIVATIONS } from '../../../../geo/households/mpi.ts';
import { seededRandom } from '../../../../geo/statistics/random.ts';

/** Rupiah per head and month under which a family of these registers is poor. */
export const LINE = 500_000;

type Draws = ReturnType<typeof drawsOf>;

function drawsOf(seed: number) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return { random, below, pick, hits: (chance: number) => random() < chance };
}

// Most conditions of an area are rare or all but general: counts and rests of a few families.
const RARE = [0, 0.01, 0.02, 0.03, 0.05, 0.08];
const CHANCES = [...RARE, 0.2, 0.5, 0.92, 0.95, 0.97, 0.98, 0.99, 1];
// Weights of kinds: mostly some of a few per cent beside one or two that are common.
const WEIGHTS = [0, 0, 0.01, 0.02, 0.03, 0.04, 0.06, 0.1, 1, 1];

/** How often things are the case in one area. */
const profileOf = ({ pick }: Draws) => ({
  stages: [0, 1, 2, 3, 4].map(() => pick(WEIGHTS)),
  toilets: TOILETS.map(() => pick(WEIGHTS)),
  latrine: pick(CHANCES),
  noWork: pick(RARE),
  water: pick(CHANCES),
  illiterate: pick(RARE),
  thin: pick(CHANCES),
  poor: pick(CHANCES),
  deprived: pick([0.02, 0.1, 0.3, 0.7]),
  lowDecile: pick(CHANCES),
  stateLand: pick(CHANCES),
});
type Profile = ReturnType<typeof profileOf>;

function weighted<T>({ random }: Draws, kinds: readonly T[], weights: readonly number[]): T {
  let left = random() * weights.reduce((sum, one) => sum + one, 0);
  return kinds.find((_, i) => (left -= weights[i]!) < 0) ?? kinds[0]!;
}

type Toilet = Pick<Household, 'facility' | 'disposal' | 'sharedFacility'>;

// Safely managed, basic, limited (layak or not), unimproved and none.
const TOILETS: readonly Toilet[] = [
  { facility: 'flush', disposal: 'septic_tank', sharedFacility: false },
  { facility: 'flush', disposal: 'pit', sharedFacility: false },
  { facility: 'flush', disposal: 'septic_tank', sharedFacility: true },
  { facility: 'pit_with_slab', disposal: 'pit', sharedFacility: true },
  { facility: 'hanging', disposal: 'river', sharedFacility: false },
  { facility: 'none', disposal: 'other', sharedFacility: false },
];

function toiletOf(draws: Draws, profile: Profile) {
  const toilet = weighted(draws, TOILETS, profile.toilets);
  return { ...toilet, ownsLatrine: toilet.facility !== 'none' && draws.hits(profile.latrine) };
}

function peopleOf({ below, hits }: Draws, profile: Profile) {
  const adults = 1 + below(3);
  const under5 = below(3);
  const labourForce = Math.max(1, adults - below(2));
  const headUnemployed = hits(profile.noWork);
  const others = Array.from({ length: labourForce - 1 }, () => Number(hits(profile.noWork / 2)));
  return {
    members: adults + under5 + below(3),
    labourForce,
    headUnemployed,
    unemployed: others.reduce((sum, one) => sum + one, Number(headUnemployed)),
    members15To59: adults,
    illiterate: hits(profile.illiterate) ? 1 + below(adults) : 0,
    under5,
    malnourishedUnder5: hits(profile.thin) ? Math.min(1, under5) : 0,
  };
}

/** Families of one area with all facts recorded, of one random profile. */
export function randomFamilies(area: string, families: number, seed: number): Household[] {
  const draws = drawsOf(seed);
  const { below, hits } = draws;
  const profile = profileOf(draws);
  return Array.from({ length: families }, (_, i) => ({
    householdId: `${area}-${i}`,
    area,
    lon: null,
    lat: null,
    accuracyM: null,
    welfareStage: weighted(draws, [0, 1, 2, 3, 4] as const, profile.stages),
    bkkbn: null,
    ...peopleOf(draws, profile),
    ...toiletOf(draws, profile),
    water: hits(profile.water) ? ('piped' as const) : ('surface' as const),
    expenditurePerHead: hits(profile.poor) ? below(LINE) : LINE + below(LINE),
    mpi: DEPRIVATIONS.map(() => hits(profile.deprived)),
    desil: hits(profile.lowDecile) ? 1 : 7,
    land: hits(profile.stateLand) ? ('railway' as const) : ('own' as const),
    programmes: null,
  }));
}
