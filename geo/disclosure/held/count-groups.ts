import { COUNTED_INDICATORS, type CountedIndicator } from '../../households/counted.ts';
import { amountOf, type Count, isCounted } from '../../households/counts.ts';
import type { Facts } from '../../households/facts.ts';

/**
 * Indicators that count the same families: those of whom the same facts are known. Held sums move by
 * groups, because a family that has no child changes nothing of what is told of children, and the one
 * that has must not be alone.
 */
export type CountGroup = { id: string; indicators: readonly CountedIndicator[] };

/** All computed indicators by group, in the order of the table of indicators. */
export const COUNT_GROUPS: readonly CountGroup[] = groupIndicators();

function groupIndicators(): CountGroup[] {
  const groups = new Map<string, CountedIndicator[]>();
  for (const indicator of COUNTED_INDICATORS) {
    const id = indicator.known.join(' ') || 'families';
    groups.set(id, [...(groups.get(id) ?? []), indicator]);
  }
  return [...groups].map(([id, indicators]) => ({ id, indicators }));
}

/**
 * Numbers of one indicator in a list of sums. How many families are known is none of them: nothing public is
 * made of it, and a family that has nobody of the kind that is counted would change it without waiting.
 */
export const SUMS_OF_ONE = 3;

/** Sums, or one family's share of them: numerator, denominator and families of a {@link Count} for each indicator of a group. */
export type Sums = readonly number[];

/** Sums by group of one place, all groups in order. */
export type GroupSums = readonly Sums[];

const toSums = (counts: readonly Count[]): number[] =>
  counts.flatMap(({ numerator, denominator, families }) => [numerator, denominator ?? 0, families]);

/** Where each group's indicators stand in a list of counts of all indicators. */
const PLACES = COUNT_GROUPS.map(({ indicators }) =>
  indicators.map((one) => COUNTED_INDICATORS.indexOf(one)),
);

/** Sums by group, from the counts of all indicators. */
export const groupCounts = (counts: readonly Count[]): number[][] =>
  PLACES.map((places) => toSums(places.flatMap((at) => counts[at] ?? [])));

/** Counts of all indicators, from sums by group; a group without sums has zeros. */
export function countsOfGroups(sums: readonly (Sums | undefined)[]): Count[] {
  const counts = COUNTED_INDICATORS.map(({ id, denominator }): Count => ({
    ...{ indicator: id, numerator: 0, denominator: denominator && 0 },
    ...{ families: 0, knownFamilies: 0 },
  }));
  PLACES.forEach((places, group) =>
    places.forEach((at, i) => {
      const count = counts[at];
      const [numerator = 0, denominator = 0, families = 0] =
        sums[group]?.slice(SUMS_OF_ONE * i, SUMS_OF_ONE * (i + 1)) ?? [];
      if (!count) return;
      const own = count.denominator === null ? null : denominator;
      counts[at] = { ...count, numerator, denominator: own, families };
    }),
  );
  return counts;
}

/** No family at all. */
export const noSums = ({ indicators }: CountGroup): number[] =>
  new Array<number>(SUMS_OF_ONE * indicators.length).fill(0);

/**
 * What one family adds to the sums of a group; `null` where it does not belong to the denominator: a
 * fact is not known, or it has nobody of the kind that is counted.
 */
export function shareOf({ indicators }: CountGroup, facts: Facts): number[] | null {
  const [first] = indicators;
  if (!first || !isCounted(first, facts)) return null;
  if (amountOf(first.denominator ?? first.numerator, facts) === 0) return null;
  return toSums(
    indicators.map((indicator) => {
      const numerator = amountOf(indicator.numerator, facts);
      return {
        indicator: indicator.id,
        numerator,
        denominator: indicator.denominator && amountOf(indicator.denominator, facts),
        families: numerator > 0 ? 1 : 0,
        knownFamilies: 1,
      };
    }),
  );
}

/** Shares of one family by group, all groups in order. */
export const sharesOf = (facts: Facts): (number[] | null)[] =>
  COUNT_GROUPS.map((group) => shareOf(group, facts));

/** Sum of two lists of sums; the second is taken `times`. */
export const addSums = (a: Sums, b: Sums | null, times = 1): number[] =>
  b === null ? [...a] : a.map((one, i) => one + times * (b[i] ?? 0));

/** Whether two shares, or two lists of sums, are the same. */
export const areEqualSums = (a: Sums | null, b: Sums | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((n, i) => n === b[i]));
