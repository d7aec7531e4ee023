import type { Cells } from './cells.ts';
import type { Link } from './links.ts';

/** Patterns of a cumulative model: their cells, and their design row by row (`columns` numbers each). */
export type ModelData = { link: Link; cells: Cells; design: Float64Array; columns: number };

/**
 * A model as the fit sees it. `predict` writes the linear predictors of a pattern, linear in the
 * parameters. `accumulate` takes the derivatives of one pattern and adds them to the gradient and to
 * the lower triangle of the information (negative second derivatives, row by row).
 */
export type CumulativeModel = ModelData & {
  thresholds: number;
  size: number;
  /** Whether every direction has curvature, as long as the likelihood has a summit. */
  isIdentified: boolean;
  predict: (parameters: Float64Array, pattern: number, z: Float64Array) => void;
  accumulate: Accumulate;
};

export type Accumulate = (
  pattern: number,
  derivatives: { first: Float64Array; diagonal: Float64Array; beside: Float64Array },
  gradient: Float64Array,
  information: Float64Array,
) => void;
