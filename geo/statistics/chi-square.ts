import { gammaTail } from './incomplete-gamma.ts';

/**
 * P(X > x) of a chi-square distribution with `df` degrees of freedom (DLMF 8.4; any df > 0): small
 * results keep their digits. Throws RangeError unless x >= 0 and df > 0.
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x >= 0 && df > 0)) throw new RangeError(`chiSquareTail: x = ${x}, df = ${df}`);
  return gammaTail(df / 2, x / 2);
}
