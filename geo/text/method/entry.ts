import type { Direction, Kind } from '../../indicators/types.ts';
import type { Bilingual } from '../languages.ts';

/** Labels and short sentences of one indicator on the method page. */
export const ENTRY = {
  definition: { id: 'Definisi', en: 'Definition' },
  numerator: { id: 'Pembilang', en: 'Numerator' },
  denominator: { id: 'Penyebut', en: 'Denominator' },
  formula: { id: 'Rumus', en: 'Formula' },
  unit: { id: 'Satuan', en: 'Unit' },
  interval: { id: 'Rentang', en: 'Interval' },
  hidden: { id: 'Disembunyikan', en: 'Hidden' },
  reliability: { id: 'Keandalan', en: 'Reliability' },
  origin: { id: 'Asal angka', en: 'Origin' },
  basis: { id: 'Dasar', en: 'Basis' },
  coverage: { id: 'Cakupan', en: 'Coverage' },
  series: { id: 'Dapat disambung', en: 'May be joined' },
  sources: { id: 'Sumber', en: 'Sources' },
  limits: { id: 'Batasan', en: 'Limits' },
  onMap: { id: 'Lihat di peta', en: 'Show on the map' },
  columnLevel: { id: 'Tingkat', en: 'Level' },
  columnPeriod: { id: 'Periode', en: 'Period' },
  columnAreas: { id: 'Wilayah bernilai', en: 'Areas with a value' },
  areasOf: { id: '{areas} dari {of}', en: '{areas} of {of}' },
  noValues: { id: 'Belum ada angka dalam rilis ini.', en: 'No figure in this release.' },
  noUnit: { id: 'keadaan, tanpa satuan', en: 'a state, without unit' },
  rupiah: { id: 'rupiah', en: 'rupiah' },
  intervalWilson: {
    id: 'Rentang 95 % menurut Wilson, dari hitungan yang dibulatkan: hanya variasi acak, bukan salah catat atau keluarga yang tidak terdata.',
    en: '95 % by Wilson, from the rounded counts: chance variation only, not wrong records or families that were not registered.',
  },
  intervalNone: {
    id: 'Tidak diberikan: nilai ini rata-rata atau hasil kali, dibulatkan ke dua angka penting.',
    en: 'None is given: the value is a mean or a product, rounded to two significant digits.',
  },
  intervalCount: { id: 'Tidak ada: hitungan register.', en: 'None: a count of the register.' },
  intervalPrinted: {
    id: 'Tidak ada: sumber mencetak satu angka.',
    en: 'None: the source prints one figure.',
  },
  hiddenCounted: {
    id: 'Hitungan di bawah {threshold} atau sisa di bawah {threshold}, dan persentase dengan penyebut kurang dari {minimum} {unit}.',
    en: 'Counts below {threshold}, rests below {threshold}, and shares of fewer than {minimum} {unit}.',
  },
  hiddenCount: {
    id: 'Hitungan di bawah {threshold}; selebihnya dibulatkan ke kelipatan {threshold}.',
    en: 'Counts below {threshold}; all others are rounded to multiples of {threshold}.',
  },
  hiddenMean: {
    id: 'Bila keluarga miskin kurang dari {poor}.',
    en: 'Where fewer than {poor} families are poor.',
  },
  hiddenPoor: {
    id: 'Juga bila keluarga miskin kurang dari {poor}.',
    en: 'Also where fewer than {poor} families are poor.',
  },
  hiddenSensitive: {
    id: 'Data kesehatan anak: nol pun tidak diterbitkan.',
    en: 'Health of children: a zero is not published either.',
  },
  hiddenPrinted: {
    id: 'Angka terbitan dimuat seperti tercetak. Hitungan 1 sampai 4 dari berkas kantor ditahan, kecuali kantor menyatakan sudah terbit.',
    en: 'Published figures are carried as printed. Counts of 1 to 4 from an office’s own file are withheld unless it says that they are public.',
  },
  reliabilityCounted: {
    id: 'Ditandai tidak andal bila rentangnya terlalu lebar.',
    en: 'Marked unreliable where the interval is too wide.',
  },
  reliabilityPrinted: {
    id: 'Hanya tanda yang diberikan sumbernya sendiri.',
    en: 'Only what the source itself marks.',
  },
  reliabilityNone: {
    id: 'Tidak dinilai: tanpa rentang.',
    en: 'Not assessed: there is no interval.',
  },
  rule: { id: 'Aturannya', en: 'The rule' },
  chainsNone: {
    id: 'Tidak ada: definisi atau sumber berbeda antarperiode, jangan dibaca sebagai tren.',
    en: 'None: definition or source differ between periods; not a trend.',
  },
  chainsAll: {
    id: 'Semua periode: satu definisi, satu cara hitung.',
    en: 'All periods: one definition, computed in one way.',
  },
  chainsSome: {
    id: '{chains}. Di antaranya definisi atau sumber berganti.',
    en: '{chains}. Between these the definition or the source changes.',
  },
  chainsOne: { id: 'Baru satu periode.', en: 'One period only so far.' },
  limitDemonstration: {
    id: 'Nilai data contoh berasal dari register sintetis: bukan keadaan sebenarnya.',
    en: 'Demonstration values come from a synthetic register: not the real state.',
  },
  limitPublished: {
    id: 'Dikutip seperti tercetak; kesalahan sumber tidak diperbaiki di sini.',
    en: 'Quoted as printed; errors of the source are not corrected here.',
  },
  limitFamilies: {
    id: 'Menghitung keluarga (KK), bukan jiwa dan bukan rumah tangga.',
    en: 'Counts families (KK), neither persons nor households.',
  },
  limitPersons: {
    id: 'Menghitung jiwa, bukan keluarga. Jiwa sekeluarga saling mirip: rentang sebenarnya lebih lebar.',
    en: 'Counts persons, not families. Members of one family are alike: the true interval is wider.',
  },
  limitHouseholds: {
    id: 'Menghitung rumah tangga, bukan keluarga (KK).',
    en: 'Counts households, not families (KK).',
  },
  limitBuildings: {
    id: 'Menghitung bangunan atau rumah, bukan keluarga yang tinggal di dalamnya.',
    en: 'Counts buildings or houses, not the families who live in them.',
  },
} as const satisfies Record<string, Bilingual>;

export const KIND_NAMES: Record<Kind, Bilingual> = {
  rate: { id: 'tingkat, diwarnai', en: 'a rate, coloured' },
  count: { id: 'hitungan, digambar sebagai lingkaran', en: 'a count, drawn as circles' },
  status: { id: 'keadaan', en: 'a state' },
};

export const DIRECTION_NAMES: Record<Direction, Bilingual> = {
  higher_is_worse: { id: 'makin tinggi makin buruk', en: 'higher is worse' },
  higher_is_better: { id: 'makin tinggi makin baik', en: 'higher is better' },
  neutral: { id: 'tanpa arah baik atau buruk', en: 'neither good nor bad' },
};

/** What a denominator counts, as it stands behind its smallest number. */
export const COUNT_UNITS: Record<'families' | 'persons' | 'children', Bilingual> = {
  families: { id: 'KK', en: 'families' },
  persons: { id: 'jiwa', en: 'persons' },
  children: { id: 'anak', en: 'children' },
};
