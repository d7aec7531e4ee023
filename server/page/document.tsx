import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { DOCUMENT, LANGUAGE_NAMES } from '../../geo/text/document.ts';
import { fill, LANGUAGES, type Bilingual, type Language } from '../../geo/text/languages.ts';
import { formatPeriod } from '../../geo/text/periods.ts';
import { areaPage, formatView, mapPage } from '../../geo/view/address.ts';
import type { View } from '../../geo/view/view.ts';

/** What a page of text stands in: the map it was reached from, the data it is made of, and its style. */
export type Frame = {
  /** Path of the page itself, such as `/metode`. */
  path: string;
  /** The map as the reader left it; the page keeps it in its address. */
  view: View;
  defaults: View;
  city: string;
  release: { id: number; created: string };
  credits: readonly Bilingual[];
  /** Address of the style sheet. */
  style: string;
};

export type Document = {
  language: Language;
  title: string;
  description: string;
  /** More metadata. */
  head?: ComponentChildren;
  body: ComponentChildren;
  /** Whether it has wide tables rather than sentences. */
  isWide?: boolean;
  frame: Frame;
};

/**
 * A page of text as HTML: works without a script, prints, and keeps the reader's map in its links. The body
 * starts with its own `h1`.
 */
export function renderDocument(document: Document) {
  const { language, title, description, head, body, isWide = false, frame } = document;
  const html = renderToString(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{fill(DOCUMENT.title[language], { title, city: frame.city })}</title>
        <meta name="description" content={description} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={frame.style} />
        {head}
      </head>
      <body class={isWide ? 'document document-wide' : 'document'}>
        <a class="skip" href="#content">
          {DOCUMENT.skip[language]}
        </a>
        <Bar language={language} frame={frame} />
        <main id="content" tabIndex={-1}>
          {body}
        </main>
        <Foot language={language} frame={frame} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${html}`;
}

type Part = { language: Language; frame: Frame };

function Bar({ language, frame }: Part) {
  const { view, defaults } = frame;
  const map = view.area === null ? mapPage(view, defaults) : areaPage(view, view.area, defaults);
  return (
    <header class="document-bar">
      <p class="document-brand">
        <b>{DOCUMENT.brand[language]}</b> <span class="muted">{frame.city}</span>
      </p>
      <a class="button" href={map}>
        {DOCUMENT.toMap[language]}
      </a>
      <nav class="document-languages" aria-label={DOCUMENT.language[language]}>
        {LANGUAGES.map((code) => (
          <a
            key={code}
            href={addressIn(code, frame)}
            lang={code}
            hrefLang={code}
            aria-label={`${code.toUpperCase()} ${LANGUAGE_NAMES[code]}`}
            aria-current={code === language ? 'true' : undefined}
          >
            {code.toUpperCase()}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** The same page in a language; the language is named, so that the setting of the service does not decide. */
function addressIn(lang: Language, { path, view, defaults }: Frame): string {
  const query = new URLSearchParams(formatView({ ...view, lang }, defaults));
  query.set('lang', lang);
  return `${path}?${query}`;
}

function Foot({ language, frame: { release, credits } }: Part) {
  const date = formatPeriod(release.created.slice(0, 10), language);
  return (
    <footer class="document-foot muted">
      <p>{fill(DOCUMENT.release[language], { release: release.id, date })}</p>
      <p>{credits.map((credit) => credit[language]).join(' · ')}</p>
    </footer>
  );
}
