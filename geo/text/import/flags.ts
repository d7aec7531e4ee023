import type { Bilingual } from '../languages.ts';

/** A flag of the command line: what it takes (`null` for a switch) and what it does. */
export type FlagText = { takes: string | null; help: Bilingual };

export const FIGURE_FLAGS = {
  period: {
    takes: '2024, 2024-S1, 2024-07',
    help: { id: 'periode untuk baris tanpa periode', en: 'period of rows that have none' },
  },
  source: {
    takes: 'TEXT',
    help: {
      id: 'sumber untuk baris tanpa sumber (wajib ada)',
      en: 'source of rows that have none (required)',
    },
  },
  level: {
    takes: 'kelurahan|kecamatan|kota',
    help: { id: 'tingkat semua wilayah dalam berkas', en: 'level of all areas in the file' },
  },
  indicator: {
    takes: 'ID',
    help: { id: 'indikator untuk satu kolom nilai', en: 'indicator of a single column of values' },
  },
  series: {
    takes: 'main|alt',
    help: {
      id: 'alt: angka sumber kedua, ditampilkan berdampingan',
      en: 'alt: a second source, shown beside the first',
    },
  },
  quality: {
    takes: 'as_printed|rounded|inferred|provisional|derived|unreliable|not_comparable',
    help: { id: 'mutu angka', en: 'quality of the figures' },
  },
  decimal: {
    takes: 'comma|point',
    help: {
      id: 'tanda desimal, bila tidak dapat dipastikan',
      en: 'decimal sign, where it cannot be told',
    },
  },
  encoding: {
    takes: 'utf-8|windows-1252',
    help: { id: 'pengodean teks CSV', en: 'text encoding of a CSV file' },
  },
  sheet: { takes: 'NAME', help: { id: 'lembar buku kerja XLSX', en: 'sheet of an XLSX workbook' } },
  'name-id': {
    takes: 'TEXT',
    help: {
      id: 'nama indikator baru, Bahasa Indonesia',
      en: 'name of a new indicator in Bahasa Indonesia',
    },
  },
  'name-en': {
    takes: 'TEXT',
    help: { id: 'nama indikator baru, bahasa Inggris', en: 'name of a new indicator in English' },
  },
  unit: {
    takes: 'percent|people|families|...',
    help: { id: 'satuan indikator baru', en: 'unit of a new indicator' },
  },
  kind: {
    takes: 'rate|count|status',
    help: { id: 'jenis indikator baru', en: 'kind of a new indicator' },
  },
  direction: {
    takes: 'higher_is_worse|higher_is_better|neutral',
    help: {
      id: 'arti nilai tinggi pada indikator baru',
      en: 'what a high value of a new indicator means',
    },
  },
  'definition-id': {
    takes: 'TEXT',
    help: {
      id: 'definisi indikator baru, Bahasa Indonesia',
      en: 'definition of a new indicator in Bahasa Indonesia',
    },
  },
  'definition-en': {
    takes: 'TEXT',
    help: {
      id: 'definisi indikator baru, bahasa Inggris',
      en: 'definition of a new indicator in English',
    },
  },
  subject: {
    takes: 'welfare|work|sanitation|housing|nutrition|education|marginal|population',
    help: { id: 'bidang indikator baru', en: 'subject of a new indicator' },
  },
  whole: {
    takes: 'ID',
    help: {
      id: 'indikator yang sebagiannya dihitung indikator baru, atau penyebut persentasenya',
      en: 'indicator of which a new one counts a part, or the base of its rate',
    },
  },
  'accept-aliases': {
    takes: null,
    help: {
      id: 'terima salah eja yang hanya mirip satu wilayah, dan ingat',
      en: 'accept misspellings close to one area only, and remember them',
    },
  },
  'allow-refused': {
    takes: null,
    help: {
      id: 'simpan baris yang baik walau ada yang ditolak',
      en: 'store the good rows although others are refused',
    },
  },
  published: {
    takes: null,
    help: {
      id: 'sudah diterbitkan instansi: hitungan kecil ikut disimpan',
      en: 'already published by an agency: small counts are stored',
    },
  },
} as const satisfies Record<string, FlagText>;

export const BOUNDARY_FLAGS = {
  vintage: {
    takes: 'TEXT',
    help: {
      id: 'nama set batas, misalnya "BIG 2023" (wajib)',
      en: 'name of the boundary set, such as "BIG 2023" (required)',
    },
  },
  source: {
    takes: 'TEXT',
    help: { id: 'sumber batas (wajib)', en: 'source of the boundaries (required)' },
  },
  licence: { takes: 'TEXT', help: { id: 'lisensi', en: 'licence' } },
  date: { takes: 'TEXT', help: { id: 'tanggal set batas', en: 'date of the boundary set' } },
  'code-field': {
    takes: 'NAME',
    help: { id: 'atribut kode Kemendagri', en: 'property with the Kemendagri code' },
  },
  'bps-field': {
    takes: 'NAME',
    help: { id: 'atribut kode BPS', en: 'property with the BPS code' },
  },
  'name-field': {
    takes: 'NAME',
    help: { id: 'atribut nama kelurahan', en: 'property with the name of the kelurahan' },
  },
  'kecamatan-field': {
    takes: 'NAME',
    help: { id: 'atribut nama kecamatan', en: 'property with the name of the kecamatan' },
  },
  'kota-name': { takes: 'TEXT', help: { id: 'nama kota', en: 'name of the city' } },
} as const satisfies Record<string, FlagText>;

const PERIOD: FlagText = {
  takes: '2013, 2021-S1, 2024-07',
  help: { id: 'periode register', en: 'period of the register' },
};

export const HOUSEHOLD_FLAGS = {
  period: {
    ...PERIOD,
    help: {
      id: 'periode register (biasanya tahun ini)',
      en: 'period of the register (usually this year)',
    },
  },
  source: {
    takes: 'TEXT',
    help: {
      id: 'sumber register, seperti tampil di peta',
      en: 'source of the register, as the map shows it',
    },
  },
  'poverty-line': {
    takes: 'RUPIAH',
    help: {
      id: 'garis kemiskinan per kapita per bulan, untuk P0, P1, P2',
      en: 'poverty line per head and month, for P0, P1, P2',
    },
  },
  'keep-demo': {
    takes: null,
    help: {
      id: 'pertahankan register contoh untuk periode lain',
      en: 'keep the demonstration register for other periods',
    },
  },
  republish: {
    takes: 'REASON',
    help: {
      id: 'terbitkan hitungan yang pernah terbit untuk kedua kalinya, dengan alasannya; alasan tampil di daftar rilis',
      en: 'publish counts that were public already a second time, with the reason; the list of releases shows it',
    },
  },
  decimal: FIGURE_FLAGS.decimal,
  encoding: FIGURE_FLAGS.encoding,
  sheet: FIGURE_FLAGS.sheet,
  'accept-aliases': FIGURE_FLAGS['accept-aliases'],
} as const satisfies Record<string, FlagText>;

export const CORRECT_FLAGS = {
  set: {
    takes: '"COLUMN=VALUE, COLUMN=VALUE"',
    help: {
      id: 'kolom dan nilai barunya; nilai kosong berarti tidak diketahui (wajib)',
      en: 'columns and their new values; an empty value means not known (required)',
    },
  },
  period: { ...PERIOD, help: { id: 'hanya periode ini', en: 'only this period' } },
} as const satisfies Record<string, FlagText>;

export const DELETE_FLAGS = {
  period: {
    ...PERIOD,
    help: {
      id: 'hanya periode ini; tanpa ini semuanya',
      en: 'only this period; all of them without it',
    },
  },
} as const satisfies Record<string, FlagText>;

export const COMMON_FLAGS = {
  'dry-run': {
    takes: null,
    help: { id: 'periksa saja, tidak menyimpan apa pun', en: 'check only, store nothing' },
  },
  report: {
    takes: 'FILE',
    help: {
      id: 'tulis laporan lengkap ke berkas (JSON; register keluarga: CSV)',
      en: 'write the full report to a file (JSON; for a register of families: CSV)',
    },
  },
  lang: { takes: 'id|en', help: { id: 'bahasa laporan', en: 'language of the report' } },
  help: { takes: null, help: { id: 'tampilkan bantuan ini', en: 'show this help' } },
} as const satisfies Record<string, FlagText>;
