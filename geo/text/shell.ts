import type { Bilingual } from './languages.ts';

/** What the page says before its script runs, and where it does not run. */
export const SHELL = {
  title: { id: 'Peta Sejahtera {city}', en: 'Peta Sejahtera {city}' },
  description: {
    id: 'Peta kesejahteraan, pekerjaan, dan sanitasi {city} per kelurahan, dengan sumber tiap angka.',
    en: 'Map of welfare, work and sanitation of {city} by kelurahan, with the source of every figure.',
  },
  boundaries: { id: 'Batas {vintage}: {licence}', en: 'Boundaries {vintage}: {licence}' },
  noscript: {
    id: 'Peta ini memerlukan JavaScript. Data yang sama ada sebagai tabel:',
    en: 'This map needs JavaScript. The same data is there as a table:',
  },
  table: { id: 'unduh tabel kelurahan (CSV)', en: 'download the table of kelurahan (CSV)' },
  docs: { id: 'dokumentasi API', en: 'API documentation' },
} as const satisfies Record<string, Bilingual>;
