import type { Level } from '../areas/levels.ts';
import { COUNTED_INDICATORS, COUNTED_SUMS, type CountedIndicator } from '../households/counted.ts';
import type { Count } from '../households/counts.ts';
import { type Amount, releaseMean, releaseProduct } from './release-intensity.ts';
import { withheldFor } from './release-rate.ts';
import { type ReleasedTable, releaseTables } from './release-tables.ts';
import type { TableOptions } from './settle-table.ts';

/** The exact counts of one area: what the statements of the service, or the plain reference, give. */
export type ExactArea = {
  area: string;
  parent: string | null;
  level: Level;
  counts: readonly Count[];
};

/**
 * Everything that may be published of one period of a register: for each computed indicator the
 * values by area, from exact counts by kelurahan, kecamatan and city. This is the only way from
 * counts of families to stored values. Throws when an area lacks an indicator.
 */
export function releaseRegister(
  areas: readonly ExactArea[],
  options: TableOptions,
): Map<string, ReleasedTable> {
  const released = releaseCounted(areas, options);
  for (const indicator of COUNTED_INDICATORS) {
    const headcounts = released.get(indicator.headcount ?? '');
    if (headcounts) released.set(indicator.id, releaseAmounts(indicator, areas, headcounts));
  }
  return released;
}

/** The counts and rates of a register, without what rests on amounts of the poor. */
export function releaseCounted(
  areas: readonly ExactArea[],
  options: TableOptions,
): Map<string, ReleasedTable> {
  const counted = COUNTED_INDICATORS.filter(({ headcount }) => headcount === null);
  const tables = counted.map((indicator) => ({
    indicator,
    cells: areas.map(({ area, parent, level, counts }) => {
      const { numerator, denominator, families } = countOf(counts, indicator.id);
      return { area, parent, level, numerator, denominator: denominator ?? 0, families };
    }),
  }));
  return releaseTables(tables, COUNTED_SUMS, options);
}

function releaseAmounts(
  indicator: CountedIndicator,
  areas: readonly ExactArea[],
  headcounts: ReleasedTable,
): ReleasedTable {
  const values = areas.map(({ area, counts }) => {
    const own = countOf(counts, indicator.id);
    const headcount = headcounts.get(area) ?? withheldFor('no_data');
    if (headcount.withheld === 'no_data') return [area, headcount] as const;
    const amount: Amount = {
      amount: own.numerator,
      poorPersons: countOf(counts, indicator.headcount ?? '').numerator,
      divisor: indicator.divisor,
      poorFamilies: own.families,
      minimumPoorFamilies: indicator.minimumPoorFamilies,
    };
    const value =
      indicator.shown === 'product'
        ? releaseProduct(headcount, amount, indicator.scale)
        : releaseMean(amount);
    return [area, value] as const;
  });
  return new Map(values);
}

function countOf(counts: readonly Count[], id: string): Count {
  const found = counts.find(({ indicator }) => indicator === id);
  if (!found) throw new Error(`no count of ${id}`);
  return found;
}
