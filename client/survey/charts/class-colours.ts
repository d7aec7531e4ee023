import { classColours } from '../../../geo/cartography/palettes.ts';
import type { Class } from '../../../geo/survey/scores/cut-classes.ts';

const COLOURS = classColours(3, 'neutral');

/** The colour of low, medium or high: darker is higher. */
export const classColour = (one: Class): string => COLOURS[one - 1] ?? '';
