import type { Bilingual } from './languages.ts';

/** What every page of text says around its own content: bar, contents list and foot. */
export const DOCUMENT = {
  brand: { id: 'Peta Sejahtera', en: 'Peta Sejahtera' },
  skip: { id: 'Langsung ke isi', en: 'Skip to the content' },
  language: { id: 'Bahasa', en: 'Language' },
  toMap: { id: 'Ke peta', en: 'To the map' },
  contents: { id: 'Daftar isi', en: 'Contents' },
  title: { id: '{title} – Peta Sejahtera {city}', en: '{title} – Peta Sejahtera {city}' },
  release: {
    id: 'Dibuat dari rilis data {release}, {date}.',
    en: 'Made from data release {release}, {date}.',
  },
} as const satisfies Record<string, Bilingual>;

/** Names of the languages, each in its own. */
export const LANGUAGE_NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;
