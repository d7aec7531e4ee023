import { testBrant, type BrantTest } from './brant-test.ts';
import { buildDesign, type Design } from './build-design.ts';
import { countCells } from './cells.ts';
import { factorise, invert } from './cholesky.ts';
import { codeOutcome, type OutcomeClasses } from './code-outcome.ts';
import type { CumulativeModel } from './cumulative-model.ts';
import {
  describeLocations,
  describeThresholds,
  type Location,
  type Threshold,
} from './estimates.ts';
import { expectInformation } from './evaluate-model.ts';
import type { Separation } from './find-separation.ts';
import { measureFit, testChiSquare, type GoodnessOfFit } from './goodness-of-fit.ts';
import { groupRows } from './group-rows.ts';
import { LINKS, type LinkName } from './links.ts';
import {
  listColumns,
  summarisePredictor,
  type Column,
  type PredictorSummary,
} from './list-columns.ts';
import { maximiseLikelihood, type Fit, type FitStatus } from './maximise-likelihood.ts';
import {
  interceptOnly,
  minusTwoLog,
  multinomialConstant,
  type MinusTwoLog,
} from './model-fitting.ts';
import { checkOrdinalInput, type Information, type OrdinalInput } from './ordinal-input.ts';
import { testParallelLines, type ParallelLines } from './parallel-lines.ts';
import { parallelModel } from './parallel-model.ts';
import { pseudoRSquared, type PseudoRSquared } from './pseudo-r-squared.ts';

/** An ordinal regression with all that is to be said about it. No value is NaN; null is no answer. */
export type OrdinalRegression = {
  link: LinkName;
  information: Information;
  rows: number;
  patterns: number;
  outcome: OutcomeClasses;
  predictors: PredictorSummary[];
  status: FitStatus;
  separation: Separation | null;
  iterations: number;
  fitting: {
    interceptOnly: MinusTwoLog;
    final: MinusTwoLog;
    chiSquare: number | null;
    df: number;
    significance: number | null;
  };
  goodnessOfFit: GoodnessOfFit;
  pseudoRSquared: PseudoRSquared | null;
  thresholds: Threshold[];
  locations: Location[];
  parallelLines: ParallelLines | null;
  /** Only with the logit link. */
  brant: BrantTest | null;
};

const MOST_ITERATIONS = 100;

/**
 * Ordinal regression as SPSS PLUM reports it: link(P(Y <= j)) = threshold_j - x'b (McCullagh,
 * "Regression models for ordinal data", JRSS B 42, 1980), by maximum likelihood. What did not work
 * (no convergence, separation, empty classes, dependent columns) is in the result. Throws RangeError,
 * naming the place, on input that is no such problem.
 */
export function fitOrdinalRegression(input: OrdinalInput): OrdinalRegression {
  checkOrdinalInput(input);
  const { link, information = 'observed', mostIterations = MOST_ITERATIONS } = input;
  const { classes, codes } = codeOutcome(input.outcome, input.outcomeCategories);
  const predictors = input.predictors.map(summarisePredictor);
  const { model, design, columns } = buildModel(input, codes, predictors);
  const start = startParallel(
    model,
    classes.categories.map(({ count }) => count),
  );
  const fit = maximiseLikelihood(model, start, mostIterations);
  const isOpen = fit.status === 'not_converged';
  const covariance = isOpen ? null : invertInformation(model, fit, information);
  const below = classes.categories.map(({ code }) => code);
  return {
    link,
    information,
    rows: codes.length,
    patterns: model.cells.patterns,
    outcome: classes,
    predictors,
    status: fit.status,
    separation: fit.separation,
    iterations: fit.iterations,
    ...compareWithEmpty(model, fit, classes, codes.length),
    goodnessOfFit: measureFit(model, fit.parameters),
    thresholds: describeThresholds(fit, covariance, design, below),
    locations: describeLocations(fit, covariance, design, columns, link === 'logit'),
    parallelLines: testParallelLines(model, fit, mostIterations),
    brant: link === 'logit' ? testBrant(model, fit, predictorsOf(design), mostIterations) : null,
  };
}

const predictorsOf = ({ columns }: Design): number[] => columns.map(({ predictor }) => predictor);

function buildModel(
  { predictors, link, outcome }: OrdinalInput,
  codes: Int32Array,
  summaries: PredictorSummary[],
): { model: CumulativeModel; design: Design; columns: Column[] } {
  const values = predictors.map((predictor) => predictor.values);
  const patterns = groupRows(values, outcome.length);
  const cells = countCells(patterns, codes);
  const { all, design } = buildDesign(
    predictors,
    listColumns(summaries),
    patterns.firstRow,
    cells.totals,
  );
  const columns = design.columns.length;
  const model = parallelModel({ link: LINKS[link], cells, design: design.matrix, columns });
  return { model, design, columns: all };
}

/** The model without predictors: each threshold at the share of rows below it. */
function startParallel({ size, link }: CumulativeModel, counts: readonly number[]): Float64Array {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const start = new Float64Array(size);
  let below = 0;
  counts.slice(0, -1).forEach((count, j) => {
    below += count;
    start[j] = link.quantile(below / rows);
  });
  return start;
}

function invertInformation(
  model: CumulativeModel,
  fit: Fit,
  information: Information,
): Float64Array | null {
  const matrix =
    information === 'observed' ? fit.information : expectInformation(model, fit.parameters);
  const factor = factorise(matrix, model.size);
  return factor.free.length > 0 ? null : invert(factor);
}

function compareWithEmpty(
  model: CumulativeModel,
  fit: Fit,
  { categories }: OutcomeClasses,
  rows: number,
): Pick<OrdinalRegression, 'fitting' | 'pseudoRSquared'> {
  const constant = multinomialConstant(model.cells);
  const empty = interceptOnly(categories.map(({ count }) => count));
  const df = model.columns;
  const isOpen = fit.status === 'not_converged';
  const test = isOpen
    ? { chiSquare: null, df, significance: null }
    : testChiSquare(2 * (fit.logLikelihood - empty), df);
  return {
    fitting: {
      interceptOnly: minusTwoLog(empty, constant),
      final: minusTwoLog(fit.logLikelihood, constant),
      ...test,
    },
    pseudoRSquared: isOpen ? null : pseudoRSquared(empty, fit.logLikelihood, rows),
  };
}
