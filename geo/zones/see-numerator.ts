import type { LinkedCount } from '../disclosure/linked-counts.ts';
import type { ReleasedValue } from '../disclosure/release-rate.ts';

/** Exact counts of an indicator in an area, and what is shown of them; nothing where the area is not told. */
export type ToldCount = {
  numerator: number;
  denominator: number;
  told: ReleasedValue | undefined;
};

/** How counts of an area and counted set are rounded: one secret shift for all zones. */
export type Shifted = { threshold: number; shift: number };

export const isShown = ({ told }: ToldCount): boolean => (told?.value ?? null) !== null;

/**
 * A numerator as the outsider sees it, whose denominator he knows: by what is shown, or as one who always
 * guesses right why it is not. He is taken to know the shift too, so that what he cannot tell is not the
 * shift's doing. `canWithhold` says whether it may be withheld for the sake of others.
 */
export function seeNumerator(
  count: ToldCount,
  rounding: Shifted,
  canWithhold: boolean,
): LinkedCount {
  const { numerator: exact, denominator: all } = count;
  const { threshold } = rounding;
  const [low, high] = rangeOf(count, rounding);
  const few = Math.min(threshold, exact);
  return {
    // Exact counts of the city of the demonstration lie beside their rounding.
    low: Math.min(low, exact),
    high: Math.max(high, exact),
    exact,
    withheld: canWithhold && isShown(count) && exact > 0 ? { low: few, high: all } : null,
  };
}

function rangeOf(count: ToldCount, rounding: Shifted): [low: number, high: number] {
  const { numerator: exact, denominator: all, told } = count;
  const { threshold } = rounding;
  if (isShown(count)) return rangeShown(count, rounding);
  if (!told || all === 0) return [0, all];
  if (exact < threshold) return [Math.min(1, exact), threshold - 1];
  if (all - exact < threshold) return [all - threshold + 1, Math.max(exact, all - 1)];
  return [threshold, all - threshold];
}

// What is shown has no small rest: it is all, or leaves as many as the threshold.
function rangeShown(
  { numerator: exact, denominator: all, told }: ToldCount,
  { threshold, shift }: Shifted,
): [low: number, high: number] {
  const shown = told?.numerator ?? 0;
  const isExact = shown % threshold !== 0 || exact === 0 || exact === all;
  if (isExact) return [exact, exact];
  const first = shown - shift;
  return [Math.max(threshold, first), Math.min(all - threshold, first + threshold - 1)];
}
