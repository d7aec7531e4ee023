import type { Level } from '../areas/levels.ts';
import type { Patterned } from '../cartography/patterns.ts';
import type { Origin, Status, Subject } from '../indicators/types.ts';
import type { Bilingual } from './languages.ts';
import { PAGE, type Sentence } from './page.ts';

// Names of what the data distinguish: levels, subjects, statuses, origins, qualities, states.

export const LEVEL_NAMES: Record<Level, Bilingual> = {
  kota: { id: 'Kota', en: 'City' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
};

export const SUBJECT_NAMES: Record<Subject, Bilingual> = {
  welfare: { id: 'Kesejahteraan', en: 'Welfare' },
  work: { id: 'Pekerjaan', en: 'Work' },
  sanitation: { id: 'Sanitasi', en: 'Sanitation' },
  housing: { id: 'Perumahan', en: 'Housing' },
  nutrition: { id: 'Gizi', en: 'Nutrition' },
  education: { id: 'Pendidikan', en: 'Education' },
  marginal: { id: 'Zona marginal', en: 'Marginal zones' },
  population: { id: 'Penduduk', en: 'Population' },
};

export const STATUS_NAMES: Record<Status, Bilingual> = {
  ok: { id: 'Ada', en: 'Available' },
  no_data: { id: 'Tidak ada data', en: 'No data' },
  suppressed: { id: 'Disembunyikan', en: 'Hidden' },
  not_comparable: { id: 'Tidak sebanding', en: 'Not comparable' },
};

/** A status as the table and the panels say it: a value that may be read can still be unreliable. */
export const STATE_OF_VALUE: Record<Status | 'unreliable', Bilingual> = {
  ...STATUS_NAMES,
  unreliable: PAGE.unreliable,
};

/** Why two figures are not subtracted. */
export const OBSTACLES: Record<'state' | 'missing' | 'definition' | 'origin', Bilingual> = {
  state: {
    id: 'Keadaan, bukan angka: tidak dikurangkan',
    en: 'A state, no number: not subtracted',
  },
  missing: {
    id: 'Satu angka tidak ada: tidak dikurangkan',
    en: 'One figure missing: not subtracted',
  },
  definition: {
    id: 'Definisi berbeda: tidak dikurangkan',
    en: 'Different definition: not subtracted',
  },
  origin: { id: 'Asal angka berbeda: tidak dikurangkan', en: 'Different origin: not subtracted' },
};

/** Why an area has no value that may be read. */
export const STATUS_REASONS: Record<Patterned, Sentence> = {
  no_data: 'noDataWhy',
  suppressed: 'suppressedWhy',
  not_comparable: 'notComparableWhy',
};

/** What figures computed from an office's own register are computed from. */
export const COUNTED_NOTE: Bilingual = {
  id: 'dari register keluarga, dibulatkan',
  en: 'from the register of families, rounded',
};

export const ORIGIN_BADGES: Record<Origin | 'mixed', { label: Bilingual; note: Bilingual }> = {
  published: {
    label: { id: 'Terbitan', en: 'Published' },
    note: {
      id: 'dicetak instansi atau dikutip berita',
      en: 'printed by an agency or quoted by news',
    },
  },
  computed: {
    label: { id: 'Hitungan', en: 'Computed' },
    note: { id: 'dihitung dari angka yang ada di sini', en: 'computed from figures held here' },
  },
  demonstration: {
    label: { id: 'Data contoh', en: 'Demonstration' },
    note: {
      id: 'register sintetis, bukan keadaan sebenarnya',
      en: 'synthetic register, not the real state',
    },
  },
  mixed: {
    label: { id: 'Campuran', en: 'Mixed' },
    note: { id: 'asal angka berbeda antarwilayah', en: 'origin differs between areas' },
  },
};

export const QUALITY_NAMES: Record<string, Bilingual> = {
  rounded: { id: 'dibulatkan', en: 'rounded' },
  inferred: { id: 'disimpulkan dari teks', en: 'inferred from the text' },
  provisional: { id: 'sementara', en: 'provisional' },
  derived: { id: 'diturunkan', en: 'derived' },
  unreliable: { id: 'tidak andal', en: 'unreliable' },
  not_comparable: { id: 'tidak sebanding', en: 'not comparable' },
};

/** The two states of a status indicator, 0 and 1; `other` serves indicators that an office declared itself. */
export const STATE_NAMES: Record<string, [Bilingual, Bilingual]> = {
  odf_status: [
    { id: 'Belum bebas BABS', en: 'Not yet free' },
    { id: 'Bebas BABS', en: 'Free of open defecation' },
  ],
  other: [
    { id: 'Tidak', en: 'No' },
    { id: 'Ya', en: 'Yes' },
  ],
};
