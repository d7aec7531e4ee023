export const LARGEST_RADIUS = 26;
const SMALLEST_RADIUS = 2;

/**
 * Radius in pixels of a proportional circle: area proportional to value, so radius to its root.
 * Zero and negative values get no circle; small ones stay visible.
 */
export function symbolRadius(value: number, highest: number, largest = LARGEST_RADIUS): number {
  if (value <= 0 || highest <= 0) return 0;
  return Math.max(SMALLEST_RADIUS, largest * Math.sqrt(value / highest));
}

/** Up to three round values for the legend of proportional circles, largest first: 1, 2 or 5 times ten to a power. */
export function symbolSamples(highest: number): number[] {
  if (highest < 1) return highest > 0 ? [highest] : [];
  const samples = [1, 4, 20].map((part) => roundDown(highest / part)).filter((value) => value >= 1);
  return [...new Set(samples)];
}

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const lead = [5, 2, 1].find((step) => step * power <= value) ?? 1;
  return lead * power;
}
