/**
 * Shares `total` whole families out in proportion to `sizes` by largest remainders (Hamilton): the
 * whole parts first, then one each to the largest fractions; equal fractions go to the first in the
 * order of the map. The result sums to `total` and keeps the order of `sizes`.
 * Throws unless sizes are non-negative with a positive sum.
 */
export function allotFamilies(
  total: number,
  sizes: ReadonlyMap<string, number>,
): Map<string, number> {
  const sum = [...sizes.values()].reduce((all, size) => all + size, 0);
  if (!(sum > 0) || [...sizes.values()].some((size) => !(size >= 0))) {
    throw new RangeError('sizes must be non-negative with a positive sum');
  }
  const quotas = [...sizes].map(([code, size]) => ({ code, quota: (total * size) / sum }));
  const allotted = new Map(quotas.map(({ code, quota }) => [code, Math.floor(quota)]));
  const given = [...allotted.values()].reduce((all, families) => all + families, 0);
  quotas
    .toSorted((a, b) => (b.quota % 1) - (a.quota % 1))
    .slice(0, total - given)
    .forEach(({ code }) => allotted.set(code, (allotted.get(code) ?? 0) + 1));
  return allotted;
}
