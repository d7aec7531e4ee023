import { fill, type Language } from '../../geo/text/languages.ts';
import type { Told } from '../import/settle.ts';

/** What settling tells, as sentences of a language. */
export const print = (told: readonly Told[], language: Language): string[] =>
  told.map(({ text, values }) => fill(text[language], values));
