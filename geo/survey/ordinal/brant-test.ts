import { cutCells } from './cells.ts';
import { factorise, invert, solve } from './cholesky.ts';
import type { CumulativeModel } from './cumulative-model.ts';
import { testChiSquare } from './goodness-of-fit.ts';
import { ABOVE, BELOW } from './links.ts';
import { maximiseLikelihood, type Fit, type FitStatus } from './maximise-likelihood.ts';
import { parallelModel } from './parallel-model.ts';

/** One test of Brant: chiSquare and significance are null where `status` says why. */
export type BrantLine = { chiSquare: number | null; df: number; significance: number | null };

/** `status` is that of the worst of the binary fits; `singular` where their covariance has no inverse. */
export type BrantTest = {
  status: FitStatus | 'singular';
  overall: BrantLine;
  predictors: (BrantLine & { predictor: number })[];
};

/**
 * Brant's test of proportional odds (R. Brant, "Assessing proportionality in the proportional odds
 * model for ordinal logistic regression", Biometrics 46, 1990): a binary regression at each
 * threshold, and Wald tests that their slopes are equal, over all columns and over those of each
 * predictor. `predictorOf` says which predictor a column of the model belongs to. null with one
 * threshold or without predictors.
 */
export function testBrant(
  model: CumulativeModel,
  predictorOf: readonly number[],
  mostIterations: number,
): BrantTest | null {
  const { thresholds, columns } = model;
  if (thresholds < 2 || columns === 0) return null;
  const binary = Array.from({ length: thresholds }, (_, cut) => {
    const half = parallelModel({ ...model, cells: cutCells(model.cells, cut) });
    const fit = maximiseLikelihood(half, new Float64Array(half.size), mostIterations);
    return { model: half, fit };
  });
  const everything = predictorOf.map((_, column) => column);
  const groups = [...new Set(predictorOf)].map((predictor) => ({
    predictor,
    group: everything.filter((column) => predictorOf[column] === predictor),
  }));
  const failed = (['not_converged', 'separated'] as const).find((status) =>
    binary.some(({ fit }) => fit.status === status),
  );
  const covariance = failed ? null : coverSlopes(model, binary);
  const test = (group: number[]): BrantLine =>
    compareSlopes(
      binary.map(({ fit }) => fit),
      covariance,
      group,
    );
  const overall = test(everything);
  return {
    status: failed ?? (overall.chiSquare === null ? 'singular' : 'converged'),
    overall,
    predictors: groups.map(({ predictor, group }) => ({ predictor, ...test(group) })),
  };
}

type Binary = { model: CumulativeModel; fit: Fit };

/** Covariance of slope `c` at threshold j and slope `d` at threshold k. */
type Covariance = (j: number, c: number, k: number, d: number) => number;

function coverSlopes(model: CumulativeModel, binary: readonly Binary[]): Covariance {
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
function weighDesign({ design, columns }: CumulativeModel, weights: Float64Array): Float64Array {
  const size = columns + 1;
  const sum = new Float64Array(size * size);
  const row = new Float64Array(size).fill(1);
  for (let pattern = 0; pattern < weights.length; pattern += 1) {
    for (let c = 0; c < columns; c += 1) row[c + 1] = -(design[pattern * columns + c] ?? 0);
    for (let c = 0; c < size; c += 1) {
      const by = (weights[pattern] ?? 0) * (row[c] ?? 0);
      for (let d = 0; d < size; d += 1) {
        sum[c * size + d] = (sum[c * size + d] ?? 0) + by * (row[d] ?? 0);
      }
    }
  }
  return sum;
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

/** Wald test that the slopes of `group` are those of the first threshold at all others. */
function compareSlopes(
  fits: readonly Fit[],
  covariance: Covariance | null,
  group: readonly number[],
): BrantLine {
  const pairs = fits.slice(1).flatMap((_, j) => group.map((c) => [j + 1, c] as const));
  const df = pairs.length;
  const none = { chiSquare: null, df, significance: null };
  if (!covariance) return none;
  const slope = (j: number, c: number): number => fits[j]?.parameters[c + 1] ?? 0;
  const difference = Float64Array.from(pairs, ([j, c]) => slope(0, c) - slope(j, c));
  const matrix = Float64Array.from(
    pairs.flatMap(([j, c]) =>
      pairs.map(
        ([k, d]) =>
          covariance(0, c, 0, d) -
          covariance(0, c, k, d) -
          covariance(j, c, 0, d) +
          covariance(j, c, k, d),
      ),
    ),
  );
  const factor = factorise(matrix, df);
  if (factor.free.length > 0) return none;
  const solved = solve(factor, difference);
  return testChiSquare(
    solved.reduce((sum, value, i) => sum + value * (difference[i] ?? 0), 0),
    df,
  );
}
