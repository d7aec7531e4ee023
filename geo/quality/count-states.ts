import { LEVELS, type Level } from '../areas/levels.ts';
import { pickLayer } from '../indicators/pick-layer.ts';
import { comparePeriods } from '../indicators/periods.ts';
import type { Area, Observation } from '../indicators/types.ts';

/** What the areas of one level have of one indicator: numbers of areas, by their latest figure. */
export type States = {
  indicator: string;
  level: Level;
  /** Areas of the level. */
  of: number;
  readable: number;
  /** Of the readable ones. */
  unreliable: number;
  suppressed: number;
  notComparable: number;
  /** Areas without any figure, or with one that says there is none. */
  missing: number;
  latest: string | null;
};

/** Counts states by indicator and level over the latest figure of each area. The figures have passed the gate. */
export function countStates(
  indicators: readonly string[],
  areas: readonly Area[],
  observations: readonly Observation[],
): States[] {
  const byIndicator = new Map<string, Observation[]>(indicators.map((id) => [id, []]));
  for (const one of observations) byIndicator.get(one.indicator)?.push(one);
  return indicators.flatMap((indicator) =>
    LEVELS.map((level) => countOne(indicator, level, areas, byIndicator.get(indicator) ?? [])),
  );
}

function countOne(
  indicator: string,
  level: Level,
  areas: readonly Area[],
  observations: Observation[],
): States {
  const own = areas.filter((area) => area.level === level);
  const figures = pickLayer(own, observations, null).map(({ figure }) => figure);
  const count = (test: (figure: Observation | null) => boolean) => figures.filter(test).length;
  const periods = figures.flatMap((figure) => figure?.period ?? []).sort(comparePeriods);
  return {
    indicator,
    level,
    of: own.length,
    readable: count((figure) => figure?.status === 'ok'),
    unreliable: count((figure) => figure?.status === 'ok' && figure.quality === 'unreliable'),
    suppressed: count((figure) => figure?.status === 'suppressed'),
    notComparable: count((figure) => figure?.status === 'not_comparable'),
    missing: count((figure) => figure === null || figure.status === 'no_data'),
    latest: periods.at(-1) ?? null,
  };
}

/** The same counts added up over all indicators. */
export function sumStates(states: readonly States[]) {
  const sum = (read: (one: States) => number) =>
    states.reduce((total, one) => total + read(one), 0);
  return {
    readable: sum(({ readable }) => readable),
    unreliable: sum(({ unreliable }) => unreliable),
    suppressed: sum(({ suppressed }) => suppressed),
    notComparable: sum(({ notComparable }) => notComparable),
  };
}
