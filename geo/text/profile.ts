import type { PoolObstacle } from '../profile/pool-areas.ts';
import type { Bilingual } from './languages.ts';

/** Sentences of the area's profile: its charts, the list of indicators, and several areas read as one. */
export const PROFILE_SENTENCES = {
  rankHint: { id: 'peringkat 1 = tertinggi', en: 'rank 1 = highest' },
  rankStrip: {
    id: 'Letak {name} di antara {of} wilayah: {value}, peringkat {position}; terendah {low}, tertinggi {high}',
    en: 'Position of {name} among {of} areas: {value}, rank {position}; lowest {low}, highest {high}',
  },
  intervalText: { id: '{low} – {high}', en: '{low} – {high}' },
  intervalHint: { id: 'rentang 95 %', en: '95 % interval' },
  peers: { id: '{level} di {place}', en: '{level} of {place}' },
  peersCity: { id: 'Kecamatan di {place}', en: 'Kecamatan of {place}' },
  peersHint: {
    id: 'Titik: nilai; garis: rentang 95 %.',
    en: 'Dot: value; line: 95 % interval.',
  },
  rankOrder: { id: 'Peringkat 1 = nilai tertinggi.', en: 'Rank 1 = highest value.' },
  publishedFigures: { id: 'Angka terbitan', en: 'Published figures' },

  pool: { id: 'Gabungkan wilayah', en: 'Read areas together' },
  poolHint: {
    id: 'Pilih di sini, lewat tabel, atau klik peta sambil menekan Ctrl.',
    en: 'Choose here, in the table, or click the map holding Ctrl.',
  },
  poolHintTouch: { id: 'Pilih di sini atau lewat tabel.', en: 'Choose here or in the table.' },
  poolWith: { id: 'Gabungkan dengan', en: 'Read together with' },
  poolAdd: { id: 'Tambahkan', en: 'Add' },
  poolRemove: { id: 'Keluarkan {name}', en: 'Remove {name}' },
  poolClear: { id: 'Kosongkan', en: 'Clear' },
  poolTick: { id: 'Gabungkan {name}', en: 'Read {name} with others' },
  poolTitle: { id: '{count} wilayah digabung', en: '{count} areas together' },
  poolFraction: { id: '{numerator} dari {denominator}', en: '{numerator} of {denominator}' },
  poolRounded: {
    id: 'Dari angka yang dibulatkan, bukan hitungan persis dari register.',
    en: 'From rounded figures, not an exact count of the register.',
  },
  poolParts: { id: 'Bagiannya', en: 'Its parts' },
  poolNone: { id: 'Tidak dapat digabung', en: 'Cannot be read together' },
} as const satisfies Record<string, Bilingual>;

/** Why areas cannot be read as one; the names of the areas, where it is about some, follow. */
export const POOL_OBSTACLE_TEXTS: Record<PoolObstacle, Bilingual> = {
  state: { id: 'keadaan, bukan angka', en: 'a state, no number' },
  not_additive: {
    id: 'angkanya tidak boleh dijumlahkan antarwilayah (cakupan laporan berbeda)',
    en: 'its figures do not add up between areas (reports differ in coverage)',
  },
  suppressed: { id: 'disembunyikan', en: 'hidden' },
  no_data: { id: 'tidak ada data', en: 'no data' },
  not_comparable: { id: 'definisi tidak sebanding', en: 'definition not comparable' },
  no_fraction: {
    id: 'pembilang dan penyebutnya tidak diterbitkan',
    en: 'numerator and denominator are not published',
  },
  period: { id: 'periode berbeda', en: 'another period' },
  origin: { id: 'asal angka berbeda', en: 'another origin of the figure' },
};
