import { Type, type Static } from 'typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { ORIGINS, QUALITIES, STATUSES } from '../../geo/indicators/types.ts';
import { AsOf, nullable, oneOf } from './fields.ts';

const Origin = oneOf(ORIGINS);

/** A second figure for the same area and period: shown beside the first, never averaged. */
export const Alternative = Type.Object({
  value: nullable(Type.Number()),
  quality: oneOf(QUALITIES),
  source: Type.String(),
  note: nullable(Type.String()),
});

export const ValueEntry = Type.Object({
  code: Type.String(),
  value: nullable(Type.Number()),
  status: oneOf(STATUSES),
  period: nullable(Type.String()),
  as_of: AsOf,
  origin: nullable(Origin),
  quality: nullable(oneOf(QUALITIES)),
  source: nullable(Type.String()),
  note: nullable(Type.String()),
  numerator: nullable(Type.Number()),
  denominator: nullable(Type.Number()),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  alternatives: Type.Array(Alternative),
});

/** One layer without geometry: every area of the level, empty ones included. */
export const ValuesAnswer = Type.Object({
  indicator: Type.String(),
  level: oneOf(LEVELS),
  period: nullable(Type.String({ description: '`mixed` where the entries differ' })),
  origin: nullable(oneOf([...ORIGINS, 'mixed'])),
  release: Type.Integer(),
  values: Type.Array(ValueEntry),
});

/** All layers of a release, each under the address that answers it alone. */
export const AllValuesAnswer = Type.Object({
  release: Type.Integer(),
  answers: Type.Record(Type.String({ description: 'path and query' }), ValuesAnswer),
});
export type ValuesAnswer = Static<typeof ValuesAnswer>;
export type ValueEntry = Static<typeof ValueEntry>;
