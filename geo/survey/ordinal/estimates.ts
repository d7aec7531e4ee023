import { normalQuantile } from '../../statistics/normal.ts';
import { chiSquareTail } from '../../statistics/chi-square.ts';
import type { Design } from './build-design.ts';
import type { Column } from './list-columns.ts';
import type { Fit } from './maximise-likelihood.ts';

const Z = -normalQuantile(0.025);

/** An estimate and what follows from it; 95 % interval by Wald. */
export type Estimate = {
  /** null where it has no end. */
  estimate: number | null;
  /** Where separated: 1 or -1, the way on which the estimate has no end; 0 otherwise. */
  endless: number;
  standardError: number | null;
  wald: number | null;
  df: 1;
  significance: number | null;
  low: number | null;
  high: number | null;
};

/** Between class `below` and those above it (codes as given). */
export type Threshold = Estimate & { below: number };

/**
 * A parameter of location. With logit, `oddsRatio` is exp(estimate): the odds of a higher class, for
 * one more unit or against the reference; null where the interval is beyond all numbers.
 */
export type Location = Estimate &
  Column & { oddsRatio: { ratio: number; low: number; high: number } | null };

const NOTHING = { standardError: null, wald: null, significance: null, low: null, high: null };

/** `standardError` null where it is not known. */
function describeEstimate(
  estimate: number,
  standardError: number | null,
  endless: number,
): Estimate {
  if (endless !== 0) return { estimate: null, endless, df: 1, ...NOTHING };
  if (standardError === null || !(standardError > 0)) {
    return { estimate, endless, df: 1, ...NOTHING };
  }
  const wald = (estimate / standardError) ** 2;
  const significance = chiSquareTail(wald, 1);
  const [low, high] = [estimate - Z * standardError, estimate + Z * standardError];
  return { estimate, endless, standardError, wald, df: 1, significance, low, high };
}

/** Thresholds in the units of the data: those of the fit are for columns less their means. */
export function describeThresholds(
  fit: Fit,
  covariance: Float64Array | null,
  { mean, scale }: Design,
  codes: readonly number[],
): Threshold[] {
  const size = fit.parameters.length;
  const count = size - mean.length;
  const shift = mean.map((value, c) => value / (scale[c] ?? 1));
  return codes.slice(0, count).map((below, j) => {
    const weights = Float64Array.from({ length: size }, (_, i) =>
      i < count ? Number(i === j) : (shift[i - count] ?? 0),
    );
    const estimate = weights.reduce((sum, by, i) => sum + by * (fit.parameters[i] ?? 0), 0);
    const endless = weights.reduce((sum, by, i) => sum + by * (fit.drift[i] ?? 0), 0);
    const way = Math.abs(endless) > 1e-4 ? Math.sign(endless) : 0;
    return { below, ...describeEstimate(estimate, errorOf(covariance, weights), way) };
  });
}

function errorOf(covariance: Float64Array | null, weights: Float64Array): number | null {
  if (!covariance) return null;
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0) continue;
    for (let k = 0; k < weights.length; k += 1) {
      sum += (weights[i] ?? 0) * (weights[k] ?? 0) * (covariance[i * weights.length + k] ?? 0);
    }
  }
  return Math.sqrt(sum);
}

/** Locations in the units of the data; what is redundant is listed with the estimate 0. */
export function describeLocations(
  fit: Fit,
  covariance: Float64Array | null,
  { scale }: Design,
  all: readonly Column[],
  hasOdds: boolean,
): Location[] {
  const size = fit.parameters.length;
  let at = size - scale.length;
  let c = 0;
  return all.map((column) => {
    if (column.redundant !== null) {
      return { ...column, ...describeEstimate(0, null, 0), oddsRatio: null };
    }
    const unit = scale[c] ?? 1;
    const error = covariance ? Math.sqrt(covariance[at * size + at] ?? 0) / unit : null;
    const estimate = (fit.parameters[at] ?? 0) / unit;
    const drift = fit.drift[at] ?? 0;
    const way = Math.abs(drift) > 1e-4 ? Math.sign(drift) : 0;
    [at, c] = [at + 1, c + 1];
    const described = describeEstimate(estimate, error, way);
    return { ...column, ...described, oddsRatio: hasOdds ? oddsRatioOf(described) : null };
  });
}

function oddsRatioOf({ estimate, low, high }: Estimate): Location['oddsRatio'] {
  if (estimate === null || low === null || high === null) return null;
  if (Math.exp(high) === Infinity) return null;
  return { ratio: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
}
