import type { Inclusion } from '../disclosure/nested.ts';
import { releaseCounted, type ExactArea } from '../disclosure/release-register.ts';
import type { ReleasedTable } from '../disclosure/release-tables.ts';
import { COUNTED_INDICATORS } from '../households/counted.ts';
import type { Count } from '../households/counts.ts';
import type { CountedArea } from '../households/exact-areas.ts';
import { countedAt, findInclusions, findUnions, type Accuracies } from './containment.ts';
import { zoneSetId, type ZoneSet } from './kinds.ts';
import type { PlannedSet } from './plan.ts';
import { type InsideTables, protectInside } from './protect-inside.ts';

/** Fewest families inside for which indicators are told. */
export const FEWEST_FAMILIES = 100;
/** Widths at which they are told by kelurahan; elsewhere by kecamatan and city only. */
export const KELURAHAN_WIDTHS_M: readonly number[] = [100, 250];

/** Indicators that are told inside against outside: rates of two counts. */
export const COMPARED_INDICATORS = COUNTED_INDICATORS.filter(({ shown }) => shown === 'rate');

export type CompareInput = {
  /** Sets that are compared, with the exact counts of the families inside by area. */
  sets: readonly { set: PlannedSet; exact: readonly CountedArea[] }[];
  /** Whether an area's indicators may be told of a set; decided from released numbers only. */
  isTold: (set: ZoneSet, area: CountedArea) => boolean;
  /** All families by area: exact counts, and what is published of them. */
  whole: InsideTables;
  accuracies: Accuracies;
  salt: Uint8Array;
  threshold: number;
};

/** Released values by set (zoneSetId), indicator and area. */
export type ReleasedInside = Map<string, Map<string, ReleasedTable>>;

/**
 * Rates of the families inside each set, after the disclosure control: each set by the rules of a
 * register (releaseCounted, never exact; a numerator is rounded by the same shift as that of the whole
 * area), then all sets together with the whole areas (protectInside).
 */
export function releaseInside(input: CompareInput): ReleasedInside {
  const sets = input.sets.map(({ set, exact }) => {
    const told = exact.filter((area) => input.isTold(set, area));
    const released = told.length === 0 ? new Map() : releaseSet(exact, told, input);
    return { set, exact, released };
  });
  const planned = sets.map(({ set }) => set);
  protectInside(sets, input.whole, {
    indicators: COMPARED_INDICATORS,
    inclusions: inclusionsOf(planned, input.accuracies),
    unions: findUnions(planned),
    salt: input.salt,
    threshold: input.threshold,
  });
  return new Map(sets.map(({ set, released }) => [zoneSetId(set), released]));
}

/** One set: the areas that are told, and for each of their totals one part that stands for all others. */
function releaseSet(
  exact: readonly CountedArea[],
  told: readonly CountedArea[],
  { salt, threshold }: CompareInput,
): Map<string, ReleasedTable> {
  const codes = new Set(told.map(({ area }) => area));
  const rests = told.flatMap(({ area }) => restOf(area, exact, codes));
  const cells: ExactArea[] = [...told, ...rests].map((one) => ({ ...one, level: 'kelurahan' }));
  const tables = releaseCounted(cells, { salt, threshold, isApart: true });
  return new Map(
    COMPARED_INDICATORS.map(({ id }) => [
      id,
      new Map([...(tables.get(id) ?? [])].filter(([area]) => codes.has(area))),
    ]),
  );
}

function restOf(
  total: string,
  exact: readonly CountedArea[],
  told: ReadonlySet<string>,
): CountedArea[] {
  const parts = exact.filter(({ parent }) => parent === total);
  const others = parts.filter(({ area }) => !told.has(area));
  const [first] = others;
  if (!first) return [];
  const counts = first.counts.map((count, i) =>
    others.slice(1).reduce((sum, { counts: more }) => addCounts(sum, more[i]), count),
  );
  return [{ area: `${total} rest`, parent: total, level: 'kelurahan', counts }];
}

const addCounts = (a: Count, b: Count | undefined): Count => ({
  indicator: a.indicator,
  numerator: a.numerator + (b?.numerator ?? 0),
  denominator: a.denominator === null ? null : a.denominator + (b?.denominator ?? 0),
  families: a.families + (b?.families ?? 0),
  knownFamilies: a.knownFamilies + (b?.knownFamilies ?? 0),
});

/** Inclusions between sets by the best line: what indicators are counted by. */
function inclusionsOf(sets: readonly PlannedSet[], accuracies: Accuracies): Inclusion[] {
  const best = new Map(sets.map((_, set) => [countedAt(set, 'best'), set]));
  return findInclusions(sets, accuracies).flatMap((one) => {
    const [inner, outer] = [best.get(one.inner), best.get(one.outer)];
    return inner === undefined || outer === undefined ? [] : [{ inner, outer }];
  });
}
