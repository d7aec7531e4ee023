import { sharedBy, type LayerEntry } from '../../geo/indicators/pick-layer.ts';
import type { Level } from '../../geo/areas/levels.ts';
import type { Observation } from '../../geo/indicators/types.ts';
import type { ValuesAnswer } from '../schemas/values.ts';

/** A figure's members; all `null` and `no_data` where there is no figure. */
export function encodeFigure(figure: Observation | null) {
  return {
    value: figure?.value ?? null,
    status: figure?.status ?? ('no_data' as const),
    period: figure?.period ?? null,
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
