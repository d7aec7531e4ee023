import type { Direction } from '../indicators/types.ts';

/** Light yellow through green to deep blue: lightness falls steadily, so it reads without hue too. */
export const SEQUENTIAL = ['#f3e79b', '#a9c98a', '#5fa08d', '#3a6d8c', '#2d3f74'] as const;

/** Proportional circles of a count. */
export const SYMBOL_COLOUR = '#3a6d8c';

// With fewer classes the colours stay far apart instead of crowding at the light end.
const STEPS: Record<number, number[]> = { 1: [2], 2: [1, 4], 3: [0, 2, 4], 4: [0, 1, 3, 4] };

/**
 * Colours of classes from the lowest value to the highest (1 to 5 classes). Darker means worse; for an
 * indicator where more is better the lowest class is the darkest; without direction, darker is more.
 */
export function classColours(classes: number, direction: Direction): string[] {
  const steps = STEPS[classes] ?? SEQUENTIAL.map((_, i) => i);
  const colours = steps.slice(0, classes).map((step) => SEQUENTIAL[step] ?? SEQUENTIAL[0]);
  return direction === 'higher_is_better' ? colours.reverse() : colours;
}
