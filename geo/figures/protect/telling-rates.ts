import type { Area, Indicator } from '../../indicators/types.ts';
import { isImpersonal } from '../withhold.ts';
import { countFinder, type FindCount } from './find-count.ts';
import type { Gathered, Given } from './gather-cells.ts';
import type { Cell } from './model.ts';
import { basesOf, countsIn, decimalsOf, roundedShare, scaleOf } from './printed-share.ts';
import { groupBy } from './tables.ts';
import { tellsOfArea, tellsOfBase, tellsOfCount } from './tells-count.ts';
import { tellsFraction } from './tells-fraction.ts';

/** A figure that is withheld because a rate tells a small count or rest, and what with. */
export type Telling = { hide: Cell; with: Cell | 'area' | 'decimals' };

type Context = {
  sizes: ReadonlyMap<string, number>;
  find: FindCount;
  counts: readonly string[];
  threshold: number;
};

/**
 * Rates that tell a count without a declared base: with another count of the same place and period of
 * which they are such a share wherever both are known, with the size of the area, or by their decimals
 * alone. The rate is to be withheld; the count, where the rate is public already.
 */
export function findTelling(
  { counts, rates }: Gathered,
  areas: readonly Pick<Area, 'code' | 'areaKm2'>[],
  { indicators, threshold }: Given,
): Telling[] {
  const context: Context = {
    sizes: new Map(areas.map(({ code, areaKm2 }) => [code, areaKm2])),
    find: countFinder(counts),
    counts: [...new Set(counts.map(({ indicator }) => indicator))],
    threshold,
  };
  const printed = rates.filter(({ value, isShown }) => value !== null && isShown);
  return groupBy(printed, ({ indicator, period }) => `${indicator} ${period}`).flatMap((group) => {
    const indicator = indicators.get(group[0]?.indicator ?? '');
    return indicator ? tellingOf(group, indicator, context) : [];
  });
}

function tellingOf(group: readonly Cell[], indicator: Indicator, context: Context): Telling[] {
  const scale = scaleOf(indicator.unit) ?? 1;
  const decimals = Math.max(...group.map(({ value }) => decimalsOf(value ?? 0)));
  const rates = group.map((cell) => ({
    cell,
    share: roundedShare(cell.value ?? 0, decimals, scale),
  }));
  if (scaleOf(indicator.unit) === null) return byArea(rates, indicator, context);
  const { whole } = indicator;
  // With a declared base a rate is one of the rules of the system.
  const free = rates.filter(({ cell, share }) => {
    const base = whole === null ? null : context.find(whole, cell)?.value;
    return base === null || base === undefined || countsIn(share, base) === null;
  });
  return [
    ...context.counts.flatMap((id) => byCount(id, free, context)),
    ...byDecimals(free, context),
  ];
}

type Rate = { cell: Cell; share: { low: number; high: number } };

function byArea(rates: readonly Rate[], { unit }: Indicator, context: Context): Telling[] {
  if (isImpersonal(unit.split(/_per_|\//)[0] ?? '')) return [];
  return rates.flatMap(({ cell, share }) => {
    const size = context.sizes.get(cell.area);
    const tells = size !== undefined && tellsOfArea(share, size, context.threshold);
    return tells && cell.mayHide ? [{ hide: cell, with: 'area' as const }] : [];
  });
}

const byDecimals = (rates: readonly Rate[], { threshold }: Context): Telling[] =>
  rates.flatMap(({ cell, share }) =>
    cell.mayHide && tellsFraction(share, threshold)
      ? [{ hide: cell, with: 'decimals' as const }]
      : [],
  );

// An outsider tries every count as the base and as the count behind, and believes what always fits.
function byCount(id: string, rates: readonly Rate[], { find, threshold }: Context): Telling[] {
  const pairs = rates.flatMap(({ cell, share }) => {
    const count = find(id, cell);
    return count && count.value !== null ? [{ cell, share, count, value: count.value }] : [];
  });
  const isBase = pairs.every(({ share, value }) => countsIn(share, value) !== null);
  const isCount = pairs.every(({ share, value }) => value === 0 || basesOf(share, value) !== null);
  return pairs.flatMap(({ cell, share, count, value }) => {
    const tells =
      (isBase && tellsOfBase(share, value, threshold)) ||
      (isCount && tellsOfCount(share, value, threshold));
    if (!tells || !count.isShown) return [];
    const hide = [cell, count].find(({ mayHide }) => mayHide);
    return hide ? [{ hide, with: hide === cell ? count : cell }] : [];
  });
}
