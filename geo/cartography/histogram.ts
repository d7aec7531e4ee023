/** A bar of a histogram: values from `from` up to but not including `to`; the last bar includes both. */
export type Bin = { from: number; to: number; count: number };

/** Equally wide bins from the lowest to the highest value; none when there is nothing to spread. */
export function binValues(values: number[], bins = 24): Bin[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || low === high) return [];
  const width = (high - low) / bins;
  const empty = Array.from({ length: bins }, (_, i) => ({
    from: low + i * width,
    to: i === bins - 1 ? high : low + (i + 1) * width,
    count: 0,
  }));
  for (const value of values) {
    const bin = empty[Math.min(bins - 1, Math.floor((value - low) / width))];
    if (bin) bin.count += 1;
  }
  return empty;
}
