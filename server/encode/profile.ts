import type { ProfileEntry } from '../../geo/profile/profile-area.ts';
import type { Area, Observation } from '../../geo/indicators/types.ts';
import type { AreaShape, BoundarySet } from '../db/areas.ts';
import type { AreaProfile } from '../schemas/areas.ts';
import type { AreaZone } from '../schemas/zones.ts';
import { encodeAlternative, encodeFigure } from './values.ts';

type Input = {
  release: number;
  shape: AreaShape;
  aliases: string[];
  parents: Area[];
  children: Area[];
  boundary: BoundarySet;
  entries: ProfileEntry[];
  zones: AreaZone[];
};

const nameOf = ({ code, name, level }: Area) => ({ code, name, level });

/** The profile of one area as the API answers it. */
export function encodeProfile(input: Input): AreaProfile {
  const { shape } = input;
  return {
    release: input.release,
    ...nameOf(shape),
    bps_code: shape.bpsCode,
    area_km2: shape.areaKm2,
    bbox: shape.bbox,
    aliases: input.aliases,
    parents: input.parents.map(nameOf),
    children: input.children.map(nameOf),
    boundary: input.boundary,
    indicators: input.entries.map(encodeEntry),
    zones: input.zones,
  };
}

function encodeEntry({ indicator, figure, alternatives, rank, parents, series }: ProfileEntry) {
  return {
    id: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    ...encodeFigure(figure),
    rank,
    parents: parents.map((parent) => encodeParent(parent.area, parent.figure)),
    alternatives: alternatives.map(encodeAlternative),
    series: series.map((point) => ({
      ...encodeFigure(point.figure),
      period: point.figure.period,
      series: point.figure.series,
      break_before: point.breakBefore,
    })),
  };
}

const encodeParent = (area: Area, figure: Observation | null) => ({
  code: area.code,
  value: figure?.value ?? null,
  status: figure?.status ?? ('no_data' as const),
  period: figure?.period ?? null,
  as_of: figure?.asOf ?? null,
});
