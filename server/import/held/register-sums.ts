import { COUNT_GROUPS, countsOfGroups } from '../../../geo/disclosure/held/count-groups.ts';
import type { Count } from '../../../geo/households/counts.ts';
import type { RingSums } from '../../../geo/zones/ring.ts';
import { type HeldGroups, splitKey } from '../../db/held.ts';
import type { Db } from '../../db/open.ts';
import { sumPlaces } from './enter-register.ts';
import type { Rings } from './make-rings.ts';

/** Everything that the public figures of a register are made of: sums by kelurahan, and by ring in it. */
export type RegisterSums = {
  areas: ReadonlyMap<string, Count[]>;
  rings: readonly RingSums[];
  /** Days on which the sums of a kelurahan last moved, by group; `null` where they are exact. */
  dates: ReadonlyMap<string, readonly (string | null)[]> | null;
};

/** Sums of a register as they are: for the demonstration, which is about nobody. */
export function exactSums(db: Db, register: number, rings: Rings | null): RegisterSums {
  const places = sumPlaces(db, register, rings);
  return { ...gather(places, (sums) => sums.map((one) => one ?? undefined)), dates: null };
}

/** Sums as they are held. */
export function heldSums(held: ReadonlyMap<string, HeldGroups>): RegisterSums {
  const dates = new Map<string, (string | null)[]>();
  for (const [key, groups] of held) {
    const { area } = splitKey(key);
    const own = dates.get(area) ?? COUNT_GROUPS.map(() => null);
    dates.set(
      area,
      own.map((date, at) => latest(date, groups[at]?.date ?? null)),
    );
  }
  return { ...gather(held, (groups) => groups.map((one) => one?.shown)), dates };
}

const latest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** On which day the counts of an indicator last moved in an area or a part of it. */
export type AsOf = (area: string, indicator: string) => string | null;

/** Makes the question of {@link AsOf} for areas with their parents. */
export function makeAsOf(
  areas: readonly { area: string; parent: string | null }[],
  dates: RegisterSums['dates'],
): AsOf {
  const byArea = new Map<string, (string | null)[]>();
  const parents = new Map(areas.map(({ area, parent }) => [area, parent]));
  for (const [kelurahan, own] of dates ?? []) {
    for (let area: string | null = kelurahan; area; area = parents.get(area) ?? null) {
      const before = byArea.get(area);
      byArea.set(area, before ? before.map((one, at) => latest(one, own[at] ?? null)) : [...own]);
    }
  }
  return (area, indicator) => {
    const at = COUNT_GROUPS.findIndex(({ indicators }) =>
      indicators.some(({ id }) => id === indicator),
    );
    return byArea.get(area)?.[Math.max(0, at)] ?? null;
  };
}

function gather<T>(
  places: ReadonlyMap<string, T>,
  sumsOf: (one: T) => RingSums['sums'],
): Pick<RegisterSums, 'areas' | 'rings'> {
  const areas = new Map<string, Count[]>();
  const rings: RingSums[] = [];
  for (const [key, one] of places) {
    const { area, ring } = splitKey(key);
    if (ring === '') areas.set(area, countsOfGroups(sumsOf(one)));
    else rings.push({ area, ring, sums: sumsOf(one) });
  }
  return { areas, rings };
}
