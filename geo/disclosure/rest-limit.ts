import { FEWEST_POSSIBLE } from './release-tree.ts';
import type { SeenDenominator, Withheld } from './withhold.ts';
import { highestOf, lowestOf } from './integer-set.ts';

/** What is public of a part: its denominator, and its numerator if that is shown. */
export type SeenPart = {
  denominator: SeenDenominator;
  released: number | null;
  /** Whether the numerator is all of the denominator: shown as equal, and only then. */
  isWhole: boolean;
  withheld: Withheld | null;
};

/** The least rest (denominator less numerator) that the public can be sure of in a part. */
export function leastRest(
  { denominator, released, isWhole, withheld }: SeenPart,
  threshold: number,
): number {
  if (withheld?.side === 'high') return lowestOf(withheld.rest);
  const fewest = lowestOf(denominator.possible);
  if (withheld) return Math.max(0, fewest - highestOf(withheld.stands));
  if (released === null || isWhole) return 0;
  return Math.max(threshold, fewest - (released + threshold - 1));
}

/**
 * Largest rest for which a number is withheld. Usually the threshold less one; where the rest is
 * sure to be `least`, because the areas of a total or the other parts of a sum already amount to
 * that, "withheld" must still leave three possible rests, and so more numbers are withheld. It
 * depends on what is public of the others only, so that knowing the rule does not help.
 */
export function restLimit(least: number, threshold: number): number {
  if (least >= threshold) return threshold - 1;
  return Math.max(threshold - 1, least + FEWEST_POSSIBLE - 1);
}
