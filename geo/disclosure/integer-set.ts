/**
 * A finite set of whole numbers as the ends of its runs: lowest and highest of the first run, of the
 * second ... in ascending order. Between two runs at least one number is missing, so that equal sets
 * are equal lists.
 */
export type IntegerSet = readonly number[];

export const EMPTY: IntegerSet = [];

/** All whole numbers from `low` to `high`, both included; empty when `high` is below `low`. */
export const span = (low: number, high: number): IntegerSet => (high < low ? EMPTY : [low, high]);

export const isEmpty = (set: IntegerSet): boolean => set.length === 0;

/** The lowest member, or `otherwise` where there is none. */
export const lowestOf = (set: IntegerSet, otherwise = 0): number => set[0] ?? otherwise;

/** The highest member, or `otherwise` where there is none. */
export const highestOf = (set: IntegerSet, otherwise = 0): number => set.at(-1) ?? otherwise;

type Run = readonly [low: number, high: number];

function runsOf(set: IntegerSet): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < set.length; i += 2) runs.push([set[i] ?? 0, set[i + 1] ?? 0]);
  return runs;
}

/** A set from runs in any order, which may overlap. */
function joinRuns(runs: Run[]): IntegerSet {
  const ends: number[] = [];
  for (const [low, high] of runs.sort((a, b) => a[0] - b[0])) {
    const last = ends.at(-1);
    if (last === undefined || low > last + 1) ends.push(low, high);
    else if (high > last) ends[ends.length - 1] = high;
  }
  return ends;
}

export function union(a: IntegerSet, b: IntegerSet): IntegerSet {
  if (isEmpty(a)) return b;
  return isEmpty(b) ? a : joinRuns([...runsOf(a), ...runsOf(b)]);
}

export function intersect(a: IntegerSet, b: IntegerSet): IntegerSet {
  const ends: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [highOfA, highOfB] = [a[i + 1] ?? 0, b[j + 1] ?? 0];
    const low = Math.max(a[i] ?? 0, b[j] ?? 0);
    const high = Math.min(highOfA, highOfB);
    if (low <= high) ends.push(low, high);
    if (highOfA < highOfB) i += 2;
    else j += 2;
  }
  return ends;
}

/** The members in ascending order. */
export const members = (set: IntegerSet): number[] =>
  runsOf(set).flatMap(([low, high]) => Array.from({ length: high - low + 1 }, (_, i) => low + i));

/** How many numbers belong to the set. */
export function sizeOf(set: IntegerSet): number {
  let size = 0;
  for (let i = 0; i < set.length; i += 2) size += (set[i + 1] ?? 0) - (set[i] ?? 0) + 1;
  return size;
}

/** Every sum of one member of each (Minkowski sum). */
export function add(a: IntegerSet, b: IntegerSet): IntegerSet {
  const runs: Run[] = [];
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      runs.push([(a[i] ?? 0) + (b[j] ?? 0), (a[i + 1] ?? 0) + (b[j + 1] ?? 0)]);
    }
  }
  return joinRuns(runs);
}

/** Every difference of a member of `a` and a member of `b`. */
export const subtract = (a: IntegerSet, b: IntegerSet): IntegerSet =>
  add(a, b.map((one) => -one).reverse());
