import type { Water } from '../households/household.ts';
import type { Random } from '../statistics/random.ts';
import { scoresFrom } from './draws.ts';
import { firstAbove } from './first-above.ts';
import { isNearRiver } from './settle.ts';

const WATER_LOADING = 0.5;

/** Sources of drinking water by a score of need (assumed). */
const SOURCES: readonly { below: number; water: Water }[] = [
  { below: -0.75, water: 'piped' },
  { below: -0.1, water: 'bottled' },
  { below: 1.25, water: 'protected_well' },
  { below: 2.1, water: 'unprotected_well' },
  { below: 2.4, water: 'other' },
  { below: Infinity, water: 'surface' },
];

/** Drinking water of all families; surface water only where a river is near. */
export function waterOf(
  need: Float64Array,
  riverM: Float64Array,
  random: Random,
): (index: number) => Water {
  const scores = scoresFrom(need, WATER_LOADING, random);
  return (index) => {
    const { water } = firstAbove(SOURCES, scores[index] ?? 0);
    return water === 'surface' && !isNearRiver(riverM[index]) ? 'unprotected_well' : water;
  };
}
