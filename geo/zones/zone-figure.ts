import type { Observation } from '../indicators/types.ts';
import type { ZoneSet } from './kinds.ts';

/**
 * How families were counted: by their points, by the covered part of the area (where none has a point),
 * or by both.
 */
export const COUNT_METHODS = ['points', 'area', 'mixed'] as const;
export type CountMethod = (typeof COUNT_METHODS)[number];

/** Figures that tell how many families are inside: surely, by the best line, possibly. */
export const FAMILIES_INSIDE = {
  low: 'families_low',
  best: 'families',
  high: 'families_high',
} as const;

/** A released value of the families inside a set of zones; `indicator` may be one of {@link FAMILIES_INSIDE}. */
export type ZoneFigure = Observation & { set: ZoneSet; method: CountMethod };
