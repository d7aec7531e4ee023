import type { FindingText } from './finding-text.ts';

/** About columns, indicators, periods and values. */
export const FIGURE_FINDINGS = {
  no_area_column: {
    reason: {
      id: 'Tidak ada kolom wilayah. Yang ada: {headers}.',
      en: 'There is no column for the area. There are: {headers}.',
    },
    remedy: {
      id: 'Beri judul kolom "kode" atau "kelurahan".',
      en: 'Call a column "kode" (code) or "kelurahan".',
    },
  },
  no_rows: {
    reason: {
      id: 'Tidak ada baris data di bawah judul kolom.',
      en: 'There is no row of data below the headers.',
    },
  },
  no_value_column: {
    reason: {
      id: 'Tidak ada kolom nilai. Yang ada: {headers}.',
      en: 'There is no column of values. There are: {headers}.',
    },
    remedy: {
      id: 'Beri judul kolom "nilai" dan pakai kolom "indikator" atau --indicator; atau beri judul kolom dengan nama indikator.',
      en: 'Call a column "nilai" (value) and use a column "indikator" or --indicator; or call columns by their indicator.',
    },
  },
  column_twice: {
    reason: {
      id: 'Dua kolom berarti sama: "{column}" dan "{first}".',
      en: 'Two columns mean the same: "{column}" and "{first}".',
    },
    remedy: { id: 'Hapus atau ganti judul salah satunya.', en: 'Remove or rename one of them.' },
  },
  unknown_column: {
    reason: {
      id: 'Kolom "{column}" tidak dikenal.',
      en: 'Column "{column}" is not known.',
    },
    remedy: { id: 'Hapus kolom ini, atau ganti judulnya.', en: 'Remove the column or rename it.' },
  },
  row_too_long: {
    reason: {
      id: 'Baris ini punya {cells} sel, judulnya {headers}.',
      en: 'This row has {cells} cells, the header {headers}.',
    },
    remedy: { id: 'Periksa pemisah dan tanda kutip.', en: 'Check delimiters and quotation marks.' },
  },

  no_source: {
    reason: { id: 'Sumber angka tidak disebut.', en: 'The source of the figure is not given.' },
    remedy: {
      id: 'Isi kolom "sumber", atau tambahkan --source "...".',
      en: 'Fill a column "sumber" (source), or add --source "...".',
    },
  },
  no_period: {
    reason: { id: 'Periode tidak diisi.', en: 'The period is not filled in.' },
    remedy: {
      id: 'Isi kolom "periode", atau tambahkan --period 2024.',
      en: 'Fill a column "periode" (period), or add --period 2024.',
    },
  },
  bad_period: {
    reason: { id: '"{period}" bukan periode.', en: '"{period}" is not a period.' },
    remedy: {
      id: 'Tulis 2024, 2024-S1, 2024-07, atau 2024-07-31.',
      en: 'Write 2024, 2024-S1, 2024-07 or 2024-07-31.',
    },
  },
  period_date: {
    reason: {
      id: 'Lembar kerja menyimpan periode ini sebagai tanggal: {first} atau {second}.',
      en: 'The spreadsheet holds this period as a date: {first} or {second}.',
    },
    remedy: {
      id: "Tulis sebagai teks (misalnya '2024-07), atau pakai --period.",
      en: "Write it as text (for example '2024-07), or use --period.",
    },
  },
  unknown_indicator: {
    reason: {
      id: 'Indikator "{indicator}" tidak dikenal.',
      en: 'Indicator "{indicator}" is not known.',
    },
    remedy: {
      id: 'Pakai id dari /api/indicators, atau nyatakan indikator baru (lihat --help).',
      en: 'Use an id of /api/indicators, or declare a new indicator (see --help).',
    },
  },
  derived_indicator: {
    reason: {
      id: '{indicator} dihitung sendiri dari {from}; impor {from}.',
      en: '{indicator} is computed here from {from}; import {from}.',
    },
  },
  counted_indicator: {
    reason: {
      id: '{indicator} dihitung dari register keluarga; impor dengan: npm run import -- households BERKAS.',
      en: '{indicator} is computed from a register of families; import it with: npm run import -- households FILE.',
    },
  },
  declaration_incomplete: {
    reason: {
      id: 'Indikator baru {indicator}: {field} belum diisi.',
      en: 'New indicator {indicator}: {field} is missing.',
    },
  },
  declaration_bad: {
    reason: {
      id: 'Indikator baru {indicator}: {field} "{word}" tidak dapat dipakai ({words}).',
      en: 'New indicator {indicator}: {field} "{word}" cannot be used ({words}).',
    },
  },
  declaration_differs: {
    reason: {
      id: 'Indikator {indicator} sudah ada dengan pengertian lain.',
      en: 'Indicator {indicator} exists already with another meaning.',
    },
    remedy: { id: 'Pakai id lain.', en: 'Use another id.' },
  },
  bad_word: {
    reason: {
      id: '"{word}" tidak dikenal di sini. Yang dikenal: {words}.',
      en: '"{word}" is not known here. Known are: {words}.',
    },
  },
  unit_disagrees: {
    reason: {
      id: 'Satuan "{unit}" tidak cocok: {indicator} memakai {expected}.',
      en: 'Unit "{unit}" does not fit: {indicator} is in {expected}.',
    },
  },
  not_a_number: {
    reason: { id: '"{cell}" bukan bilangan.', en: '"{cell}" is not a number.' },
    remedy: {
      id: 'Tulis angka saja; sel tanpa angka dikosongkan.',
      en: 'Write the number only; leave cells without one empty.',
    },
  },
  ambiguous_number: {
    reason: {
      id: '"{cell}" bisa berarti {first} atau {second}.',
      en: '"{cell}" can mean {first} or {second}.',
    },
    remedy: {
      id: 'Tentukan dengan --decimal comma atau --decimal point.',
      en: 'Decide with --decimal comma or --decimal point.',
    },
  },
  status_value: {
    reason: { id: '"{cell}" bukan 0, 1, ya, atau tidak.', en: '"{cell}" is not 0, 1, yes or no.' },
  },
  percent_range: {
    reason: {
      id: '{cell} bukan persen antara 0 dan 100.',
      en: '{cell} is not a percentage between 0 and 100.',
    },
  },
  negative_value: { reason: { id: '{cell} negatif.', en: '{cell} is negative.' } },
  duplicate_row: {
    reason: {
      id: '{area}, {indicator}, {period} sudah ada di baris {line}.',
      en: '{area}, {indicator}, {period} is already on line {line}.',
    },
    remedy: {
      id: 'Sisakan satu; angka sumber kedua ditulis dengan seri alt.',
      en: 'Keep one; the figure of a second source is written with series alt.',
    },
  },
  withheld: {
    reason: {
      id: '{area}, {indicator}, {period}: hitungan 1 sampai {most} tidak disimpan.',
      en: '{area}, {indicator}, {period}: a count of 1 to {most} is not stored.',
    },
  },
  withheld_beside: {
    reason: {
      id: '{area}, {indicator}, {period}: ikut tidak disimpan; dengan {with}, hitungan kecil di {hidden} dapat dihitung.',
      en: '{area}, {indicator}, {period}: not stored either; with {with}, the small count at {hidden} could be worked out.',
    },
  },
  withheld_rate: {
    reason: {
      id: '{area}, {indicator}, {period}: tidak disimpan; dengan {with}, persentase dan penyebutnya menunjukkan hitungan 1 sampai {most} atau sisanya.',
      en: '{area}, {indicator}, {period}: not stored; with {with}, rate and base tell a count of 1 to {most} or such a rest.',
    },
  },
  withheld_rate_area: {
    reason: {
      id: '{area}, {indicator}, {period}: tidak disimpan; kepadatan dan luas wilayah menunjukkan hitungan 1 sampai {most}.',
      en: '{area}, {indicator}, {period}: not stored; density and size of the area tell a count of 1 to {most}.',
    },
  },
  withheld_rate_decimals: {
    reason: {
      id: '{area}, {indicator}, {period}: tidak disimpan; desimalnya hanya cocok dengan satu pecahan, dan pembilang atau sisanya 1 sampai {most}.',
      en: '{area}, {indicator}, {period}: not stored; its decimals fit one fraction only, whose count or rest is 1 to {most}.',
    },
    remedy: {
      id: 'Bulatkan persentase ke satu desimal.',
      en: 'Round the rate to one decimal.',
    },
  },
  exposed: {
    reason: {
      id: '{area}, {indicator}, {period}: hitungan kecil dapat dihitung dari yang sudah tersimpan ({with}).',
      en: '{area}, {indicator}, {period}: a small count could be worked out from what is stored ({with}).',
    },
    remedy: {
      id: 'Hapus baris ini, atau pakai --published bila instansi sudah menerbitkannya.',
      en: 'Remove the row, or use --published if an agency has printed it.',
    },
  },
  told_withheld: {
    reason: {
      id: '{area}, {indicator}, {period}: hitungan yang dirahasiakan ini dapat dihitung dari angka tercetak ({with}): {value}.',
      en: '{area}, {indicator}, {period}: this withheld count follows from what is printed ({with}): {value}.',
    },
  },
  told_remainder: {
    reason: {
      id: '{area}, {indicator}, {period}: jumlah tercetak ini dikurangi bagiannya yang tercetak ({with}) menyisakan {value}.',
      en: '{area}, {indicator}, {period}: this printed total less its printed parts ({with}) leaves {value}.',
    },
  },
  told_behind: {
    reason: {
      id: '{area}, {indicator}, {period}: hitungan di balik persentase tercetak ini ({with}): {value}.',
      en: '{area}, {indicator}, {period}: the count behind this printed rate ({with}) is {value}.',
    },
  },
  told_rest: {
    reason: {
      id: '{area}, {indicator}, {period}: sisa penyebut di balik persentase tercetak ini ({with}): {value}.',
      en: '{area}, {indicator}, {period}: what this printed rate leaves of its base ({with}) is {value}.',
    },
  },
  maybe_fractions: {
    reason: {
      id: 'Semua nilai {indicator} di antara 0 dan 1, padahal satuannya persen.',
      en: 'All values of {indicator} are between 0 and 1, and it is in percent.',
    },
    remedy: {
      id: 'Bila 0,12 berarti 12 %, kalikan dengan 100.',
      en: 'If 0.12 means 12 %, multiply by 100.',
    },
  },
} as const satisfies Record<string, FindingText>;
