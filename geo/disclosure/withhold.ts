import type { CountedIndicator } from '../households/counted.ts';
import {
  highestOf,
  intersect,
  type IntegerSet,
  isEmpty,
  span,
  subtract,
  union,
} from './integer-set.ts';

/**
 * Why a value is not shown. `small_count` covers a small count, a small rest, a condition that all
 * or none share, and a total that would betray a part: they are not told apart, because the
 * difference would itself tell.
 */
export const REASONS = ['no_data', 'small_count', 'small_denominator', 'few_poor'] as const;
export type Reason = (typeof REASONS)[number];

/** Persons of one family at most, as an outsider assumes; larger families make more be withheld. */
export const MOST_MEMBERS = 20;

/** One area's exact count of one indicator; `families` have something in the numerator. */
export type ExactCount = { numerator: number; denominator: number; families: number };

/** A reason, and every numerator that an outsider who knows the reason may suppose. */
export type Withheld = {
  reason: Reason;
  /** Whether the count itself is small, or what is left of the denominator. */
  side: 'low' | 'high';
  stands: IntegerSet;
  /** Every rest that may be supposed where `side` is high. */
  rest: IntegerSet;
};

export type Rules = Pick<
  CountedIndicator,
  'unit' | 'direction' | 'sensitive' | 'minimumDenominator' | 'minimumPoorFamilies'
>;

/** What is public of the denominator: the released number and all that it may stand for. */
export type SeenDenominator = { released: number | null; possible: IntegerSet };

/** The smallest count, or rest (denominator less numerator), that asks to be withheld: 0 or 1. */
export function smallestOf({ sensitive, direction }: Rules, side: 'count' | 'rest'): 0 | 1 {
  // Nobody having what is good means that all lack it: that is no zero to release.
  const isBetter = direction === 'higher_is_better';
  return sensitive || isBetter === (side === 'count') ? 0 : 1;
}

// Rests up to a limit that ask to be withheld.
const smallRest = (rules: Rules, limit: number): IntegerSet =>
  span(smallestOf(rules, 'rest'), limit);

function smallCount(rules: Rules, threshold: number): IntegerSet {
  const most = rules.unit === 'families' ? 1 : MOST_MEMBERS;
  return span(smallestOf(rules, 'count'), (threshold - 1) * most);
}

const has = (set: IntegerSet, count: number): boolean =>
  !isEmpty(intersect(set, span(count, count)));

type Rule = {
  reason: Reason;
  side: 'low' | 'high';
  applies: (count: ExactCount) => boolean;
  stands: IntegerSet;
};

// In order: the first that applies is the reason given.
function rulesFor(
  rules: Rules,
  seen: SeenDenominator,
  threshold: number,
  largestRest: number,
): Rule[] {
  const everything = span(0, highestOf(seen.possible));
  const small = smallCount(rules, threshold);
  const rest = smallRest(rules, largestRest);
  const fewPoor = rules.minimumPoorFamilies;
  const isSmall = seen.released === null || seen.released < rules.minimumDenominator;
  return [
    {
      reason: 'small_denominator',
      side: 'low',
      applies: () => isSmall,
      stands: isSmall ? everything : span(1, 0),
    },
    {
      reason: 'few_poor',
      side: 'low',
      applies: ({ families }) => families < fewPoor,
      stands: intersect(everything, span(0, (fewPoor - 1) * MOST_MEMBERS)),
    },
    {
      reason: 'small_count',
      side: 'low',
      applies: ({ numerator, families }) =>
        (families > 0 && families < threshold) || (numerator < threshold && has(small, numerator)),
      stands: intersect(everything, small),
    },
    {
      reason: 'small_count',
      side: 'high',
      applies: ({ numerator, denominator }) => has(rest, denominator - numerator),
      stands: intersect(everything, subtract(seen.possible, rest)),
    },
  ];
}

/**
 * Whether a rate's numerator is withheld for its own sake (rules b, e and f of the register's
 * disclosure control) and why; `null` when it may be released. A count of persons is small too
 * when fewer families than the threshold have it. Rests up to `largestRest` are small (see
 * restLimit): usually the threshold less one.
 */
export function withhold(
  rules: Rules,
  count: ExactCount,
  seen: SeenDenominator,
  threshold: number,
  largestRest = threshold - 1,
): Withheld | null {
  const all = rulesFor(rules, seen, threshold, largestRest);
  const rule = all.find(({ applies }) => applies(count));
  if (!rule) return null;
  const { reason, side, stands } = rule;
  return { reason, side, stands, rest: smallRest(rules, largestRest) };
}

/** Every numerator that would be withheld for its own sake, as far as the public can tell. */
export const standsForWithheld = (
  rules: Rules,
  seen: SeenDenominator,
  threshold: number,
  largestRest: number,
): IntegerSet =>
  rulesFor(rules, seen, threshold, largestRest)
    .map(({ stands }) => stands)
    .reduce(union);
