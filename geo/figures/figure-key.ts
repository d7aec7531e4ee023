import type { Observation } from '../indicators/types.ts';

/** What makes two figures the same figure: area, indicator, period and series. */
export const figureKey = ({
  area,
  indicator,
  period,
  series,
}: Pick<Observation, 'area' | 'indicator' | 'period' | 'series'>): string =>
  [area, indicator, period, series].join(' ');
