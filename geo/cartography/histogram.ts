/**
 * A bar of a histogram: values from `from` up to but not including `to`; the last bar includes both.
 * `own` counts those of one layer where the values come from two.
 */
export type Bin = { from: number; to: number; count: number; own: number };

/**
 * Equally wide bins from the lowest to the highest value; none when there is nothing to spread.
 * `own` are the values of one layer, all of them among `values`.
 */
export function binValues(values: number[], bins = 24, own = values): Bin[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || low === high) return [];
  const width = (high - low) / bins;
  const indexOf = (value: number) => Math.min(bins - 1, Math.floor((value - low) / width));
  const [all, part] = [values, own].map((counted) => countBy(counted.map(indexOf)));
  return Array.from({ length: bins }, (_, i) => ({
    from: low + i * width,
    to: i === bins - 1 ? high : low + (i + 1) * width,
    count: all?.get(i) ?? 0,
    own: part?.get(i) ?? 0,
  }));
}

function countBy(indices: number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
  return counts;
}
