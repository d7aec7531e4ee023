import { HOUSEHOLD_REPORT } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import type { KeptRegister } from '../db/kept-registers.ts';

/** A sentence on replaced registers: how many, with how many families, how large; none where none is kept. */
export function printKept(
  kept: readonly KeptRegister[],
  language: Language,
  sentence: 'kept' | 'forgotten' = 'kept',
): string[] {
  if (kept.length === 0) return [];
  const sum = (of: (one: KeptRegister) => number) =>
    kept.reduce((total, one) => total + of(one), 0);
  const values = {
    count: kept.length,
    families: sum(({ families }) => families),
    megabytes: (sum(({ bytes }) => bytes) / 1e6).toFixed(1),
  };
  return [fill(HOUSEHOLD_REPORT[sentence][language], values)];
}
