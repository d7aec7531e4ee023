// Powers and gamma functions by the saddle-point form of C. Loader, "Fast and accurate computation of
// binomial probabilities" (2000): what would cancel is taken out by hand, so that the result keeps
// its digits for large arguments and far out in the tails.

/** From here on four terms of Stirling's series leave less than 1e-16. */
const SERIES_FROM = 16;

/**
 * Error of Stirling's formula: ln Gamma(a + 1) - ln(sqrt(2 pi a) (a / e)^a), for a > 0 (DLMF 5.11.1).
 * Small arguments are led to large ones by the recurrence of the gamma function.
 */
export function stirlingError(a: number): number {
  let [sum, at] = [0, a];
  for (; at < SERIES_FROM; at += 1) sum += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  const series =
    1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)));
  return sum + series / at;
}

/** x ln(x / mean) + mean - x for positive x and mean, with its digits kept where x is near the mean. */
export function devianceTerm(x: number, mean: number): number {
  const difference = x - mean;
  const ratio = difference / (x + mean);
  if (Math.abs(ratio) > 0.2) return x * Math.log(x / mean) - difference;
  // ln(x / mean) = 2 artanh(ratio); the first term and -difference are summed by hand.
  const square = ratio * ratio;
  let [sum, power] = [difference * ratio, 2 * x * ratio];
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** x^a e^-x / Gamma(a), for a > 0 and x > 0. */
export function gammaPower(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - devianceTerm(a, x));
}

/** x^a y^b / B(a, b), for a, b > 0, x > 0 and y = 1 - x > 0, both given so that neither loses digits. */
export function betaPower(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const deviance = devianceTerm(a, n * x) + devianceTerm(b, n * y);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(errors - deviance);
}
