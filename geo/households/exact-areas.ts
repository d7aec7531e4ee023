import type { Level } from '../areas/levels.ts';
import type { Area } from '../indicators/types.ts';
import { COUNTED_INDICATORS } from './counted.ts';
import type { Count } from './counts.ts';

/** The exact counts of one area; private input of the disclosure control. */
export type CountedArea = { area: string; parent: string | null; level: Level; counts: Count[] };

/**
 * Counts of every area from those of the kelurahan: kecamatan and city are the sums of their parts,
 * an area without families has zeros. `byKelurahan` may lack areas; families of codes that are no
 * area are left out.
 */
export function countAreas(
  areas: readonly Area[],
  byKelurahan: ReadonlyMap<string, readonly Count[]>,
): CountedArea[] {
  const counted = new Map<string, Count[]>();
  const countsOf = (code: string): Count[] => {
    const before = counted.get(code);
    if (before) return before;
    const parts = areas.filter(({ parent }) => parent === code);
    const own = byKelurahan.get(code);
    const counts = COUNTED_INDICATORS.map((_, i) =>
      addUp(i, [...(own ? [own] : []), ...parts.map((part) => countsOf(part.code))]),
    );
    counted.set(code, counts);
    return counts;
  };
  return areas.map(({ code, parent, level }) => ({
    area: code,
    parent,
    level,
    counts: countsOf(code),
  }));
}

function addUp(index: number, parts: readonly (readonly Count[])[]): Count {
  const { id = '', denominator = null } = COUNTED_INDICATORS[index] ?? {};
  const sum = (read: (count: Count) => number) =>
    parts.reduce((total, counts) => total + (counts[index] ? read(counts[index]) : 0), 0);
  return {
    indicator: id,
    numerator: sum((one) => one.numerator),
    denominator: denominator && sum((one) => one.denominator ?? 0),
    families: sum((one) => one.families),
    knownFamilies: sum((one) => one.knownFamilies),
  };
}
