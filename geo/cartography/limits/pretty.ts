/** Step of 1, 2 or 5 times a power of ten for about `intervals` intervals, as R's `pretty` chooses it. */
export function prettyStep(low: number, high: number, intervals: number): number {
  const cell = (high - low) / intervals;
  const base = 10 ** Math.floor(Math.log10(cell));
  const [, factor] = PREFERRED.find(([limit]) => cell > limit * base) ?? [0, 1];
  return factor * base;
}

// R's bias h = 1.5 towards larger steps, h5 = 0.5 + 1.5 h towards 5: from which cell a factor is taken,
// (factor + h * factor before it) / (1 + h).
const [H, H5] = [1.5, 2.75];
const PREFERRED: [from: number, factor: number][] = [
  [(10 + H * 5) / (1 + H), 10],
  [(5 + H5 * 2) / (1 + H5), 5],
  [(2 + H) / (1 + H), 2],
];

/**
 * Round limits inside the values: multiples of the step of R's `pretty` (Becker, Chambers and Wilks, "The New S
 * Language", 1988), which may give more intervals than asked; here the step grows until there are no more
 * than `classes`. `sorted` ascending, not empty.
 */
export function prettyLimits(sorted: number[], classes: number): number[] {
  const [low = 0, high = low] = [sorted[0], sorted.at(-1)];
  if (low === high) return [];
  for (let intervals = classes; intervals > 1; intervals -= 1) {
    const limits = multiplesBetween(low, high, prettyStep(low, high, intervals));
    if (limits.length < classes) return limits;
  }
  return [];
}

function multiplesBetween(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / step) + 1;
  const count = Math.max(0, Math.ceil(high / step) - first);
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}
