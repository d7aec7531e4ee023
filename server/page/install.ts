import type { Language } from '../../geo/text/languages.ts';
import { fill } from '../../geo/text/languages.ts';
import { PAGE } from '../../geo/text/page.ts';
import { SHELL } from '../../geo/text/shell.ts';

/** Colours of the browser's own frame around the page: the ground of base.css. */
export const GROUND = { light: '#f6f5f1', dark: '#14191b' } as const;

/** Our sign: four areas in the colours of the classes, and the river through them. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="13" fill="#123a4d"/>
<g stroke="#f6f5f1" stroke-width="1.6" stroke-linejoin="round">
<path fill="#f3e79b" d="M12 20 27 11l7 13-9 11-14-5z"/>
<path fill="#a9c98a" d="M27 11l22 5 4 13-19-5z"/>
<path fill="#5fa08d" d="M34 24l19 5-3 17-17 6-8-17z"/>
<path fill="#3a6d8c" d="M11 30l14 5 8 17-18-3z"/>
</g>
<path d="M20 8c8 12 1 20 9 27s8 12 6 21" fill="none" stroke="#f6f5f1" stroke-width="5.6" stroke-linecap="round"/>
<path d="M20 8c8 12 1 20 9 27s8 12 6 21" fill="none" stroke="#1f6fb2" stroke-width="3" stroke-linecap="round"/>
</svg>
`;

/** The web app manifest: what a phone needs to put the map on its home screen. */
export function makeManifest(language: Language, city: string) {
  return {
    id: '/',
    name: `${PAGE.brand[language]} ${city}`,
    short_name: PAGE.brand[language],
    description: fill(SHELL.description[language], { city }),
    lang: language,
    start_url: `/?lang=${language}`,
    scope: '/',
    display: 'standalone',
    background_color: GROUND.light,
    theme_color: GROUND.light,
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
