import { Type, type TSchema } from 'typebox';

/** A value that may be absent: `null` in the answer, never missing, NaN or -1. */
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One of a fixed list of words. */
export const oneOf = <const T extends readonly string[]>(words: T, options: object = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words], ...options });

export const BilingualText = Type.Object({ id: Type.String(), en: Type.String() });
