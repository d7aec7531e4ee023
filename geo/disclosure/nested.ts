import { type LinkedCount, type LinkedRow, rowIfTrue, type Terms } from './linked-counts.ts';

/** Every family of `inner` is also one of `outer`; both are places in the list of counts. */
export type Inclusion = { inner: number; outer: number };

/** A set that is the union of others, as places in the list of counts. */
export type Union = { whole: number; parts: readonly number[] };

/** The families of `outer` that are not in `inner`. */
export const between = ({ inner, outer }: Inclusion): Terms => [
  [outer, 1],
  [inner, -1],
];

/**
 * Inclusions without those that follow from two others. Sets that contain each other both ways are
 * equal; between them and with all others every inclusion stays.
 */
export function reduceInclusions(inclusions: readonly Inclusion[]): Inclusion[] {
  const outers = new Map<number, Set<number>>();
  for (const { inner, outer } of inclusions) {
    outers.set(inner, (outers.get(inner) ?? new Set()).add(outer));
  }
  const isWithin = (inner: number, outer: number) => outers.get(inner)?.has(outer) === true;
  const isStrict = (inner: number, outer: number) =>
    isWithin(inner, outer) && !isWithin(outer, inner);
  return inclusions.filter(
    ({ inner, outer }) =>
      ![...(outers.get(inner) ?? [])].some(
        (middle) => isStrict(inner, middle) && isStrict(middle, outer),
      ),
  );
}

/**
 * What ties a union to its parts: it is at most their sum, and at least the sum of those that have
 * nobody in common; where none have, both together make it the sum. Which have is read from numbers that
 * the outsider knows (`known`): who lives in two zones at once.
 */
export function unionRows(
  { whole, parts }: Union,
  known: (at: number) => number,
  counts: readonly LinkedCount[],
): LinkedRow[] {
  const less = (list: readonly number[]): Terms => [
    [whole, 1],
    ...list.map((part) => [part, -1] as const),
  ];
  const most = { terms: less(parts), low: -Infinity, high: 0 };
  const apart = partsApart({ whole, parts }, known).map((list) => ({
    terms: less(list),
    low: 0,
    high: Infinity,
  }));
  return [most, ...apart].flatMap((row) => rowIfTrue(row, counts));
}

/** The largest groups of two parts or more that together are no more than the whole. */
function partsApart({ whole, parts }: Union, known: (at: number) => number): number[][] {
  const some = parts.filter((part) => known(part) > 0);
  const fitting = subsetsOf(some).filter(
    (list) => list.length > 1 && list.reduce((sum, part) => sum + known(part), 0) <= known(whole),
  );
  const isPartOf = (list: number[], larger: number[]) =>
    list.length < larger.length && list.every((part) => larger.includes(part));
  return fitting.filter((list) => !fitting.some((larger) => isPartOf(list, larger)));
}

const subsetsOf = (list: readonly number[]): number[][] =>
  list.reduce<number[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
