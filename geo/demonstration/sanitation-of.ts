import type { Disposal, Facility, Household } from '../households/household.ts';
import type { Random } from '../statistics/random.ts';
import { scoresFrom } from './draws.ts';
import { firstAbove } from './first-above.ts';
import { isNearRiver } from './settle.ts';
import { takeHighest } from './select.ts';
import { ASSUMED_TOTALS, TOTALS } from './totals.ts';

export type SanitationFacts = Pick<
  Household,
  'facility' | 'sharedFacility' | 'disposal' | 'ownsLatrine'
>;

/** `away` is where excreta go when no river is near. */
type Toilet = { below: number; facility: Facility; disposal: Disposal; away?: Disposal };

const OWNING_LOADING = -0.55;
const OPEN_LOADING = 0.5;
const QUALITY_LOADING = 0.45;
/** Owners who let named neighbours or relatives use theirs (assumed). */
const OWN_BUT_SHARED = 0.05;

/** Kinds of toilets by a score of need: the first kind whose limit is above the score (assumed). */
const TOILETS: readonly Toilet[] = [
  { below: 0.25, facility: 'flush', disposal: 'septic_tank' },
  { below: 0.85, facility: 'flush', disposal: 'pit' },
  { below: 1.1, facility: 'flush', disposal: 'open_drain' },
  { below: 1.35, facility: 'flush', disposal: 'river', away: 'open_drain' },
  { below: 1.8, facility: 'pit_with_slab', disposal: 'pit' },
  { below: 2.2, facility: 'pit_without_slab', disposal: 'pit' },
  { below: Infinity, facility: 'hanging', disposal: 'river', away: 'other' },
];

/**
 * Toilets of all families: owners by the exact total, then those without any toilet, who leave
 * excreta in rivers or open land; all other families share somebody's.
 */
export function sanitationOf(
  need: Float64Array,
  riverM: Float64Array,
  random: Random,
): (index: number) => SanitationFacts {
  const owns = takeHighest(
    scoresFrom(need, OWNING_LOADING, random),
    TOTALS.familiesOwningLatrine,
    () => true,
  );
  const open = takeHighest(
    scoresFrom(need, OPEN_LOADING, random),
    ASSUMED_TOTALS.familiesInTheOpen,
    (index) => !owns[index],
  );
  const quality = scoresFrom(need, QUALITY_LOADING, random);
  const ownButShared = quality.map(() => random());
  return (index) => {
    const nearRiver = isNearRiver(riverM[index]);
    if (open[index]) return inTheOpen(nearRiver);
    const ownsLatrine = owns[index] === 1;
    const sharedFacility = !ownsLatrine || (ownButShared[index] ?? 0) < OWN_BUT_SHARED;
    const { facility, disposal, away = disposal } = firstAbove(TOILETS, quality[index] ?? 0);
    return { facility, disposal: nearRiver ? disposal : away, sharedFacility, ownsLatrine };
  };
}

const inTheOpen = (nearRiver: boolean): SanitationFacts => ({
  facility: 'none',
  disposal: nearRiver ? 'river' : 'other',
  sharedFacility: false,
  ownsLatrine: false,
});
