import { CLASSES, type Class } from '../scores/cut-classes.ts';

/** Respondents of one class; percent of all, unrounded. */
export type Frequency = { class: Class; count: number; percent: number };

/** Counts and percent of the three classes; a class that nobody is in has 0. Throws on no respondents. */
export function countClasses(classes: Float64Array): Frequency[] {
  if (classes.length === 0) throw new RangeError('no frequencies of nothing');
  return CLASSES.map((one) => {
    let count = 0;
    for (const value of classes) if (value === one) count += 1;
    return { class: one, count, percent: (100 * count) / classes.length };
  });
}
