import { fill, type Bilingual, type Language } from '../../geo/text/languages.ts';
import { SHELL } from '../../geo/text/shell.ts';
import type { Assets } from './assets.ts';

/** What the page needs to know before its first request. */
export type PageStart = {
  release: number;
  city: { code: string; name: string; bbox: [number, number, number, number] };
  /** Credits that must stay in view. */
  attribution: Bilingual[];
};

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** JSON that cannot close its script element. */
const embed = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The HTML page in one language: title, description, style, script and start data. */
export function renderShell(language: Language, start: PageStart, assets: Assets): string {
  const say = (name: 'title' | 'description' | 'noscript' | 'table' | 'docs') =>
    escape(fill(SHELL[name][language], { city: start.city.name }));
  const styles = assets.styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  const preloads = assets.preloads
    .map((href) => `<link rel="modulepreload" href="${href}">`)
    .join('');
  const csv = '/api/collections/kelurahan/items?f=csv';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${say('title')}</title>
<meta name="description" content="${say('description')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
${styles}${preloads}
<script type="module" src="${assets.script}"></script>
<script type="application/json" id="start">${embed(start)}</script>
</head>
<body>
<div id="app"></div>
<noscript><p>${say('noscript')} <a href="${csv}">${say('table')}</a>, <a href="/api/docs">${say('docs')}</a>.</p></noscript>
</body>
</html>
`;
}
