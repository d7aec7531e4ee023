import type { Indicator } from '../../indicators/types.ts';
import type { FindCount } from './find-count.ts';
import { FEWEST_VALUES, implied, type Cell, type Rule, type Share, type Sum } from './model.ts';
import {
  countsIn,
  cutShare,
  decimalsOf,
  roundedShare,
  scaleOf,
  type PrintedShare,
} from './printed-share.ts';
import type { Table } from './tables.ts';

export type Linked = {
  rules: Rule[];
  /** Counts behind rates, as tables of their own: over areas they add up as well. */
  tables: Table[];
  /** Rates that may tell a count that was withheld before. */
  doubtful: Doubtful[];
};

/** A figure to withhold, and the withheld count that it may tell. */
export type Doubtful = { hide: Cell; with: Cell };

export type LinkContext = {
  indicators: ReadonlyMap<string, Indicator>;
  find: FindCount;
  /** Ids of the counts that are parts of each whole. */
  partsOfWhole: ReadonlyMap<string, readonly string[]>;
};

/**
 * Ties each rate to its declared base and to the count behind it: a count of the same whole that
 * fits wherever both are known, or one that is printed nowhere. What is left of the base is a count
 * too. A rate that fits no whole number of its base has another base, and is not tied.
 */
export function linkRates(tables: readonly Table[], context: LinkContext): Linked {
  const linked: Linked = { rules: [], tables: [], doubtful: [] };
  for (const table of tables) {
    const indicator = context.indicators.get(table.indicator);
    const scale = indicator ? scaleOf(indicator.unit) : null;
    const whole = indicator?.whole ?? null;
    if (scale === null || whole === null) continue;
    const rates = ratesOf(table, whole, scale, context);
    const counted = pickCounted(rates, context.partsOfWhole.get(whole) ?? [], context);
    const links = rates.map((one) =>
      linkOne(one, counted.sure === null ? null : context.find(counted.sure, one.rate)),
    );
    linked.rules.push(...links.flatMap(({ rules }) => rules));
    linked.doubtful.push(...rates.flatMap((one) => doubtOf(one, counted.perhaps, context)));
    // A count that is printed adds up over areas in its own table.
    const cells = new Map(links.map(({ count }) => [count.area, count]));
    if (counted.sure === null) linked.tables.push({ ...table, cells });
  }
  return linked;
}

// A rate of which nobody here can say that it is not the share of a count that was withheld before.
function doubtOf(
  { rate, base, share }: BasedRate,
  candidates: readonly string[],
  { find }: LinkContext,
): Doubtful[] {
  const counts = base.value === null ? null : countsIn(share, base.value);
  if (counts && counts[1] - counts[0] + 1 >= FEWEST_VALUES) return [];
  const hidden = candidates
    .map((id) => find(id, rate))
    .find((count) => count !== null && count.value === null);
  const hide = [rate, base].find(({ mayHide, isShown }) => mayHide && isShown);
  return hidden && hide ? [{ hide, with: hidden }] : [];
}

/** A rate with its base and the shares that its number may stand for. */
type BasedRate = { rate: Cell; base: Cell; share: PrintedShare };

function ratesOf(table: Table, whole: string, scale: number, { find }: LinkContext): BasedRate[] {
  const decimals = Math.max(
    ...[...table.cells.values()].map((cell) => decimalsOf(cell.value ?? 0)),
  );
  return [...table.cells.values()].flatMap((rate) => {
    const base = find(whole, rate);
    if (!base || rate.value === null) return [];
    const share = fittingShare(rate.value, decimals, scale, base.value);
    return share ? [{ rate, base, share }] : [];
  });
}

/** Shares behind a number: rounded, or cut where only that fits the base; `null` when none fits. */
function fittingShare(
  value: number,
  decimals: number,
  scale: number,
  base: number | null,
): PrintedShare | null {
  const rounded = roundedShare(value, decimals, scale);
  if (base === null || countsIn(rounded, base)) return rounded;
  const cut = cutShare(value, decimals, scale);
  return countsIn(cut, base) ? cut : null;
}

/**
 * The count behind the rates: the first that fits some number above zero and contradicts none. Where
 * earlier imports withheld the numbers nobody here is sure, and each that contradicts none may be it.
 */
function pickCounted(
  rates: readonly BasedRate[],
  candidates: readonly string[],
  { find }: LinkContext,
): { sure: string | null; perhaps: string[] } {
  const possible = candidates.flatMap((id) => {
    const cells = rates.map((one) => ({ ...one, count: find(id, one.rate) }));
    const known = cells.flatMap(({ base, share, count }) =>
      !count || count.value === null || base.value === null
        ? []
        : [{ value: count.value, fits: isAmong(share, base.value, count.value) }],
    );
    const isPossible = cells.some(({ count }) => count) && known.every(({ fits }) => fits);
    return isPossible ? [{ id, isSure: known.some(({ value }) => value > 0) }] : [];
  });
  const sure = possible.find(({ isSure }) => isSure)?.id ?? null;
  return { sure, perhaps: sure === null ? possible.map(({ id }) => id) : [] };
}

function isAmong(share: PrintedShare, base: number, count: number): boolean {
  const counts = countsIn(share, base);
  return counts !== null && counts[0] <= count && count <= counts[1];
}

function linkOne({ rate, base, share }: BasedRate, counted: Cell | null) {
  const tieTo = (count: Cell): Share => ({ kind: 'share', count, base, rate, ...share });
  // What a printed count leaves of its whole is one of the sums between indicators.
  if (counted) return { count: counted, rules: [tieTo(counted)] };
  const counts = base.value === null ? null : countsIn(share, base.value);
  const only = counts && counts[0] === counts[1] ? counts[0] : null;
  const count = implied('behind', rate, { value: only });
  const left = only === null || base.value === null ? null : base.value - only;
  const rest = implied('rest', rate, { value: left });
  const sum: Sum = { kind: 'sum', over: 'parts', total: base, parts: [count, rest] };
  return { count, rules: [tieTo(count), sum] };
}
