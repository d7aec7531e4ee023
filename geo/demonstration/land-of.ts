import type { Land } from '../households/household.ts';
import type { Random } from '../statistics/random.ts';
import type { Settlement } from './settle.ts';

/** Within these distances a house may stand on the land of the line (assumed). */
export const RAILWAY_LAND_M = 40;
export const RIVER_LAND_M = 50;
/** Chance of that at middling need, and its rise with need (assumed). */
const ON_LINE_LAND = 0.3;
const RISE = 0.2;
/** Shares of the others who rent, or live on land of relatives, firms or the village (assumed). */
const RENT = 0.17;
const OTHER = 0.05;

/** On whose land each family lives. */
export function landOf(
  need: Float64Array,
  { railwayM, riverM }: Settlement,
  random: Random,
): (index: number) => Land {
  const chances = need.map(() => random());
  return (index) => {
    const chance = chances[index] ?? 0;
    if (chance < ON_LINE_LAND + RISE * (need[index] ?? 0)) {
      if ((railwayM[index] ?? Infinity) <= RAILWAY_LAND_M) return 'railway';
      if ((riverM[index] ?? Infinity) <= RIVER_LAND_M) return 'river';
    }
    // The upper end of the same chance, which the rule above does not reach for nearly all.
    if (chance > 1 - RENT) return 'rent';
    return chance > 1 - RENT - OTHER ? 'other' : 'own';
  };
}
