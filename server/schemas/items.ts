import { Type, type Static } from 'typebox';
import { oneOf } from './fields.ts';

export const FORMATS = ['geojson', 'csv'] as const;
export const DEFAULT_LIMIT = 1000;
export const MAXIMUM_LIMIT = 10_000;

export const Paging = {
  bbox: Type.Optional(
    Type.Array(Type.Number(), {
      minItems: 4,
      maxItems: 6,
      description: 'west,south,east,north in degrees WGS 84 (six numbers: heights are not used)',
      'x-expected': 'bbox',
    }),
  ),
  datetime: Type.Optional(
    Type.String({
      description:
        'RFC 3339 time or interval; boundaries and lines have no time, so that every valid one matches',
      'x-expected': 'datetime',
    }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MAXIMUM_LIMIT,
      default: DEFAULT_LIMIT,
      description: 'features in one page',
    }),
  ),
  offset: Type.Optional(Type.Integer({ minimum: 0, default: 0, description: 'features to skip' })),
  f: Type.Optional(oneOf(FORMATS, { default: 'geojson', description: 'format of the answer' })),
};

export const Csv = {
  separator: Type.Optional(
    oneOf(['comma', 'semicolon'], { default: 'comma', description: 'CSV only' }),
  ),
  decimal: Type.Optional(oneOf(['point', 'comma'], { default: 'point', description: 'CSV only' })),
  text: Type.Optional(
    oneOf(['plain', 'formula'], {
      default: 'plain',
      description:
        'CSV only; `formula` writes codes as ="36.73" so that a spreadsheet keeps them as text',
    }),
  ),
};

const closed = { additionalProperties: false };

/** Query of a collection of lines or stations. */
export const LineItemsQuery = Type.Object({ ...Paging, ...Csv }, closed);

/** Query of a collection of boundaries: the same, and which indicators to join. */
export const AreaItemsQuery = Type.Object(
  {
    indicators: Type.Optional(
      Type.Array(Type.String(), {
        minItems: 1,
        description:
          'ids to join, separated by commas; `none` for boundaries only; all with values at this level unless given',
      }),
    ),
    period: Type.Optional(
      Type.String({
        description: 'only figures of this period; the latest figure of each area unless given',
      }),
    ),
    ...Paging,
    ...Csv,
  },
  closed,
);
export type AreaItemsQuery = Static<typeof AreaItemsQuery>;

export const FeatureQuery = Type.Object(
  { f: Type.Optional(oneOf(['geojson'], { default: 'geojson' })) },
  closed,
);
export const EmptyQuery = Type.Object({}, closed);
export const FeatureParams = Type.Object({ featureId: Type.String({ maxLength: 64 }) }, closed);

export const Link = Type.Object({
  href: Type.String(),
  rel: Type.String(),
  type: Type.String(),
  title: Type.Optional(Type.String()),
});

const Feature = Type.Object({
  type: oneOf(['Feature']),
  id: Type.String(),
  geometry: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
  properties: Type.Record(Type.String(), Type.Unknown(), {
    description:
      'flat; per indicator x: x, x_status, x_period, x_as_of (day on which the counts behind a figure of a real register last moved; always there, null for all other figures), x_origin; of zones `as_of` beside `period`',
  }),
});
export const FeatureAnswer = Type.Intersect([Feature, Type.Object({ links: Type.Array(Link) })]);
export const FeatureCollectionAnswer = Type.Object({
  type: oneOf(['FeatureCollection']),
  release: Type.Integer(),
  timeStamp: Type.String({ format: 'date-time', description: 'when the release was made' }),
  numberMatched: Type.Integer(),
  numberReturned: Type.Integer(),
  links: Type.Array(Link),
  features: Type.Array(Feature),
});
