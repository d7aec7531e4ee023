/** One of several counts that contain each other: what an outsider may take it for, and what it is. */
export type NestedCount = { low: number; high: number; exact: number; isShown: boolean };

/** Every family of `inner` is also one of `outer`; both are places in the list of counts. */
export type Inclusion = { inner: number; outer: number };

/** Two counts whose difference is small and would be known too well; `inner` -1 stands for nobody. */
export type NestedExposure = { inner: number; outer: number };

type Bounds = { size: number; most: Float64Array };

/**
 * The greatest difference of every two counts that an outsider cannot rule out, when he knows the range
 * of each count and which of them contain each other. These are difference constraints, and the shortest
 * paths between them are exact, also for whole numbers (Cormen et al., Introduction to Algorithms,
 * section 24.4). Row and column 0 stand for zero.
 */
function tighten(counts: readonly NestedCount[], inclusions: readonly Inclusion[]): Bounds {
  const size = counts.length + 1;
  const most = new Float64Array(size * size).fill(Infinity);
  for (let i = 0; i < size; i += 1) most[i * size + i] = 0;
  counts.forEach(({ low, high }, i) => {
    most[(i + 1) * size] = high;
    most[i + 1] = -low;
  });
  for (const { inner, outer } of inclusions) most[(inner + 1) * size + outer + 1] = 0;
  for (let k = 0; k < size; k += 1) {
    for (let i = 0; i < size; i += 1) {
      const before = most[i * size + k] ?? Infinity;
      if (before === Infinity) continue;
      for (let j = 0; j < size; j += 1) {
        const over = before + (most[k * size + j] ?? Infinity);
        if (over < (most[i * size + j] ?? Infinity)) most[i * size + j] = over;
      }
    }
  }
  return { size, most };
}

/** How many values the difference of two counts may still have. */
const openValues = ({ size, most }: Bounds, { inner, outer }: Inclusion): number =>
  (most[(outer + 1) * size + inner + 1] ?? Infinity) +
  (most[(inner + 1) * size + outer + 1] ?? Infinity) +
  1;

/**
 * Finds groups of 1 to `threshold` less one families between two counts that contain each other (or in
 * one count: between it and nobody) for which fewer than `fewest` sizes remain possible.
 */
export function findNestedExposures(
  counts: readonly NestedCount[],
  inclusions: readonly Inclusion[],
  threshold: number,
  fewest: number,
): NestedExposure[] {
  const bounds = tighten(counts, inclusions);
  const fromNobody = counts.map((_, outer) => ({ inner: -1, outer }));
  return [...fromNobody, ...inclusions].filter((pair) => {
    const size = (counts[pair.outer]?.exact ?? 0) - (counts[pair.inner]?.exact ?? 0);
    return size > 0 && size < threshold && openValues(bounds, pair) < fewest;
  });
}

/**
 * Which shown count to withhold so that an exposed group is not: the outer one, the inner one, or else
 * the nearest that contains or is contained; `null` when none of these is shown.
 */
export function chooseWithheld(
  { inner, outer }: NestedExposure,
  counts: readonly NestedCount[],
  inclusions: readonly Inclusion[],
): number | null {
  const isShown = (at: number) => counts[at]?.isShown === true;
  const tied = inclusions.flatMap((pair) => {
    const ends = [pair.inner, pair.outer];
    return ends.includes(inner) || ends.includes(outer) ? ends : [];
  });
  const distance = (at: number) => Math.abs((counts[at]?.exact ?? 0) - (counts[outer]?.exact ?? 0));
  const others = tied.toSorted((a, b) => distance(a) - distance(b));
  return [outer, inner, ...others].find(isShown) ?? null;
}
