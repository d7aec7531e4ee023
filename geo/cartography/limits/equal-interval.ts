/**
 * Limits between classes of equal width from the lowest to the highest value (Slocum et al., "Thematic
 * Cartography and Geovisualization", 3rd ed. 2009, ch. 5). `sorted` ascending, not empty.
 */
export function equalIntervalLimits(sorted: number[], classes: number): number[] {
  const [low = 0, high = low] = [sorted[0], sorted.at(-1)];
  const width = (high - low) / classes;
  return Array.from({ length: classes - 1 }, (_, i) => low + (i + 1) * width);
}
