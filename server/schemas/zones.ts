import { Type, type Static } from 'typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { ORIGINS, QUALITIES, STATUSES } from '../../geo/indicators/types.ts';
import { BASES, ZONE_KINDS } from '../../geo/zones/kinds.ts';
import { SLUM_CLASSES } from '../../geo/zones/polygon.ts';
import { COUNT_METHODS } from '../../geo/zones/zone-figure.ts';
import { AsOf, nullable, oneOf } from './fields.ts';
import { Csv, Paging } from './items.ts';

/** Query of the collection of marginal zones. */
export const ZoneItemsQuery = Type.Object(
  {
    kind: Type.Optional(
      oneOf(ZONE_KINDS, { description: 'kind of zone; kinds overlap and are never summed' }),
    ),
    width_m: Type.Optional(
      Type.Integer({ minimum: 0, description: 'width in metres; polygons have 0' }),
    ),
    basis: Type.Optional(oneOf(BASES, { description: 'legal widths or studied ones' })),
    code: Type.Optional(
      Type.String({ maxLength: 32, description: 'code of one area, of any level' }),
    ),
    level: Type.Optional(
      oneOf(LEVELS, { description: 'level of the areas; kelurahan unless a code is given' }),
    ),
    period: Type.Optional(
      Type.String({ description: 'period of the register; the latest one unless given' }),
    ),
    ...Paging,
    ...Csv,
  },
  { additionalProperties: false },
);
export type ZoneItemsQuery = Static<typeof ZoneItemsQuery>;

const Kind = {
  kind: oneOf(ZONE_KINDS),
  width_m: Type.Integer(),
  basis: oneOf(BASES),
  article: nullable(Type.String({ description: 'articles that set the width' })),
};

export const ZoneSetEntry = Type.Object({
  id: Type.String({ description: '{kind}-{width_m}-{basis}' }),
  ...Kind,
  areas: Type.Integer({ description: 'kelurahan that it covers a part of' }),
  not_assessed: Type.Integer({
    description: 'kelurahan that only estimated sections come near: nothing is told of them',
  }),
});
export type ZoneSetEntry = Static<typeof ZoneSetEntry>;

/** Sets of zones of the release, and what they were made with. */
export const ZonesAnswer = Type.Object({
  release: Type.Integer(),
  parameters: Type.Object({
    study_widths_m: Type.Array(Type.Integer()),
    usual_width_m: Type.Integer(),
    track_half_width_m: nullable(Type.Number()),
    point_accuracy_m: Type.Number(),
    fewest_families: Type.Integer({ description: 'families inside for which indicators are told' }),
  }),
  sets: Type.Array(ZoneSetEntry),
});
export type ZonesAnswer = Static<typeof ZonesAnswer>;

const Rate = Type.Object({
  value: nullable(Type.Number()),
  status: oneOf(STATUSES),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  numerator: nullable(Type.Number()),
  denominator: nullable(Type.Number()),
  quality: nullable(oneOf(QUALITIES)),
});

const Families = nullable(Type.Number());
const Status = oneOf(STATUSES);

/** One set of zones as the profile of an area tells it. */
export const AreaZone = Type.Object({
  id: Type.String(),
  ...Kind,
  assessed: oneOf(['whole', 'part', 'none'], {
    description: 'whether all, some or none of the sections near the area are counted',
  }),
  area_m2: nullable(Type.Number()),
  area_share: nullable(Type.Number({ description: 'percent of the area' })),
  slum_class: nullable(oneOf(SLUM_CLASSES)),
  period: nullable(Type.String()),
  as_of: AsOf,
  origin: nullable(oneOf(ORIGINS)),
  method: nullable(oneOf(COUNT_METHODS)),
  families_low: Families,
  families: Families,
  families_high: Families,
  families_low_status: Status,
  families_status: Status,
  families_high_status: Status,
  note: nullable(Type.String()),
  comparison: nullable(
    Type.Object({
      area: Type.String({ description: 'the area itself, else its kecamatan, else the kota' }),
      indicators: Type.Array(
        Type.Object({
          id: Type.String(),
          inside: Rate,
          outside: Rate,
          ratio: nullable(Type.Number()),
          ratio_low: nullable(Type.Number()),
          ratio_high: nullable(Type.Number()),
        }),
      ),
    }),
  ),
});
export type AreaZone = Static<typeof AreaZone>;
