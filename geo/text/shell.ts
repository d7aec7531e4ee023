import type { Bilingual } from './languages.ts';

/** What the page says of itself where it is listed or shared, and whose data it shows. */
export const SHELL = {
  description: {
    id: 'Peta kesejahteraan, pekerjaan, dan sanitasi {city} per kelurahan, dengan sumber tiap angka.',
    en: 'Map of welfare, work and sanitation of {city} by kelurahan, with the source of every figure.',
  },
  boundaries: { id: 'Batas {vintage}: {licence}', en: 'Boundaries {vintage}: {licence}' },
} as const satisfies Record<string, Bilingual>;
