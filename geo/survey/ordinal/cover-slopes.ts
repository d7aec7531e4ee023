import { factorise, invert } from './cholesky.ts';
import type { CumulativeModel } from './cumulative-model.ts';
import { ABOVE, BELOW } from './links.ts';
import type { Fit } from './maximise-likelihood.ts';
import { makeSparseRow, readDerivativeRow } from './sparse-row.ts';

/** A binary regression at one threshold. */
export type Binary = { model: CumulativeModel; fit: Fit };

/** Covariance of slope `c` at threshold j and slope `d` at threshold k. */
export type Covariance = (j: number, c: number, k: number, d: number) => number;

/**
 * Joint covariance of the slopes of binary regressions at all thresholds (Brant, Biometrics 46, 1990,
 * section 3): inverse information, cross products under the covariance of the cuts, inverse information.
 */
export function coverSlopes(model: CumulativeModel, binary: readonly Binary[]): Covariance {
  const size = model.columns + 1;
  const bread = binary.map(({ fit }) => invert(factorise(fit.information, size)));
  const blocks = binary.map((_, j) =>
    binary.map((_, k) => {
      if (k < j) return null;
      const meat = weighDesign(model, shareProducts(binary, j, k));
      return multiply(multiply(bread[j], meat, size), bread[k], size);
    }),
  );
  return (j, c, k, d) =>
    (j <= k
      ? blocks[j]?.[k]?.[(c + 1) * size + d + 1]
      : blocks[k]?.[j]?.[(d + 1) * size + c + 1]) ?? NaN;
}

/** Rows of each pattern times the covariance of "up to j" and "up to k", j <= k: P_j (1 - P_k). */
function shareProducts(binary: readonly Binary[], j: number, k: number): Float64Array {
  const [one, other] = [binary[j], binary[k]];
  if (!one || !other) return new Float64Array();
  const [z, out] = [new Float64Array(1), new Float64Array(4)];
  const shareOf = ({ model, fit }: Binary, pattern: number, which: number): number => {
    model.predict(fit.parameters, pattern, z);
    model.link.evaluate(z[0] ?? 0, out, 0);
    return out[which] ?? 0;
  };
  return one.model.cells.totals.map(
    (total, pattern) => total * shareOf(one, pattern, BELOW) * shareOf(other, pattern, ABOVE),
  );
}

/** Sum over patterns of weight times the products of (1, -x). */
function weighDesign(model: CumulativeModel, weights: Float64Array): Float64Array {
  const size = model.columns + 1;
  const sum = new Float64Array(size * size);
  const row = makeSparseRow(size);
  for (let pattern = 0; pattern < weights.length; pattern += 1) {
    readDerivativeRow(model, pattern, row);
    for (let a = 0; a < row.count; a += 1) {
      const by = (weights[pattern] ?? 0) * (row.value[a] ?? 0);
      for (let b = 0; b <= a; b += 1) {
        const entry = (row.column[a] ?? 0) * size + (row.column[b] ?? 0);
        sum[entry] = (sum[entry] ?? 0) + by * (row.value[b] ?? 0);
      }
    }
  }
  return sum.map((_, at) => {
    const [c, d] = [Math.floor(at / size), at % size];
    return sum[Math.max(c, d) * size + Math.min(c, d)] ?? 0;
  });
}

function multiply(
  one: Float64Array = new Float64Array(),
  other: Float64Array = new Float64Array(),
  size: number,
): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size) * size, at % size];
    let sum = 0;
    for (let k = 0; k < size; k += 1) sum += (one[row + k] ?? 0) * (other[k * size + column] ?? 0);
    return sum;
  });
}
