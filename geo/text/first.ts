import type { Bilingual } from './languages.ts';

/** What only the page before its script says. */
export const FIRST_SENTENCES = {
  showChoice: { id: 'Tampilkan', en: 'Show' },
  firstMap: {
    id: 'Peta {city}: {indicator}. Tiap wilayah adalah tautan ke angkanya.',
    en: 'Map of {city}: {indicator}. Every area is a link to its figures.',
  },
  wholeCity: { id: 'Tampilkan seluruh kota', en: 'Show the whole city' },
  unknownIndicatorShown: {
    id: 'Indikator “{id}” tidak dikenal. Yang tampil: {name}.',
    en: 'There is no indicator “{id}”. Shown instead: {name}.',
  },
  tableBelow: { id: 'Tabel di bawah peta', en: 'Table below the map' },
} as const satisfies Record<string, Bilingual>;
