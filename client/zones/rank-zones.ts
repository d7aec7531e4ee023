import type { ZoneProperties } from '../data/shown-zones.ts';

export type Ranked = Pick<
  ZoneProperties,
  'code' | 'name' | 'assessed' | 'area_m2' | 'families' | 'families_high' | 'families_status'
>;

/** Areas by families inside, and how many the zone does not reach. */
export type Ranking<Area> = { areas: Area[]; untouched: number };

/**
 * The areas that a zone reaches: most families inside first, equal ones by what may be inside at most,
 * then by name. Areas without a number follow, as a number that is hidden or missing is no zero; those
 * that are not assessed come last. Areas that it surely does not reach are only counted.
 */
export function rankZones<Area extends Ranked>(areas: Iterable<Area>): Ranking<Area> {
  const all = [...areas];
  const reached = all.filter(isReached);
  const order = (a: Area, b: Area) =>
    placeOf(a) - placeOf(b) ||
    (b.families ?? 0) - (a.families ?? 0) ||
    (b.families_high ?? 0) - (a.families_high ?? 0) ||
    a.name.localeCompare(b.name, 'id') ||
    a.code.localeCompare(b.code);
  return { areas: reached.sort(order), untouched: all.length - reached.length };
}

/** Whether a zone covers some of an area, somebody may be inside, or nobody can tell. */
export const isReached = ({ assessed, area_m2, families_high, families_status }: Ranked): boolean =>
  assessed === 'none' ||
  (area_m2 ?? 0) > 0 ||
  (families_high ?? 0) > 0 ||
  families_status === 'suppressed';

function placeOf({ assessed, families_status }: Ranked): number {
  if (assessed === 'none') return 3;
  if (families_status === 'ok') return 0;
  return families_status === 'suppressed' ? 1 : 2;
}
