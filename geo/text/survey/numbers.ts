import { formatNumber } from '../../cartography/numbers.ts';
import type { Language } from '../languages.ts';

const LEAST_P = 0.001;

/** A probability as it follows the letter p: `p 0,012` or `p < 0,001`. */
export const formatP = (p: number, language: Language): string =>
  p < LEAST_P ? `p < ${formatNumber(LEAST_P, language, 3)}` : `p ${formatNumber(p, language, 3)}`;

/** A percent as the study prints it: one decimal. */
export const formatPercent = (percent: number, language: Language): string =>
  formatNumber(percent, language, 1);

/** The first letter of a sentence. */
export const capitalise = (sentence: string): string =>
  sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
