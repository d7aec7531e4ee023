import { roundTo } from './decimals.ts';

/** Where a limit between classes may go: one printed step from its neighbours and the lowest value. */
export type LimitRange = { least: number; most: number; step: number };

/** The range of a limit among others, ascending, over values printed from `low` to `high`. */
export function rangeOfLimit(
  limits: readonly number[],
  index: number,
  [low, high]: readonly [number, number],
  places: number,
): LimitRange {
  const step = 10 ** -places;
  const [below, above] = [limits[index - 1] ?? low, limits[index + 1]];
  const least = roundTo(below + step, places);
  // The last class may hold the highest value alone.
  const most = above === undefined ? high : roundTo(above - step, places);
  return { least, most: Math.max(least, most), step };
}

/** The limits with one of them moved as near to a value as its range lets it, in printed steps. */
export function moveLimit(
  limits: readonly number[],
  index: number,
  to: number,
  ends: readonly [number, number],
  places: number,
): number[] {
  const { least, most } = rangeOfLimit(limits, index, ends, places);
  const moved = Math.min(most, Math.max(least, roundTo(to, places)));
  return limits.map((limit, i) => (i === index ? moved : limit));
}

type Position = { now: number; range: LimitRange };

/** Steps of Page Up and Page Down, at least: a twentieth of the range where that is more. */
const PAGE_STEPS = 10;
const page = ({ least, most, step }: LimitRange) =>
  Math.max(PAGE_STEPS * step, (most - least) / 20);

const KEYS: Record<string, (position: Position) => number> = {
  ArrowRight: ({ now, range }) => now + range.step,
  ArrowUp: ({ now, range }) => now + range.step,
  ArrowLeft: ({ now, range }) => now - range.step,
  ArrowDown: ({ now, range }) => now - range.step,
  PageUp: ({ now, range }) => now + page(range),
  PageDown: ({ now, range }) => now - page(range),
  Home: ({ range }) => range.least,
  End: ({ range }) => range.most,
};

/** Where a key of a slider moves a limit (WAI-ARIA Authoring Practices), `null` for every other key. */
export const keyMove = (key: string, now: number, range: LimitRange): number | null =>
  KEYS[key]?.({ now, range }) ?? null;
