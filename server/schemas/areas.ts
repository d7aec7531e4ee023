import { Type, type Static } from 'typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { ORIGINS, QUALITIES, SERIES, STATUSES } from '../../geo/indicators/types.ts';
import { AsOf, BilingualText, nullable, oneOf } from './fields.ts';
import { Alternative } from './values.ts';
import { AreaZone } from './zones.ts';

const AreaName = Type.Object({ code: Type.String(), name: Type.String(), level: oneOf(LEVELS) });

const Value = {
  value: nullable(Type.Number()),
  status: oneOf(STATUSES),
  period: nullable(Type.String()),
  as_of: AsOf,
  origin: nullable(oneOf(ORIGINS)),
  quality: nullable(oneOf(QUALITIES)),
  source: nullable(Type.String()),
  note: nullable(Type.String()),
};

/** A point of a published series. `break_before` says that it must not be joined to the point before it. */
const SeriesPoint = Type.Object({
  ...Value,
  period: Type.String(),
  series: oneOf(SERIES),
  break_before: Type.Boolean(),
});

const Rank = Type.Object({
  position: Type.Integer({ description: '1 is the highest value; equal values share a position' }),
  of: Type.Integer({ description: 'areas of the level with a value for the same period' }),
});

const ProfileIndicator = Type.Object({
  id: Type.String(),
  name: BilingualText,
  unit: Type.String(),
  ...Value,
  numerator: nullable(Type.Number()),
  denominator: nullable(Type.Number()),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  rank: nullable(Rank),
  parents: Type.Array(
    Type.Object({
      code: Type.String(),
      value: nullable(Type.Number()),
      status: oneOf(STATUSES),
      period: nullable(Type.String()),
      as_of: AsOf,
    }),
  ),
  alternatives: Type.Array(Alternative),
  series: Type.Array(SeriesPoint),
});

/** Everything known of one area: each indicator that has a value here or in a parent. */
export const AreaProfile = Type.Object({
  release: Type.Integer(),
  code: Type.String(),
  bps_code: nullable(Type.String()),
  name: Type.String(),
  level: oneOf(LEVELS),
  area_km2: Type.Number(),
  bbox: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
  aliases: Type.Array(Type.String()),
  parents: Type.Array(AreaName, { description: 'kecamatan, then kota' }),
  children: Type.Array(AreaName),
  boundary: Type.Object({ vintage: Type.String(), source: Type.String(), licence: Type.String() }),
  indicators: Type.Array(ProfileIndicator),
  zones: Type.Array(AreaZone, {
    description: 'sets of zones that reach the area; kinds overlap and are never summed',
  }),
});
export type AreaProfile = Static<typeof AreaProfile>;

/** The names of every area: what a search needs, without figures and geometry. */
export const AreasAnswer = Type.Object({
  release: Type.Integer(),
  areas: Type.Array(
    Type.Object({
      code: Type.String({ description: 'Kemendagri code' }),
      bps_code: nullable(Type.String()),
      name: Type.String(),
      level: oneOf(LEVELS),
      kecamatan: nullable(
        Type.String({ description: 'name of the kecamatan it is in or is; null for the city' }),
      ),
      aliases: Type.Array(Type.String(), { description: 'other spellings, bundled or confirmed' }),
      bbox: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
    }),
  ),
});
export type AreasAnswer = Static<typeof AreasAnswer>;
export type AreaEntry = AreasAnswer['areas'][number];
