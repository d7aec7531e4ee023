import type { Indicator, Observation } from '../indicators/types.ts';
import { finding, type Finding } from '../read/finding.ts';

const FEWEST = 3;

/**
 * Percentages that are all between 0 and 1: a spreadsheet shows 0.12 as 12 %, and its file holds
 * 0.12. That may be meant, so it is only told.
 */
export function findFractions(
  figures: Observation[],
  indicators: ReadonlyMap<string, Indicator>,
): Finding[] {
  const ids = new Set(figures.map(({ indicator }) => indicator));
  return [...ids].flatMap((id) => {
    if (indicators.get(id)?.unit !== 'percent') return [];
    const values = figures
      .filter(({ indicator }) => indicator === id)
      .map(({ value }) => value ?? 0);
    const areFractions =
      values.length >= FEWEST && values.every((one) => one <= 1) && values.some((one) => one > 0);
    return areFractions ? [finding('maybe_fractions', { values: { indicator: id } })] : [];
  });
}
