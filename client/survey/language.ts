import { signal } from '@preact/signals';
import { formatNumber, unitSuffix } from '../../geo/cartography/numbers.ts';
import { fill, type Bilingual, type Language } from '../../geo/text/languages.ts';
import { SURVEY_PAGE, type SurveySentence } from '../../geo/text/survey/page.ts';

/** The reader's language: the one in which the service wrote the page, until it is switched. */
export const language = signal<Language>(document.documentElement.lang === 'en' ? 'en' : 'id');

/** A sentence of the page in the reader's language. */
export const say = (sentence: SurveySentence, values?: Record<string, string | number>): string =>
  fill(SURVEY_PAGE[sentence][language.value], values);

/** The reader's language out of a bilingual text. */
export const pick = (text: Bilingual): string => text[language.value];

/** A number in the reader's language. */
export const number = (value: number, places = 0): string =>
  formatNumber(value, language.value, places);

/** A percentage with its sign, as the language writes it. */
export const percent = (value: number, places = 0): string =>
  number(value, places) + unitSuffix('%', language.value);
