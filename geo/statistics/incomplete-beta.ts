import { continuedFraction } from './continued-fraction.ts';
import { betaPower } from './saddle-point.ts';

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1], by its continued
 * fraction (DLMF 8.17.22) and, above the middle, by I_x(a, b) = 1 - I_y(b, a). `y` is 1 - x, given by
 * the caller so that it keeps its digits. Throws RangeError on other arguments.
 */
export function betaShare(a: number, b: number, x: number, y: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0 && Math.abs(x + y - 1) < 1e-9)) {
    throw new RangeError(`betaShare: a = ${a}, b = ${b}, x = ${x}, y = ${y}`);
  }
  if (x === 0 || y === 0) return x === 0 ? 0 : 1;
  return x * (a + b + 2) <= a + 1 ? lowerFraction(a, b, x, y) : 1 - lowerFraction(b, a, y, x);
}

function lowerFraction(a: number, b: number, x: number, y: number): number {
  const power = betaPower(a, b, x, y);
  if (power === 0) return 0;
  const coefficient = (n: number): number => {
    const m = n >> 1;
    const at = a + n - 1;
    const over = n % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m);
    return ((over * x) / at) * (1 / (at + 1));
  };
  return power / a / continuedFraction(coefficient, () => 1);
}
