import type { ReleasedValue } from '../disclosure/release-rate.ts';
import { toFigure, type RegisterLabel } from '../households/register-figures.ts';
import { withheldFor, plainValue } from '../disclosure/release-rate.ts';
import type { CountedArea } from '../households/exact-areas.ts';
import type { Area } from '../indicators/types.ts';
import { BOUNDS } from './containment.ts';
import {
  COMPARED_INDICATORS,
  FEWEST_FAMILIES,
  KELURAHAN_WIDTHS_M,
  type ReleasedInside,
} from './compare-inside.ts';
import type { AreaInside } from './families-inside.ts';
import { zoneSetId, type ZoneSet } from './kinds.ts';
import { isComparable, type PlannedSet } from './plan.ts';
import { FAMILIES_INSIDE, type ZoneFigure } from './zone-figure.ts';

/** Indicators rest on families with a point only: not where more than this share has none. */
const MOST_MISSING = 0.05;

/**
 * Makes the question whether indicators of the families inside a set are told of an area: at least 100
 * of them by the released count, by kelurahan at the wider studied widths only, and nearly all families
 * with a point. Decided from what is public alone.
 */
export function makeIsTold(sets: readonly PlannedSet[], inside: readonly AreaInside[]) {
  const byArea = new Map(inside.map((one) => [one.area, one]));
  const places = new Map(sets.map((set, at) => [zoneSetId(set), at]));
  return (set: ZoneSet, { area, level }: Pick<CountedArea, 'area' | 'level'>): boolean => {
    const found = byArea.get(area);
    const families = found?.inside[places.get(zoneSetId(set)) ?? -1]?.best ?? 0;
    const isWide = set.basis === 'study' && KELURAHAN_WIDTHS_M.includes(set.widthM);
    return (
      isComparable(set) &&
      families >= FEWEST_FAMILIES &&
      (level !== 'kelurahan' || isWide) &&
      (found?.missingShare ?? 1) <= MOST_MISSING
    );
  };
}

/** Families inside without those of sets that are not counted in a kelurahan, nor in an area that it is part of. */
export function withholdApart(
  inside: readonly AreaInside[],
  sets: readonly string[],
  apart: readonly { set: string; area: string }[],
  areas: readonly Area[],
): AreaInside[] {
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
  const withheld = new Set<string>();
  for (const { set, area } of apart) {
    for (let code: string | null = area; code; code = parents.get(code) ?? null) {
      withheld.add(`${set} ${code}`);
    }
  }
  return inside.map((one) => ({
    ...one,
    inside: one.inside.map((counts, at) =>
      withheld.has(`${sets[at]} ${one.area}`) ? { low: null, best: null, high: null } : counts,
    ),
  }));
}

/** What strips say of an area: figures are only made where something is assessed. */
export type IsAssessed = (set: ZoneSet, area: string) => boolean;

/** Released numbers as figures to store: families inside, and indicators where they are told. */
export function makeZoneFigures(
  sets: readonly PlannedSet[],
  inside: readonly AreaInside[],
  rates: ReleasedInside,
  isAssessed: IsAssessed,
  label: RegisterLabel,
): ZoneFigure[] {
  return sets.flatMap(({ kind, widthM, basis }, at) => {
    const set = { kind, widthM, basis };
    const tables = rates.get(zoneSetId(set));
    return inside.flatMap(({ area, method, inside: counts }): ZoneFigure[] => {
      if (!isAssessed(set, area)) return [];
      const figure = (indicator: string, value: ReleasedValue): ZoneFigure => ({
        ...{ area, indicator, set, method },
        ...toFigure(value, label),
      });
      const families = BOUNDS.map((bound) => {
        const count = counts[at]?.[bound] ?? null;
        return figure(
          FAMILIES_INSIDE[bound],
          count === null ? withheldFor('small_count') : plainValue(count),
        );
      });
      const told = COMPARED_INDICATORS.flatMap(({ id }) => {
        const value = tables?.get(id)?.get(area);
        return value && value.withheld !== 'no_data' ? [figure(id, value)] : [];
      });
      return [...families, ...told];
    });
  });
}
