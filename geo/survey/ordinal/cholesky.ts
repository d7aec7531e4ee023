/** A pivot below this share of its diagonal carries no information of its own. */
const LEAST_PIVOT = 1e-14;

/**
 * Factor L of a scaled symmetric matrix, S A S = L L'. Coordinates in `free` were found to depend on
 * earlier ones: they are left out, as in a generalised inverse.
 */
export type Factor = { size: number; lower: Float64Array; scale: Float64Array; free: number[] };

/** Factors a positive semidefinite matrix, of which only the lower triangle is read (row by row). */
export function factorise(matrix: Float64Array, size: number): Factor {
  const lower = new Float64Array(size * size);
  const scale = new Float64Array(size);
  const free: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const diagonal = matrix[i * size + i] ?? 0;
    scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
  }
  for (let i = 0; i < size; i += 1) {
    let pivot = (scale[i] ?? 0) > 0 ? 1 : 0;
    for (let j = 0; j < i; j += 1) {
      const own = lower[j * size + j] ?? 0;
      if (own === 0) continue;
      let sum = (matrix[i * size + j] ?? 0) * (scale[i] ?? 0) * (scale[j] ?? 0);
      for (let k = 0; k < j; k += 1) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      const entry = sum / own;
      lower[i * size + j] = entry;
      pivot -= entry * entry;
    }
    if (pivot > LEAST_PIVOT) lower[i * size + i] = Math.sqrt(pivot);
    else {
      free.push(i);
      lower.fill(0, i * size, (i + 1) * size);
    }
  }
  return { size, lower, scale, free };
}

/** The x with A x = b; coordinates left out stay zero. */
export function solve({ size, lower, scale }: Factor, b: Float64Array): Float64Array {
  const x = b.map((value, i) => value * (scale[i] ?? 0));
  for (let i = 0; i < size; i += 1) {
    const pivot = lower[i * size + i] ?? 0;
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (lower[i * size + k] ?? 0) * (x[k] ?? 0);
    x[i] = pivot === 0 ? 0 : sum / pivot;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const pivot = lower[i * size + i] ?? 0;
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= (lower[k * size + i] ?? 0) * (x[k] ?? 0);
    x[i] = pivot === 0 ? 0 : sum / pivot;
  }
  return x.map((value, i) => value * (scale[i] ?? 0));
}

/** The inverse of A, row by row; rows and columns left out are zero. */
export function invert(factor: Factor): Float64Array {
  const { size } = factor;
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    const unit = new Float64Array(size);
    unit[i] = 1;
    inverse.set(solve(factor, unit), i * size);
  }
  return inverse;
}
