import { mean, sampleStandardDeviation } from 'simple-statistics';

/** By how many standard deviations the limits lie from the mean: 0.5 and 1.5 either way for five classes. */
export const deviationsOf = (classes: number): number[] =>
  Array.from({ length: classes - 1 }, (_, i) => i + 1 - classes / 2);

/**
 * Limits one standard deviation apart, with the mean in the middle of the middle class or, for an even number
 * of classes, between the two middle ones (Slocum et al., "Thematic Cartography and Geovisualization", 3rd ed.
 * 2009, ch. 5). The deviation is that of a sample (n - 1). They may lie beyond the values. `values` not empty.
 */
export function deviationLimits(values: number[], classes: number): number[] {
  if (values.length < 2) return [];
  const [middle, deviation] = [mean(values), sampleStandardDeviation(values)];
  return deviationsOf(classes).map((by) => middle + by * deviation);
}
