import { COUNTED_INDICATORS, type CountedIndicator, type Measure } from './counted.ts';
import { factsOf, type Facts } from './facts.ts';
import type { Household } from './household.ts';

/**
 * What an area's families amount to for one indicator, exact and private. `families` is how many
 * of them have something in the numerator, `knownFamilies` how many count at all.
 */
export type Count = {
  indicator: string;
  numerator: number;
  denominator: number | null;
  families: number;
  knownFamilies: number;
};

/** One family's part of a sum, 0 where the condition does not hold. Throws when a fact is missing or a word. */
export function amountOf(measure: Measure, facts: Facts): number {
  const { where, weight } = measure;
  const held = where === null ? null : facts[where.fact];
  if (where !== null && (held === null || !where.oneOf.includes(held as string | number))) return 0;
  return weight.reduce((product, fact) => {
    const value = facts[fact];
    if (typeof value !== 'number') throw new TypeError(`${fact} is not a number`);
    return product * value;
  }, 1);
}

/** Whether a family counts for an indicator at all: every fact that it needs is recorded. */
export const isCounted = (indicator: CountedIndicator, facts: Facts): boolean =>
  indicator.known.every((fact) => facts[fact] !== null);

function countOne(indicator: CountedIndicator, families: readonly Facts[]): Count {
  const known = families.filter((facts) => isCounted(indicator, facts));
  const total = (measure: Measure) =>
    known.reduce((sum, facts) => sum + amountOf(measure, facts), 0);
  return {
    indicator: indicator.id,
    numerator: total(indicator.numerator),
    denominator: indicator.denominator && total(indicator.denominator),
    families: known.filter((facts) => amountOf(indicator.numerator, facts) > 0).length,
    knownFamilies: known.length,
  };
}

/**
 * Numerator and denominator of every computed indicator for a list of families (those of one
 * area): the plain reference beside the statements of the service, which must agree exactly.
 * All sums are whole numbers. `povertyLine` in rupiah per head and month, or `null`.
 */
export function countHouseholds(
  households: readonly Household[],
  povertyLine: number | null,
): Count[] {
  const families = households.map((one) => factsOf(one, povertyLine));
  return COUNTED_INDICATORS.map((indicator) => countOne(indicator, families));
}

/** Exact value of a count in the indicator's scale, or `null` without a denominator. Not for publication. */
export function exactValue(indicator: CountedIndicator, count: Count): number | null {
  if (indicator.denominator === null) return count.numerator;
  if (!count.denominator) return null;
  return (indicator.scale * count.numerator) / (count.denominator * indicator.divisor);
}
