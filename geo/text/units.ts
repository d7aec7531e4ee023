import type { Bilingual } from './languages.ts';

/** Units as they stand beside a number. KK counts families, jiwa persons; they are never mixed. */
export const UNITS: Record<string, Bilingual> = {
  percent: { id: '%', en: '%' },
  people: { id: 'jiwa', en: 'people' },
  children: { id: 'anak', en: 'children' },
  families: { id: 'KK', en: 'families (KK)' },
  households: { id: 'rumah tangga', en: 'households' },
  houses: { id: 'rumah', en: 'houses' },
  buildings: { id: 'bangunan', en: 'buildings' },
  locations: { id: 'lokasi', en: 'locations' },
  stations: { id: 'TPS', en: 'polling stations' },
  ha: { id: 'ha', en: 'ha' },
  status: { id: '', en: '' },
  index_0_1: { id: '(0–1)', en: '(0–1)' },
  people_per_km2: { id: 'jiwa/km²', en: 'people/km²' },
  rupiah_per_capita_per_month: { id: 'Rp/kapita/bulan', en: 'Rp/person/month' },
};

/** Name of a unit in both languages; a unit that an office declared itself is shown as it was written. */
export const unitName = (unit: string): Bilingual => UNITS[unit] ?? { id: unit, en: unit };
