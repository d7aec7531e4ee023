import type { Accumulate, CumulativeModel, ModelData } from './cumulative-model.ts';
import { makeSparseRow, readDerivativeRow } from './sparse-row.ts';

/**
 * The general model of the test of parallel lines: slopes of their own at each threshold,
 * z_j = threshold_j - x'b_j. Parameters: for each threshold its value, then its slopes.
 */
export function generalModel(data: ModelData): CumulativeModel {
  const thresholds = data.cells.categories - 1;
  const { design, columns } = data;
  const block = columns + 1;
  return {
    ...data,
    thresholds,
    size: thresholds * block,
    isIdentified: false,
    predict(parameters, pattern, z) {
      const at = pattern * columns;
      for (let j = 0; j < thresholds; j += 1) {
        let value = parameters[j * block] ?? 0;
        for (let c = 0; c < columns; c += 1) {
          value -= (design[at + c] ?? 0) * (parameters[j * block + 1 + c] ?? 0);
        }
        z[j] = value;
      }
    },
    accumulate: accumulateGeneral(data, thresholds),
  };
}

/** Adds the derivatives of each threshold times (1, -x), and their products. */
function accumulateGeneral(data: ModelData, thresholds: number): Accumulate {
  const block = data.columns + 1;
  const size = thresholds * block;
  const row = makeSparseRow(block);
  const addBlock = (information: Float64Array, j: number, k: number, weight: number): void => {
    if (weight === 0) return;
    const { column, value, count } = row;
    for (let a = 0; a < count; a += 1) {
      const start = (j * block + (column[a] ?? 0)) * size + k * block;
      const by = weight * (value[a] ?? 0);
      const end = j === k ? a + 1 : count;
      for (let b = 0; b < end; b += 1) {
        const entry = start + (column[b] ?? 0);
        information[entry] = (information[entry] ?? 0) + by * (value[b] ?? 0);
      }
    }
  };
  return (pattern, { first, diagonal, beside }, gradient, information) => {
    readDerivativeRow(data, pattern, row);
    for (let j = 0; j < thresholds; j += 1) {
      const by = first[j] ?? 0;
      for (let a = 0; a < row.count; a += 1) {
        const at = j * block + (row.column[a] ?? 0);
        gradient[at] = (gradient[at] ?? 0) + by * (row.value[a] ?? 0);
      }
      addBlock(information, j, j, diagonal[j] ?? 0);
      if (j > 0) addBlock(information, j, j - 1, beside[j - 1] ?? 0);
    }
  };
}
