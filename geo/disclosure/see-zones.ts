import { members } from './integer-set.ts';
import type { LinkedCount } from './linked-counts.ts';
import { countsBehind, roundDenominator } from './release-count.ts';
import type { ZoneCell } from './release-zones.ts';

/** From 1 to the threshold less one: withheld for its own sake. */
export const isFew = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/**
 * A number of families inside a set as the outsider sees it: by what is shown of it, or as one who
 * always guesses right why it is not. Those without a point are known to him and no part of it.
 */
export function seeInside(
  { families, missing, counts, estimated, isReached }: ZoneCell,
  set: number,
  isShown: boolean,
  threshold: number,
): LinkedCount {
  const exact = counts[set] ?? 0;
  const most = families - missing;
  const range = (low: number, high: number) => ({ low, high, exact, withheld: null });
  if (!isShown) {
    if (exact >= threshold) return range(threshold, most);
    const mayBeZero = exact === 0 || (isFew(families, threshold) && isReached[set] === true);
    return range(mayBeZero ? 0 : 1, threshold - 1);
  }
  if (exact === 0) return range(0, 0);
  const added = estimated[set] ?? 0;
  const [low, high] = behindNearest(exact + added, threshold);
  return {
    ...range(Math.max(threshold, low - added), Math.min(most, high - added)),
    withheld: { low: threshold, high: most },
  };
}

/**
 * All families with a point of an area. He knows them (`knowsAll`), or where some numbers of families are
 * withheld he has those that are shown.
 */
export function seeAll(
  { families, missing }: ZoneCell,
  knowsAll: boolean,
  threshold: number,
): LinkedCount {
  const exact = families - missing;
  const range = (low: number, high: number) => ({ low, high, exact, withheld: null });
  if (knowsAll || exact === 0) return range(exact, exact);
  if (isFew(families, threshold)) return range(missing === 0 ? 1 : 0, threshold - 1);
  const [low, high] = behindNearest(families, threshold);
  return range(Math.max(0, low - missing), high - missing);
}

/** The least and the largest count that would be shown as this one is. */
function behindNearest(count: number, threshold: number): [number, number] {
  const shown = roundDenominator(count, threshold) ?? 0;
  const list = members(countsBehind(shown, { threshold, by: 'nearest', exactFrom: null }));
  return [list[0] ?? 0, list.at(-1) ?? 0];
}
