import type { Accumulate, CumulativeModel, ModelData } from './cumulative-model.ts';
import { makeSparseRow, readSparseRow } from './sparse-row.ts';

/** One slope for each column, the same at all thresholds: z_j = threshold_j - x'b. Parameters: thresholds, slopes. */
export function parallelModel(data: ModelData): CumulativeModel {
  const thresholds = data.cells.categories - 1;
  const { design, columns } = data;
  return {
    ...data,
    thresholds,
    size: thresholds + columns,
    isIdentified: true,
    predict(parameters, pattern, z) {
      let slope = 0;
      const at = pattern * columns;
      for (let c = 0; c < columns; c += 1) {
        slope += (design[at + c] ?? 0) * (parameters[thresholds + c] ?? 0);
      }
      for (let j = 0; j < thresholds; j += 1) z[j] = (parameters[j] ?? 0) - slope;
    },
    accumulate: accumulateParallel(data, thresholds),
  };
}

function accumulateParallel(data: ModelData, thresholds: number): Accumulate {
  const size = thresholds + data.columns;
  const row = makeSparseRow(data.columns);
  const rowSums = new Float64Array(thresholds);
  return (pattern, { first, diagonal, beside }, gradient, information) => {
    let [slope, curvature] = [0, 0];
    for (let j = 0; j < thresholds; j += 1) {
      const [before, own, after] = [beside[j - 1] ?? 0, diagonal[j] ?? 0, beside[j] ?? 0];
      rowSums[j] = before + own + after;
      slope += first[j] ?? 0;
      curvature += rowSums[j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + (first[j] ?? 0);
      information[j * size + j] = (information[j * size + j] ?? 0) + own;
      if (j > 0) information[j * size + j - 1] = (information[j * size + j - 1] ?? 0) + before;
    }
    readSparseRow(data, pattern, row);
    const { column, value, count } = row;
    for (let a = 0; a < count; a += 1) {
      const c = thresholds + (column[a] ?? 0);
      const x = value[a] ?? 0;
      const start = c * size;
      gradient[c] = (gradient[c] ?? 0) - slope * x;
      for (let j = 0; j < thresholds; j += 1) {
        information[start + j] = (information[start + j] ?? 0) - (rowSums[j] ?? 0) * x;
      }
      const weight = curvature * x;
      for (let b = 0; b <= a; b += 1) {
        const entry = start + thresholds + (column[b] ?? 0);
        information[entry] = (information[entry] ?? 0) + weight * (value[b] ?? 0);
      }
    }
  };
}
