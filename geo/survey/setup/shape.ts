import { closest, distance } from 'fastest-levenshtein';
import { headerKey } from '../../figures/columns.ts';
import { shorten } from '../../read/finding.ts';
import { type SurveyFinding, stop } from '../finding.ts';

/** Reads one value of a set-up at a place; what is wrong goes to `findings`, and the answer is `null`. */
export type Shape<T> = (value: unknown, place: string, findings: SurveyFinding[]) => T | null;

/** How the set-up as a whole is called where a place is told. */
const WHOLE = '{ }';

type Read<F> = { [K in keyof F]: F[K] extends Shape<infer T> ? T : never };

const refuse =
  <T>(expected: string, holds: (value: unknown) => value is T): Shape<T> =>
  (value, place, findings) => {
    if (holds(value)) return value;
    const code = value === undefined ? 'survey_setup_missing' : 'survey_setup_type';
    findings.push(stop(code, { place, values: { place: place || WHOLE, expected } }));
    return null;
  };

export const text: Shape<string> = refuse(
  'text',
  (value): value is string => typeof value === 'string' && value.trim() !== '',
);

export const number: Shape<number> = refuse('number', (value): value is number =>
  Number.isFinite(value),
);

/**
 * The known word that a mistyped one is probably meant to be, or `null`: up to a third of its letters
 * differ, case and signs aside.
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const key = headerKey(word);
  const byKey = new Map(known.map((one) => [headerKey(one), one]));
  if (byKey.size === 0) return null;
  const near = closest(key, [...byKey.keys()]);
  return distance(key, near) <= Math.floor(key.length / 3) ? (byKey.get(near) ?? null) : null;
}

/** One of a table of words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Shape<T> =>
  (value, place, findings) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    if (typeof value !== 'string')
      return refuse<T>(words.join(' | '), isNever)(value, place, findings);
    const values = { place, word: shorten(value), words: words.join(', ') };
    findings.push(stop('survey_setup_word', { place, values }));
    return null;
  };

const isNever = (_: unknown): _ is never => false;

const isList = Array.isArray as (value: unknown) => value is unknown[];

/** A list of at least `fewest` and at most `most` values of one shape. */
export const list =
  <T>(shape: Shape<T>, fewest = 0, most = Infinity): Shape<T[]> =>
  (value, place, findings) => {
    const items = refuse('list', isList)(value, place, findings);
    if (items === null) return null;
    if (items.length < fewest || items.length > most) {
      const values = {
        place,
        fewest,
        most: Number.isFinite(most) ? most : '…',
        count: items.length,
      };
      findings.push(stop('survey_setup_length', { place, values }));
      return null;
    }
    const read = items.map((item, at) => shape(item, `${place}[${at}]`, findings));
    return read.some((one) => one === null) ? null : (read as T[]);
  };

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Place of a key inside another; `''` is the set-up itself. */
export const inside = (place: string, key: string): string =>
  place === '' ? key : `${place}.${key}`;

/** An object with these fields and no other; a key that is not known is told with the nearest one. */
export const object =
  <F extends Record<string, Shape<unknown>>>(fields: F): Shape<Read<F>> =>
  (value, place, findings) => {
    const found = refuse('object', isObject)(value, place, findings);
    if (found === null) return null;
    const keys = Object.keys(fields);
    for (const key of Object.keys(found).filter((one) => !keys.includes(one))) {
      const near = nearestWord(key, keys);
      const values = { place: shorten(inside(place, key)), near: near ?? '' };
      const code = near ? 'survey_setup_key_near' : 'survey_setup_key';
      findings.push(stop(code, { place: values.place, values }));
    }
    const entries = keys.map((key) => {
      const read = fields[key]?.(found[key], inside(place, key), findings);
      return [key, read] as const;
    });
    // `null` can be an answer of `orNull`: only a finding tells that something is wrong.
    return Object.fromEntries(entries) as Read<F>;
  };

/** A value that may be `null`, or left out, where there is none. */
export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, place, findings) =>
    value === null || value === undefined ? null : shape(value, place, findings);

/** A value with what it is where the file says nothing. */
export const orElse =
  <T>(shape: Shape<T>, otherwise: T): Shape<T> =>
  (value, place, findings) =>
    value === undefined ? otherwise : shape(value, place, findings);

/** Words by word, as in `{"ceramah": "information"}`. */
export const words: Shape<Record<string, string>> = (value, place, findings) => {
  const found = refuse('object', isObject)(value, place, findings);
  if (found === null) return null;
  const entries = Object.entries(found).map(
    ([key, one]) => [key, text(one, inside(place, key), findings)] as const,
  );
  return Object.fromEntries(entries) as Record<string, string>;
};

/** One of several objects, told apart by a word in one of their fields. */
export const choice =
  <K extends string, V extends Record<string, Shape<unknown>>>(
    key: K,
    shapes: V,
  ): Shape<Read<V>[keyof V]> =>
  (value, place, findings) => {
    const found = refuse('object', isObject)(value, place, findings);
    if (found === null) return null;
    const kind = oneOf(Object.keys(shapes))(found[key], inside(place, key), findings);
    const shape = kind === null ? null : shapes[kind];
    return shape ? (shape(value, place, findings) as Read<V>[keyof V]) : null;
  };
