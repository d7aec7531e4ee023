import { COUNT_GROUPS, sharesOf } from '../../../geo/disclosure/held/count-groups.ts';
import type { Shares } from '../../../geo/disclosure/held/waiting.ts';
import { factsOf } from '../../../geo/households/facts.ts';
import type { Household } from '../../../geo/households/household.ts';
import { MISSING, OUTSIDE } from '../../../geo/zones/ring.ts';
import { placeKey } from '../../db/held.ts';

/** Shares of one family by place: its kelurahan, and its ring of zones there. */
export type PlacedShares = ReadonlyMap<string, Shares>;

/** A family that is not there. */
export const NOWHERE: PlacedShares = new Map();

/** Where a record counts, and with what. `ring` is `null` where there are no zones. */
export function placeShares(
  household: Household,
  povertyLine: number | null,
  ring: string | null,
): PlacedShares {
  const shares = sharesOf(factsOf(household, povertyLine));
  const { area } = household;
  const places = new Map<string, Shares>([[placeKey({ area, ring: '' }), shares]]);
  if (ring !== null) places.set(placeKey({ area, ring }), toldInRing(ring, shares));
  return places;
}

/** Of families that no zone reaches nothing but their number is told. */
export const toldInRing = <T>(ring: string, byGroup: readonly T[]): (T | null)[] =>
  ring === OUTSIDE || ring === MISSING
    ? byGroup.map((one, at) => (COUNT_GROUPS[at]?.id === 'families' ? one : null))
    : [...byGroup];
