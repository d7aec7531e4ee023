import type { Bilingual } from './languages.ts';

/** Sentences of the page about the base map. */
export const BASEMAP_SENTENCES = {
  basemap: { id: 'Peta dasar', en: 'Base map' },
  basemapFailed: {
    id: 'Peta dasar tidak dapat dimuat. Peta wilayah tetap lengkap.',
    en: 'The base map could not be loaded. The map of areas is complete without it.',
  },
} satisfies Record<string, Bilingual>;
