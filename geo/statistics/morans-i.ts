/**
 * Moran's I with row-standardised weights (P. A. P. Moran, "Notes on continuous stochastic
 * phenomena", Biometrika 37, 1950; Cliff and Ord, Spatial Processes, 1981): how alike neighbouring
 * areas are, about -1/(n-1) by chance. `neighbours[i]` lists the positions of the neighbours of
 * area i, each with the same weight; an area without any counts in the mean and the variance only.
 * `null` where all values are equal or nobody has a neighbour.
 */
export function moransI(
  values: ArrayLike<number>,
  neighbours: readonly (readonly number[])[],
): number | null {
  const list = Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const deviations = list.map((value) => value - mean);
  const variance = deviations.reduce((sum, one) => sum + one * one, 0);
  const connected = neighbours.filter(({ length }) => length > 0).length;
  if (variance === 0 || connected === 0) return null;
  const lagged = neighbours.reduce((sum, near, index) => {
    if (near.length === 0) return sum;
    const around = near.reduce((all, other) => all + (deviations[other] ?? 0), 0) / near.length;
    return sum + (deviations[index] ?? 0) * around;
  }, 0);
  return ((list.length / connected) * lagged) / variance;
}
