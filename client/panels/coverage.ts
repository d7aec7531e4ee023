import { LEVELS, type Level } from '../../geo/areas/levels.ts';
import type { IndicatorEntry } from '../../server/schemas/indicators.ts';

export type Coverage = IndicatorEntry['coverage'][number];

/** Periods of a level that have values, ascending. */
export function coverageOf({ coverage, periods }: IndicatorEntry, level: Level): Coverage[] {
  const order = (entry: Coverage) => periods.indexOf(entry.period);
  return coverage
    .filter((entry) => entry.level === level && entry.areas > 0)
    .sort((a, b) => order(a) - order(b));
}

/** Where there are values when the asked layer has none: the same level if it can be, else the finest. */
export function elsewhere(indicator: IndicatorEntry, level: Level): Coverage | null {
  const levels = [level, ...LEVELS.toReversed()];
  const found = levels.flatMap((one) => coverageOf(indicator, one).slice(-1));
  return found[0] ?? null;
}
