import { Type, type TSchema } from 'typebox';

/** A value that may be absent: `null` in the answer, never missing, NaN or -1. */
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One of a fixed list of words. */
export const oneOf = <const T extends readonly string[]>(words: T, options: object = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words], ...options });

/** The day of the figures of a register, as every answer tells it: always there, `null` unless there is one. */
export const AsOf = nullable(
  Type.String({
    format: 'date',
    description:
      'day on which the counts behind a figure of a real register last moved; areas of one layer may differ; null, never left out, for published and demonstration figures and for figures stored before days were',
  }),
);

export const BilingualText = Type.Object({ id: Type.String(), en: Type.String() });
