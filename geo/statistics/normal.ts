import { solveDecreasing } from './solve-decreasing.ts';

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / ROOT_TWO_PI;

/** Up to here the series of the middle is used, beyond it the continued fraction of the tail. */
const TAIL_FROM = 2.5;

/**
 * P(Z > z) of a standard normal Z (DLMF 7.6.2 and 7.9.3): small results keep their digits, down to
 * 1e-300 and beyond. NaN throws RangeError.
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalTail: z is not a number');
  if (z < 0) return 1 - normalTail(-z);
  if (z < TAIL_FROM) return 0.5 - middle(z);
  return z > 40 ? 0 : normalDensity(z) / tailFraction(z);
}

/** P(0 < Z < z) for z >= 0. */
function middle(z: number): number {
  const square = z * z;
  let [term, sum] = [z, z];
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= square / odd;
    sum += term;
  }
  return sum * normalDensity(z);
}

/** Density divided by tail: z + 1 / (z + 2 / (z + 3 / ...)); its length follows from its rate. */
function tailFraction(z: number): number {
  let value = z;
  for (let n = Math.ceil(10 + 280 / (z * z)); n > 0; n -= 1) value = z + n / value;
  return value;
}

/**
 * The z below which a share `p` of the standard normal distribution lies, for 0 < p < 1; throws
 * RangeError otherwise. A p near 1 has lost digits before it comes here: use the symmetry.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: p = ${p}`);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p > 0.25) return -solveMiddle(0.5 - p);
  const wanted = Math.log(p);
  return -solveDecreasing({
    start: Math.sqrt(-2 * wanted),
    low: 0,
    high: 40,
    miss: (z) => Math.log(normalTail(z)) - wanted,
    slope: (z) => -normalDensity(z) / normalTail(z),
  });
}

/** The z with P(0 < Z < z) = share, for a share below 1/4: near 0 it keeps the digits of the share. */
function solveMiddle(share: number): number {
  return solveDecreasing({
    start: share * ROOT_TWO_PI,
    low: 0,
    high: 1,
    miss: (z) => share - middle(z),
    slope: (z) => -normalDensity(z),
  });
}
