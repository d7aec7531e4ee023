import { pickLayer, sharedBy, type LayerEntry } from '../../geo/indicators/pick-layer.ts';
import type { Level } from '../../geo/areas/levels.ts';
import type { Observation } from '../../geo/indicators/types.ts';
import { listAreas } from '../db/areas.ts';
import { listByIndicator } from '../db/observations.ts';
import type { Snapshot } from '../db/snapshot.ts';
import type { ValuesAnswer } from '../schemas/values.ts';

/** A figure's members; all `null` and `no_data` where there is no figure. */
export function encodeFigure(figure: Observation | null) {
  return {
    value: figure?.value ?? null,
    status: figure?.status ?? ('no_data' as const),
    period: figure?.period ?? null,
    as_of: figure?.asOf ?? null,
    origin: figure?.origin ?? null,
    quality: figure?.quality ?? null,
    source: figure?.source ?? null,
    note: figure?.note ?? null,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
  };
}

/** A second figure for the same area and period. */
export const encodeAlternative = ({ value, quality, source, note }: Observation) => ({
  value,
  quality,
  source,
  note,
});

/** One layer without geometry, as the API answers it. */
export function encodeValues(
  indicator: string,
  level: Level,
  release: number,
  entries: LayerEntry[],
): ValuesAnswer {
  return {
    indicator,
    level,
    period: sharedBy(entries, (figure) => figure.period),
    origin: sharedBy(entries, (figure) => figure.origin),
    release,
    values: entries.map(({ area, figure, alternatives }) => ({
      code: area.code,
      ...encodeFigure(figure),
      alternatives: alternatives.map(encodeAlternative),
    })),
  };
}

/** The layer of one indicator at a level, of a period or the latest of each area (`null`). */
export function layerValues(
  { db, release }: Pick<Snapshot, 'db' | 'release'>,
  indicator: string,
  level: Level,
  period: string | null,
): ValuesAnswer {
  const areas = listAreas(db).filter((area) => area.level === level);
  const entries = pickLayer(areas, listByIndicator(db, indicator, level), period);
  return encodeValues(indicator, level, release, entries);
}
