/**
 * Holm's step-down p-values (S. Holm, "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6, 1979): they keep the chance of any false finding below alpha.
 * In the order of `values`; a test without p stays `null` and is not counted.
 */
export const adjustHolm = (values: readonly (number | null)[]): (number | null)[] =>
  adjust(values, (sorted) => {
    let most = 0;
    return sorted.map((p, rank) => {
      most = Math.max(most, Math.min(1, (sorted.length - rank) * p));
      return most;
    });
  });

/**
 * Benjamini and Hochberg's step-up p-values ("Controlling the false discovery rate", Journal of the Royal
 * Statistical Society B 57, 1995): they keep the expected share of false among all findings below alpha.
 */
export const adjustBenjaminiHochberg = (values: readonly (number | null)[]): (number | null)[] =>
  adjust(values, (sorted) => {
    let least = 1;
    const adjusted = [...sorted];
    for (let rank = sorted.length; rank >= 1; rank -= 1) {
      least = Math.min(least, (sorted.length / rank) * (sorted[rank - 1] ?? 0));
      adjusted[rank - 1] = least;
    }
    return adjusted;
  });

function adjust(
  values: readonly (number | null)[],
  ofSorted: (sorted: number[]) => number[],
): (number | null)[] {
  const known = values.flatMap((p, at) => (p === null ? [] : [{ p, at }]));
  known.sort((a, b) => a.p - b.p);
  const adjusted = ofSorted(known.map(({ p }) => p));
  const result: (number | null)[] = values.map(() => null);
  known.forEach(({ at }, rank) => (result[at] = adjusted[rank] ?? null));
  return result;
}
