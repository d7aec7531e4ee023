const SMALL = 1e-300;
const MOST_STEPS = 1_000_000;

/**
 * b(0) + a(1) / (b(1) + a(2) / (b(2) + ...)), by the modified method of Lentz (Thompson and Barnett,
 * "Coulomb and Bessel functions of complex arguments and order", Journal of Computational Physics 64,
 * 1986), until a step changes nothing. `a` and `b` give numerators and denominators by number.
 * Throws RangeError where it does not settle.
 */
export function continuedFraction(a: (n: number) => number, b: (n: number) => number): number {
  let value = b(0) || SMALL;
  let [upper, lower] = [value, 0];
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const [over, under] = [a(n), b(n)];
    lower = 1 / (under + over * lower || SMALL);
    upper = under + over / upper || SMALL;
    const step = upper * lower;
    value *= step;
    if (Math.abs(step - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError('a continued fraction does not settle');
}
