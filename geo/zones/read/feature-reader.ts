import type { RawFeature } from '../../features/read/raw-feature.ts';
import type { FindingCode } from '../../text/import.ts';
import { spellingsOf, type FieldName } from './field-names.ts';
import { hasWholeTags, plainProperties, type Plain } from './plain-properties.ts';
import { readMetres, type Measure } from './read-metres.ts';
import { tellAbout, type Tell, type Told } from './told.ts';

/**
 * Reads the fields of one feature. A field that is not there is `null`; one that cannot be read is
 * refused, and `null` too.
 */
export type FeatureReader = {
  tell: Tell;
  find(field: FieldName): Plain | null;
  text(field: FieldName): string | null;
  /** A number above 0 up to `most`, or a range of two; a stated 0 is not known where `zeroIsUnknown`. */
  measure(field: FieldName, most: number, zeroIsUnknown?: boolean): Measure | null;
  /** A word of a table; the table gives each the word of ours. */
  word<T extends string>(field: FieldName, words: Readonly<Record<string, T>>): T | null;
  condition(field: FieldName): boolean | null;
  /** Whether a tag is there with any other value than "no", as OpenStreetMap means it. */
  isTagged(field: FieldName): boolean | null;
  refuse(code: FindingCode, found: Plain, values?: Record<string, string | number>): null;
};

const CONDITIONS: Readonly<Record<string, boolean>> = {
  ...{ yes: true, ya: true, true: true, t: true, y: true, 1: true },
  ...{ no: false, tidak: false, false: false, f: false, n: false, 0: false },
};

/** Own entry of a table by a text, in lower case. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, value: Plain['value']): T | null => {
  const key = String(value).toLowerCase();
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
};

/** Makes the reader of a feature; `number` counts the features of the file from 1. */
export function makeFeatureReader(raw: RawFeature, number: number, told: Told): FeatureReader {
  const properties = plainProperties(raw.properties);
  const find = (field: FieldName): Plain | null => {
    for (const spelling of spellingsOf(field)) {
      const found = properties.get(spelling);
      if (found) return found;
    }
    return null;
  };
  const text = (field: FieldName): string | null => {
    const found = find(field);
    return found === null ? null : String(found.value);
  };
  const tell = tellAbout(told, raw, number, text('name') ?? '');
  if (!hasWholeTags(raw.properties)) tell('refused', 'tags_cut_off');
  const refuse: FeatureReader['refuse'] = (code, { name, value }, values = {}) => {
    tell('refused', code, { property: name, ...values }, { column: name, cell: value });
    return null;
  };
  return {
    ...{ tell, find, text, refuse },
    measure(field, most, zeroIsUnknown = false) {
      const found = find(field);
      if (!found || (zeroIsUnknown && Number(found.value) === 0)) return null;
      const read = readMetres(found.value);
      if (!read) return refuse('not_metres', found);
      return read.low > 0 && read.high <= most ? read : refuse('measure_range', found, { most });
    },
    word(field, words) {
      const found = find(field);
      if (!found) return null;
      const known = lookUp(words, found.value);
      return known ?? refuse('unknown_word', found, { words: Object.keys(words).join(', ') });
    },
    condition(field) {
      const found = find(field);
      if (!found) return null;
      return lookUp(CONDITIONS, found.value) ?? refuse('not_a_condition', found);
    },
    isTagged(field) {
      const found = find(field);
      return found ? (lookUp(CONDITIONS, found.value) ?? true) : null;
    },
  };
}
