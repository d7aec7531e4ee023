import type { Language } from '../../geo/text/languages.ts';
import { formatView } from '../../geo/view/address.ts';
import type { Frame } from './document.tsx';

/** Addresses of the pages of text. */
export const METHOD_PATH = '/metode';
export const QUALITY_PATH = '/mutu-data';
export const SURVEY_PATH = '/survei';

function hrefOf(path: string, { view, defaults }: Frame, lang: Language): string {
  const query = formatView({ ...view, lang }, defaults);
  return query ? `${path}?${query}` : path;
}

/** Address of the method page with the reader's map. */
export const methodHref = (frame: Frame, language: Language) =>
  hrefOf(METHOD_PATH, frame, language);

/** Address of the page on the quality of the data with the reader's map. */
export const qualityHref = (frame: Frame, language: Language) =>
  hrefOf(QUALITY_PATH, frame, language);

/** Address of the survey page with the reader's map. */
export const surveyHref = (frame: Frame, language: Language) =>
  hrefOf(SURVEY_PATH, frame, language);
