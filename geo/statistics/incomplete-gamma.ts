import { continuedFraction } from './continued-fraction.ts';
import { gammaPower } from './saddle-point.ts';

/**
 * The regularised upper incomplete gamma function Q(a, x) = Gamma(a, x) / Gamma(a), for a > 0 and
 * x >= 0: the series of P = 1 - Q (DLMF 8.11.4) below the middle, Legendre's continued fraction above
 * (DLMF 8.9.2), so that small results keep their digits. Throws RangeError on other arguments.
 */
export function gammaTail(a: number, x: number): number {
  if (!(a > 0 && a < Infinity && x >= 0)) throw new RangeError(`gammaTail: a = ${a}, x = ${x}`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * gammaPower(a, x);
}

function upperFraction(a: number, x: number): number {
  const power = gammaPower(a, x);
  if (power === 0) return 0;
  return (
    power /
    continuedFraction(
      (n) => n * (a - n),
      (n) => x + 2 * n + 1 - a,
    )
  );
}
