import { Type, type Static } from 'typebox';
import { LEVELS } from '../../geo/areas/levels.ts';
import { DIRECTIONS, KINDS, ORIGINS, SUBJECTS } from '../../geo/indicators/types.ts';
import { BilingualText, nullable, oneOf } from './fields.ts';

/** How many areas of a level have a value that may be read, in one period. */
export const Coverage = Type.Object({
  level: oneOf(LEVELS),
  period: Type.String(),
  areas: Type.Integer({ description: 'areas with status ok' }),
  of: Type.Integer({ description: 'areas of the level' }),
});

/** How many areas of a level have a readable figure in any period: what the layer without a period shows. */
export const Reach = Type.Object({
  level: oneOf(LEVELS),
  areas: Type.Integer({ description: 'areas with status ok in some period' }),
  of: Type.Integer({ description: 'areas of the level' }),
});

export const IndicatorEntry = Type.Object({
  id: Type.String(),
  name: BilingualText,
  subject: oneOf(SUBJECTS),
  unit: Type.String(),
  unit_name: BilingualText,
  kind: oneOf(KINDS),
  direction: oneOf(DIRECTIONS),
  definition: BilingualText,
  numerator: nullable(BilingualText),
  denominator: nullable(BilingualText),
  whole: nullable(
    Type.String({ description: 'indicator of which this one counts a part or is a share' }),
  ),
  additive: Type.Boolean({
    description: "the values of all parts of an area add up to the area's",
  }),
  counted: Type.Boolean({ description: 'computed from a register of families' }),
  citation: nullable(Type.String({ description: 'published source of the definition' })),
  levels: Type.Array(oneOf(LEVELS), { description: 'levels that have at least one value' }),
  periods: Type.Array(Type.String(), { description: 'ascending by first day' }),
  origins: Type.Array(oneOf(ORIGINS)),
  sources: Type.Array(Type.String()),
  coverage: Type.Array(Coverage),
  reach: Type.Array(Reach),
  comparable_periods: Type.Array(Type.Array(Type.String()), {
    description: 'periods within one list may be read as one line over time; all others may not',
  }),
});

export const IndicatorsAnswer = Type.Object({
  release: Type.Integer(),
  /** The indicator the page opens with: the first rate that covers half of the kelurahan. */
  default: Type.String(),
  indicators: Type.Array(IndicatorEntry),
});
export const IndicatorAnswer = Type.Intersect([
  Type.Object({ release: Type.Integer() }),
  IndicatorEntry,
]);
export type IndicatorEntry = Static<typeof IndicatorEntry>;
export type IndicatorsAnswer = Static<typeof IndicatorsAnswer>;
