/** Arithmetic mean. Throws on an empty list. */
export function meanOf(values: Float64Array): number {
  if (values.length === 0) throw new RangeError('no mean of nothing');
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * Sample covariance, divisor n - 1, by two passes (Chan, Golub and LeVeque, "Algorithms for computing
 * the sample variance", The American Statistician 37, 1983). Throws below two values or on unequal
 * lengths.
 */
export function covarianceOf(one: Float64Array, other: Float64Array): number {
  if (one.length < 2 || one.length !== other.length) throw new RangeError('no covariance');
  const [left, right] = [meanOf(one), meanOf(other)];
  let sum = 0;
  for (let row = 0; row < one.length; row += 1)
    sum += ((one[row] ?? 0) - left) * ((other[row] ?? 0) - right);
  return sum / (one.length - 1);
}

/** Whether all values are the same. */
export const isConstant = (values: Float64Array): boolean =>
  values.every((value) => value === values[0]);

/** Pearson's product-moment correlation; `null` where one of the two is constant. Throws as covarianceOf. */
export function pearson(one: Float64Array, other: Float64Array): number | null {
  const both = covarianceOf(one, other);
  if (isConstant(one) || isConstant(other)) return null;
  const scale = Math.sqrt(covarianceOf(one, one) * covarianceOf(other, other));
  return scale === 0 ? null : Math.max(-1, Math.min(1, both / scale));
}
