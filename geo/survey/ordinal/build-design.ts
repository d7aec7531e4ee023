import { findDependent } from './find-dependent.ts';
import type { Column } from './list-columns.ts';
import type { Predictor } from './ordinal-input.ts';

/**
 * Estimated columns, pattern by pattern in `matrix`. Covariates are less their `mean` and divided by
 * their `scale` over all rows, so that the fit is well conditioned whatever the units; categories of
 * factors stay 0 and 1 (mean 0, scale 1): most of their entries are zero, and zeros take no time.
 */
export type Design = { columns: Column[]; matrix: Float64Array; mean: number[]; scale: number[] };

/** A design beyond this many numbers would not fit into a browser. */
const MOST_NUMBERS = 50_000_000;

/**
 * Builds the design of the patterns (`firstRow`: a row of each, `totals`: its rows). Marks columns
 * that follow from earlier ones as dependent, in `columns` itself and by leaving them out. Throws
 * RangeError on a design too large.
 */
export function buildDesign(
  predictors: readonly Predictor[],
  columns: readonly Column[],
  firstRow: Int32Array,
  totals: Float64Array,
): { all: Column[]; design: Design } {
  const candidates = columns.filter(({ redundant }) => redundant === null);
  if (candidates.length * firstRow.length > MOST_NUMBERS) {
    throw new RangeError(
      `predictors: ${candidates.length} columns for ${firstRow.length} patterns`,
    );
  }
  const scaled = candidates.map((column) =>
    scaleColumn(readColumn(predictors[column.predictor], column.category, firstRow), totals),
  );
  const dependent = findDependent(
    scaled.map(({ values }) => values),
    totals,
  );
  const followers = new Set(candidates.filter((_, at) => dependent[at]));
  const all = columns.map((column) =>
    followers.has(column) ? { ...column, redundant: 'dependent' as const } : column,
  );
  const left = all.filter(({ redundant }) => redundant === null);
  const kept = scaled
    .filter((_, at) => !dependent[at])
    .map((column, at) =>
      left[at]?.category === null ? column : { ...column, ...column.indicator },
    );
  return {
    all,
    design: {
      columns: left,
      matrix: interleave(
        kept.map(({ values }) => values),
        firstRow.length,
      ),
      mean: kept.map(({ mean }) => mean),
      scale: kept.map(({ scale }) => scale),
    },
  };
}

function readColumn(
  predictor: Predictor | undefined,
  category: number | null,
  firstRow: Int32Array,
): Float64Array {
  const values = predictor?.values ?? [];
  return Float64Array.from(firstRow, (row) => {
    const value = values[row] ?? 0;
    if (category === null) return value;
    return value === category ? 1 : 0;
  });
}

function scaleColumn(raw: Float64Array, totals: Float64Array) {
  // Measured in units of its largest value first: squares of what is huge would overflow.
  const unit = raw.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const rows = totals.reduce((sum, total) => sum + total, 0);
  const shares = raw.map((value) => value / unit);
  const mean = shares.reduce((sum, value, i) => sum + value * (totals[i] ?? 0), 0) / rows;
  const squares = shares.reduce((sum, value, i) => sum + (value - mean) ** 2 * (totals[i] ?? 0), 0);
  const scale = Math.sqrt(squares / rows) || 1;
  const values = shares.map((value) => (value - mean) / scale);
  return {
    values,
    mean: mean * unit,
    scale: scale * unit,
    indicator: { values: raw, mean: 0, scale: 1 },
  };
}

function interleave(columns: Float64Array[], rows: number): Float64Array {
  const matrix = new Float64Array(rows * columns.length);
  columns.forEach((column, c) => {
    for (let row = 0; row < rows; row += 1) matrix[row * columns.length + c] = column[row] ?? 0;
  });
  return matrix;
}
