import type { Disposal, Facility, Household } from './household.ts';

/** The JMP service ladder for sanitation, best first (WHO/UNICEF Joint Monitoring Programme, 2017). */
export const RUNGS = [
  'safely_managed',
  'basic',
  'limited',
  'unimproved',
  'open_defecation',
] as const;
export type Rung = (typeof RUNGS)[number];

type SanitationFacts = Pick<Household, 'facility' | 'sharedFacility' | 'disposal'>;

const UNIMPROVED: readonly Facility[] = ['pit_without_slab', 'hanging', 'bucket'];
/** A flush toilet is improved only when it flushes to one of these. */
const CONTAINED: readonly Disposal[] = ['sewer', 'septic_tank', 'pit'];
/** A pit with a slab is its own containment, unless it is recorded as draining into the open. */
const OPEN: readonly Disposal[] = ['open_drain', 'river'];
const TREATED: readonly Disposal[] = ['sewer', 'septic_tank'];

/** Whether a facility keeps excreta from people (JMP "improved"); `null` where that is not recorded. */
export function isImproved({ facility, disposal }: SanitationFacts): boolean | null {
  if (facility === null) return null;
  if (facility === 'none' || UNIMPROVED.includes(facility)) return false;
  if (facility === 'pit_with_slab') return disposal === null || !OPEN.includes(disposal);
  return disposal === null ? null : CONTAINED.includes(disposal);
}

/**
 * Rung of the JMP ladder, or `null` where a fact that decides is not recorded. Improved and shared
 * is limited; improved and not shared is safely managed when the excreta go to a sewer or a septic
 * tank, otherwise basic. A register does not record emptying and treatment, so "safely managed" is
 * an upper bound here; "basic or better" does not depend on it.
 */
export function jmpRung(facts: SanitationFacts): Rung | null {
  if (facts.facility === 'none') return 'open_defecation';
  const improved = isImproved(facts);
  if (improved === null) return null;
  if (!improved) return 'unimproved';
  if (facts.sharedFacility === null) return null;
  if (facts.sharedFacility) return 'limited';
  const treated = facts.disposal !== null && TREATED.includes(facts.disposal);
  return treated ? 'safely_managed' : 'basic';
}

/**
 * BPS *sanitasi layak* by the rule for towns: a gooseneck closet (here `flush`) that goes to a
 * septic tank or a sewer, own or shared with named households; a pit would count in rural areas
 * only, and all of Kota Serang is a city. A register's "shared" is taken to mean with named
 * households. `null` where the facts that decide are not recorded.
 */
export function isSanitasiLayak({ facility, disposal }: SanitationFacts): boolean | null {
  if (facility === null) return null;
  if (facility !== 'flush') return false;
  return disposal === null ? null : TREATED.includes(disposal);
}
