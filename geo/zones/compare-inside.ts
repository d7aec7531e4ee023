import {
  chooseWithheld,
  findNestedExposures,
  type Inclusion,
  type NestedCount,
} from '../disclosure/nested.ts';
import { members } from '../disclosure/integer-set.ts';
import { countsBehind } from '../disclosure/release-count.ts';
import { type ReleasedValue, withheldFor } from '../disclosure/release-rate.ts';
import { releaseCounted, type ExactArea } from '../disclosure/release-register.ts';
import type { ReleasedTable } from '../disclosure/release-tables.ts';
import { FEWEST_POSSIBLE } from '../disclosure/release-tree.ts';
import { COUNTED_INDICATORS } from '../households/counted.ts';
import type { Count } from '../households/counts.ts';
import type { CountedArea } from '../households/exact-areas.ts';
import { findInclusions, countedOf, type Accuracies } from './containment.ts';
import { zoneSetId, type ZoneSet } from './kinds.ts';
import type { PlannedSet } from './plan.ts';

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
  /** Exact counts of all families by area: the outsider is taken to know them. */
  whole: readonly CountedArea[];
  accuracies: Accuracies;
  salt: Uint8Array;
  threshold: number;
};

/** Released values by set (zoneSetId), indicator and area. */
export type ReleasedInside = Map<string, Map<string, ReleasedTable>>;

/**
 * Rates of the families inside each set, after the disclosure control: each set by the rules of a
 * register (releaseCounted, never exact), then all sets together, so
 * that no small group between two of them, or between one and the whole area, is given away.
 */
export function releaseInside(input: CompareInput): ReleasedInside {
  const released: ReleasedInside = new Map(
    input.sets.map(({ set, exact }) => {
      const told = exact.filter((area) => input.isTold(set, area));
      return [zoneSetId(set), told.length === 0 ? new Map() : releaseSet(exact, told, input)];
    }),
  );
  const inclusions = inclusionsOf(
    input.sets.map(({ set }) => set),
    input.accuracies,
  );
  for (const { area } of input.whole) {
    for (const { id } of COMPARED_INDICATORS) {
      protectTogether(id, area, released, input, inclusions);
    }
  }
  return released;
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
  const tables = releaseCounted(cells, { salt, threshold });
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

type Part = 'numerator' | 'denominator';

function protectTogether(
  indicator: string,
  area: string,
  released: ReleasedInside,
  { sets, whole, threshold }: CompareInput,
  inclusions: readonly Inclusion[],
): void {
  const all = countIn(whole, area, indicator);
  const tables = sets.map(({ set }) => released.get(zoneSetId(set))?.get(indicator));
  const isAnyShown = tables.some((table) => (table?.get(area)?.value ?? null) !== null);
  if (!all || !isAnyShown) return;
  for (const part of ['numerator', 'denominator'] as const) {
    for (;;) {
      const counts = sets.map(({ exact }, i): NestedCount => {
        const own = countIn(exact, area, indicator)?.[part] ?? 0;
        return rangeOf(tables[i]?.get(area), part, own, all[part] ?? 0, threshold);
      });
      const total = all[part] ?? 0;
      const withAll = [...counts, { low: total, high: total, exact: total, isShown: false }];
      const pairs = [...inclusions, ...counts.map((_, inner) => ({ inner, outer: counts.length }))];
      const [exposed] = findNestedExposures(withAll, pairs, threshold, FEWEST_POSSIBLE);
      const at = exposed ? chooseWithheld(exposed, withAll, pairs) : null;
      if (at === null) break;
      tables[at]?.set(area, withheldFor('small_count'));
    }
  }
}

const countIn = (areas: readonly CountedArea[], area: string, indicator: string) =>
  areas.find((one) => one.area === area)?.counts.find((count) => count.indicator === indicator);

/** Inclusions between sets by the best line: what indicators are counted by. */
function inclusionsOf(sets: readonly PlannedSet[], accuracies: Accuracies): Inclusion[] {
  const counted = countedOf(sets);
  const isBest = (at: number) => counted[at]?.bound === 'best';
  return findInclusions(sets, accuracies)
    .filter(({ inner, outer }) => isBest(inner) && isBest(outer))
    .map(({ inner, outer }) => ({ inner: Math.floor(inner / 3), outer: Math.floor(outer / 3) }));
}

function rangeOf(
  value: ReleasedValue | undefined,
  part: Part,
  exact: number,
  most: number,
  threshold: number,
): NestedCount {
  const shown = value?.value === null ? null : (value?.[part] ?? null);
  if (shown === null) return { low: 0, high: most, exact, isShown: false };
  const behind = members(countsBehind(shown, { threshold, by: 'shift', exactFrom: null }));
  return { low: behind[0] ?? 0, high: Math.min(most, behind.at(-1) ?? most), exact, isShown: true };
}
