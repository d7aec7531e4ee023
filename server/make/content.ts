import type { Language } from '../../geo/text/languages.ts';
import { DEFAULT_VIEW, type View } from '../../geo/view/view.ts';
import type { Assets } from '../page/assets.ts';
import type { BasemapStart } from '../schemas/start.ts';

/**
 * What is made for a request: text or bytes, their media type and a file name for those who save it. Of a
 * `download` the browser opens no page.
 */
export type Content = {
  type: string;
  body: string | Buffer;
  filename?: string;
  isDownload?: boolean;
};

/** What answers depend on beside the release and the request: settings, and where the built client is. */
export type MakeSettings = {
  language: Language;
  /** Lines over the title of printed sheets. */
  letterhead: string[];
  assets: { map: Assets; print: Assets; survey: Assets; style: string };
  basemap?: BasemapStart | undefined;
};

/** The view that an empty address asks for. */
export const defaultView = ({ language }: Pick<MakeSettings, 'language'>): View => ({
  ...DEFAULT_VIEW,
  lang: language,
});

export const JSON_TYPE = 'application/json; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';
