import { comparePeriods } from './periods.ts';
import type { Area, Observation } from './types.ts';

/** One area of a layer: its figure, or `null` where there is none, and second figures for the same period. */
export type LayerEntry = { area: Area; figure: Observation | null; alternatives: Observation[] };

/**
 * The layer of one indicator over the given areas: every area is there, empty ones included.
 * With a period, only figures of that period; without, the latest figure of each area, so that
 * entries can be of different periods.
 */
export function pickLayer(
  areas: Area[],
  observations: Observation[],
  period: string | null,
): LayerEntry[] {
  const byArea = new Map<string, Observation[]>();
  for (const one of observations) {
    if (period !== null && one.period !== period) continue;
    byArea.set(one.area, [...(byArea.get(one.area) ?? []), one]);
  }
  return areas.map((area) => {
    const own = byArea.get(area.code) ?? [];
    const figure = latest(own.filter((one) => one.series === 'main'));
    const alternatives = own.filter((one) => one.series === 'alt' && one.period === figure?.period);
    return { area, figure, alternatives };
  });
}

function latest(figures: Observation[]): Observation | null {
  return figures.reduce<Observation | null>(
    (best, one) => (best && comparePeriods(best.period, one.period) >= 0 ? best : one),
    null,
  );
}

/** The one value that all entries share, `mixed` where they differ, `null` where there are none. */
export function sharedBy<T extends string>(
  entries: LayerEntry[],
  read: (figure: Observation) => T,
): T | 'mixed' | null {
  const found = new Set(entries.flatMap(({ figure }) => (figure ? [read(figure)] : [])));
  const [first] = found;
  return first === undefined ? null : found.size === 1 ? first : 'mixed';
}
