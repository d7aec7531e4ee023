import { normalDensity, normalQuantile, normalTail } from '../../statistics/normal.ts';

/** Where `evaluate` puts its four numbers. */
export const [BELOW, ABOVE, DENSITY, SLOPE] = [0, 1, 2, 3] as const;

/**
 * A cumulative link (McCullagh, "Regression models for ordinal data", JRSS B 42, 1980). `evaluate`
 * writes at `at` of `out`: P(Z <= z), P(Z > z), the density and its derivative; `quantile` turns a
 * share into z. All three densities are log-concave, so a fit has one summit (Pratt, JASA 76, 1981).
 */
export type Link = {
  evaluate: (z: number, out: Float64Array, at: number) => void;
  quantile: (share: number) => number;
};

export type LinkName = 'logit' | 'probit' | 'cloglog';

export const LINKS: Record<LinkName, Link> = {
  logit: {
    evaluate(z, out, at) {
      const power = Math.exp(-Math.abs(z));
      const [large, small] = [1 / (1 + power), power / (1 + power)];
      const below = z < 0 ? small : large;
      const above = z < 0 ? large : small;
      out[at + BELOW] = below;
      out[at + ABOVE] = above;
      out[at + DENSITY] = large * small;
      out[at + SLOPE] = large * small * (above - below);
    },
    quantile: (share) => Math.log(share / (1 - share)),
  },
  probit: {
    evaluate(z, out, at) {
      const tail = normalTail(Math.abs(z));
      const density = normalDensity(z);
      out[at + BELOW] = z < 0 ? tail : 1 - tail;
      out[at + ABOVE] = z < 0 ? 1 - tail : tail;
      out[at + DENSITY] = density;
      out[at + SLOPE] = -z * density;
    },
    quantile: normalQuantile,
  },
  // Complementary log-log: P(Z <= z) = 1 - exp(-exp(z)).
  cloglog: {
    evaluate(z, out, at) {
      // Beyond this the density is zero, and a larger power would be infinite times zero.
      const hazard = Math.exp(Math.min(z, 7));
      const above = Math.exp(-hazard);
      out[at + BELOW] = -Math.expm1(-hazard);
      out[at + ABOVE] = above;
      out[at + DENSITY] = hazard * above;
      out[at + SLOPE] = hazard * above * (1 - hazard);
    },
    quantile: (share) => Math.log(-Math.log1p(-share)),
  },
};
