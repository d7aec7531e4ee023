/** A column whose rest is below this share of it follows from the others. */
const LEAST_REST = 1e-7;

/**
 * Which columns follow linearly from the ones before them (and a constant): modified Gram-Schmidt
 * with weights. Columns have mean 0 and mean square 1 under the weights.
 */
export function findDependent(columns: readonly Float64Array[], weights: Float64Array): boolean[] {
  const basis: Float64Array[] = [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return columns.map((column) => {
    const rest = column.slice();
    for (const direction of basis) {
      const share = product(rest, direction, weights) / total;
      for (let i = 0; i < rest.length; i += 1) {
        rest[i] = (rest[i] ?? 0) - share * (direction[i] ?? 0);
      }
    }
    const length = Math.sqrt(product(rest, rest, weights) / total);
    if (length < LEAST_REST) return true;
    basis.push(rest.map((value) => value / length));
    return false;
  });
}

function product(one: Float64Array, other: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1)
    sum += (one[i] ?? 0) * (other[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
