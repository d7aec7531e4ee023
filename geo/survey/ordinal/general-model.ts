import type { Accumulate, CumulativeModel, ModelData } from './cumulative-model.ts';

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
function accumulateGeneral({ design, columns }: ModelData, thresholds: number): Accumulate {
  const block = columns + 1;
  const size = thresholds * block;
  const row = new Float64Array(block);
  row[0] = 1;
  const addBlock = (information: Float64Array, j: number, k: number, weight: number): void => {
    if (weight === 0) return;
    for (let c = 0; c < block; c += 1) {
      const start = (j * block + c) * size + k * block;
      const by = weight * (row[c] ?? 0);
      const end = j === k ? c : columns;
      for (let d = 0; d <= end; d += 1) {
        information[start + d] = (information[start + d] ?? 0) + by * (row[d] ?? 0);
      }
    }
  };
  return (pattern, { first, diagonal, beside }, gradient, information) => {
    for (let c = 0; c < columns; c += 1) row[c + 1] = -(design[pattern * columns + c] ?? 0);
    for (let j = 0; j < thresholds; j += 1) {
      const by = first[j] ?? 0;
      for (let c = 0; c < block; c += 1) {
        gradient[j * block + c] = (gradient[j * block + c] ?? 0) + by * (row[c] ?? 0);
      }
      addBlock(information, j, j, diagonal[j] ?? 0);
      if (j > 0) addBlock(information, j, j - 1, beside[j - 1] ?? 0);
    }
  };
}
