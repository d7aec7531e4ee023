import { renderToString } from 'preact-render-to-string';
import { fill, type Language } from '../../geo/text/languages.ts';
import { SHELL } from '../../geo/text/shell.ts';
import { viewTitle } from '../../geo/text/titles.ts';
import { areaPage, formatView, mapPage } from '../../geo/view/address.ts';
import type { View } from '../../geo/view/view.ts';
import type { BasemapStart, Start } from '../schemas/start.ts';
import type { Assets } from './assets.ts';
import { GROUND } from './install.ts';
import { FirstPage } from './first/first-page.tsx';
import { valueOf, type First } from './first/words.ts';
import type { Seen } from './seen.ts';

/** JSON that cannot close its script element. */
const embed = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The map page in one view: title and metadata, styles, the first picture, and what the script starts
 * from. `origin` starts the absolute addresses that sharing needs.
 */
export function renderPage(
  seen: Seen,
  defaults: View,
  origin: string,
  assets: Assets,
  basemap?: BasemapStart,
): string {
  const language = seen.view.lang;
  const first = { seen, language, defaults };
  const { release, city, attribution } = seen;
  const start: Start = { release, city, attribution, ...(basemap && { basemap }) };
  const html = renderToString(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <Metadata first={first} origin={origin} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={GROUND.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={GROUND.dark} media="(prefers-color-scheme: dark)" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link rel="manifest" href={`/manifest.webmanifest?lang=${language}`} />
        <style dangerouslySetInnerHTML={{ __html: assets.css }} />
        <script
          type="application/json"
          id="start"
          dangerouslySetInnerHTML={{ __html: embed(start) }}
        />
      </head>
      <body>
        <FirstPage {...first} />
        <div id="app" />
        {/* Last: on a slow line the library would take its share from the picture above. */}
        {assets.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <script type="module" src={assets.script} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${html}`;
}

/** What search engines, chats and tabs show of the page. */
function Metadata({ first, origin }: { first: First; origin: string }) {
  const { seen, language, defaults } = first;
  const { view } = seen;
  const title = titleOf(first, language);
  const description = fill(SHELL.description[language], { city: seen.city.name });
  const isArea = view.area !== null && seen.areas.has(view.area);
  const address =
    isArea && view.area ? areaPage(view, view.area, defaults) : mapPage(view, defaults);
  const query = formatView(view, defaults);
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={origin + address} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={origin + address} />
      <meta property="og:image" content={`${origin}/preview.png${query && `?${query}`}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function titleOf(first: First, language: Language): string {
  const { seen } = first;
  const { shown } = seen.layers;
  const area = seen.areas.get(seen.view.area ?? '');
  return viewTitle(
    {
      city: seen.city.name,
      indicator: shown.indicator.name,
      period: shown.layer.period,
      area:
        area && shown.byCode.has(area.code)
          ? { ...area, value: valueOf(area.code, shown, language) }
          : null,
    },
    language,
  );
}
