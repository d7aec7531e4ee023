import type { Range } from './program.ts';

/** All amounts that two significant digits may stand for. */
export function readTwoDigits(shown: number): Range {
  if (shown === 0) return { low: 0, high: 0 };
  const half = 10 ** (Math.floor(Math.log10(shown) + 1e-9) - 1) / 2;
  return { low: shown - half, high: shown + half };
}

/**
 * Means of the poor behind a published product of a headcount (0 to 1) and a mean, both the mean
 * and the product rounded to two significant digits.
 */
export function readMean(product: number, headcount: number): Range {
  const { low, high } = readTwoDigits(product);
  return { low: readTwoDigits(low / headcount).low, high: readTwoDigits(high / headcount).high };
}
