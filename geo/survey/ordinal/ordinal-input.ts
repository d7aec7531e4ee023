import type { LinkName } from './links.ts';

/**
 * One predictor of an ordinal regression, a number for each row. A factor's categories are its values
 * in rising order, or `categories` where given (those without a row are dropped, and said); the last
 * one is the reference. A covariate enters with its value.
 */
export type Predictor = {
  name: string;
  as: 'factor' | 'covariate';
  values: ArrayLike<number>;
  categories?: readonly number[];
};

/** What the standard errors come from: the curvature found (as R), or the one expected (as Fisher scoring). */
export type Information = 'observed' | 'expected';

/**
 * A cumulative link model link(P(Y <= j)) = threshold_j - x'b. `outcome` holds classes 0 to
 * `outcomeCategories` - 1 in rising order, one for each row.
 */
export type OrdinalInput = {
  outcome: ArrayLike<number>;
  outcomeCategories: number;
  predictors: readonly Predictor[];
  link: LinkName;
  information?: Information;
  /** Newton steps before the fit gives up; 100 unless told. */
  mostIterations?: number;
};

/** Throws RangeError, naming the place, on input that is no table of numbers with two classes or more. */
export function checkOrdinalInput({ outcome, outcomeCategories, predictors }: OrdinalInput): void {
  if (outcome.length === 0) throw new RangeError('outcome: no rows');
  if (!(Number.isInteger(outcomeCategories) && outcomeCategories >= 2)) {
    throw new RangeError(`outcomeCategories: ${outcomeCategories} is fewer than two classes`);
  }
  for (let row = 0; row < outcome.length; row += 1) {
    const code = outcome[row] ?? NaN;
    if (!(Number.isInteger(code) && code >= 0 && code < outcomeCategories)) {
      throw new RangeError(
        `outcome[${row}]: ${code} is no class from 0 to ${outcomeCategories - 1}`,
      );
    }
  }
  for (const predictor of predictors) checkPredictor(predictor, outcome.length);
  const twice = predictors.find(
    ({ name }, at) => predictors.findIndex((one) => one.name === name) < at,
  );
  if (twice) throw new RangeError(`${twice.name}: two predictors have this name`);
}

function checkPredictor({ name, values, categories }: Predictor, rows: number): void {
  if (values.length !== rows) {
    throw new RangeError(`${name}: ${values.length} values for ${rows} rows`);
  }
  const known = categories && new Set(categories);
  for (let row = 0; row < rows; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) throw new RangeError(`${name}[${row}]: ${value} is not a number`);
    if (known && !known.has(value)) {
      throw new RangeError(`${name}[${row}]: ${value} is none of its categories`);
    }
  }
}
