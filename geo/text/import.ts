import { fill, type Bilingual, type Language } from './languages.ts';

/** What an import can say about a place in a file: the reason, and what to do about it where that is known. */
export type FindingText = { reason: Bilingual; remedy?: Bilingual };

const SHOW_FILE: Bilingual = {
  id: 'Simpan ulang berkasnya dan coba lagi.',
  en: 'Save the file again and retry.',
};
const SAVE_AS_TEXT: Bilingual = {
  id: 'Tulis kode sebagai teks, misalnya 36.73.02.1001.',
  en: 'Write the code as text, for example 36.73.02.1001.',
};
const REDRAW: Bilingual = {
  id: 'Perbaiki geometri fitur ini di program SIG, lalu ekspor ulang.',
  en: 'Mend the geometry of this feature in a GIS and export again.',
};
const WGS84: Bilingual = {
  id: 'Ekspor ulang ke WGS 84 (EPSG:4326), bujur dahulu lalu lintang.',
  en: 'Export again to WGS 84 (EPSG:4326), longitude before latitude.',
};

export const FINDINGS = {
  // The file as a whole
  no_such_file: { reason: { id: 'Berkas tidak ditemukan.', en: 'There is no such file.' } },
  unreadable_file: {
    reason: { id: 'Berkas tidak dapat dibaca ({why}).', en: 'The file cannot be read ({why}).' },
  },
  wrong_kind: {
    reason: {
      id: 'Jenis berkas ini tidak dikenal: {kind}.',
      en: 'This kind of file is not known: {kind}.',
    },
    remedy: {
      id: 'Pakai CSV atau XLSX untuk angka, GeoJSON untuk batas wilayah.',
      en: 'Use CSV or XLSX for figures, GeoJSON for boundaries.',
    },
  },
  empty_file: { reason: { id: 'Berkas kosong.', en: 'The file is empty.' } },
  not_utf8: {
    reason: { id: 'Teks bukan UTF-8.', en: 'The text is not UTF-8.' },
    remedy: {
      id: 'Simpan sebagai "CSV UTF-8", atau tambahkan --encoding windows-1252.',
      en: 'Save as "CSV UTF-8", or add --encoding windows-1252.',
    },
  },
  not_text: {
    reason: { id: 'Berkas bukan teks.', en: 'The file is not text.' },
    remedy: SHOW_FILE,
  },
  csv_quote_not_closed: {
    reason: {
      id: 'Tanda kutip dibuka tetapi tidak ditutup.',
      en: 'A quotation mark is opened and never closed.',
    },
    remedy: {
      id: 'Periksa tanda kutip pada baris ini.',
      en: 'Check the quotation marks on this line.',
    },
  },
  csv_bad_quote: {
    reason: {
      id: 'Ada tanda kutip di tengah sel.',
      en: 'There is a quotation mark in the middle of a cell.',
    },
    remedy: {
      id: 'Gandakan tanda kutip di dalam sel, atau hapus.',
      en: 'Double quotation marks inside a cell, or remove them.',
    },
  },
  json_damaged: {
    reason: {
      id: 'JSON rusak atau terpotong di sini ({what}).',
      en: 'The JSON is damaged or cut off here ({what}).',
    },
    remedy: SHOW_FILE,
  },
  json_key_twice: {
    reason: {
      id: 'Kunci "{key}" ada dua kali dalam satu objek.',
      en: 'Key "{key}" is there twice in one object.',
    },
  },
  json_number: {
    reason: {
      id: 'Bilangan ini terlalu besar untuk disimpan komputer.',
      en: 'This number is beyond what a computer holds.',
    },
  },
  json_too_deep: {
    reason: {
      id: 'Susunan lebih dalam dari {deepest} tingkat.',
      en: 'The nesting is deeper than {deepest} levels.',
    },
  },
  xlsx_damaged: {
    reason: {
      id: 'Berkas bukan buku kerja XLSX, atau rusak.',
      en: 'The file is not an XLSX workbook, or is damaged.',
    },
    remedy: {
      id: 'Buka di aplikasi lembar kerja dan simpan sebagai .xlsx, atau sebagai CSV UTF-8.',
      en: 'Open it in a spreadsheet and save as .xlsx, or as CSV UTF-8.',
    },
  },
  xlsx_no_such_sheet: {
    reason: {
      id: 'Tidak ada lembar "{sheet}". Yang ada: {sheets}.',
      en: 'There is no sheet "{sheet}". There are: {sheets}.',
    },
  },
  xlsx_several_sheets: {
    reason: {
      id: 'Beberapa lembar berisi data: {sheets}.',
      en: 'Several sheets hold data: {sheets}.',
    },
    remedy: { id: 'Pilih satu dengan --sheet.', en: 'Choose one with --sheet.' },
  },

  // Columns
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
  row_too_long: {
    reason: {
      id: 'Baris ini punya {cells} sel, judulnya {headers}.',
      en: 'This row has {cells} cells, the header {headers}.',
    },
    remedy: { id: 'Periksa pemisah dan tanda kutip.', en: 'Check delimiters and quotation marks.' },
  },

  // Areas of a row
  total_row: {
    reason: { id: 'Baris jumlah, bukan wilayah.', en: 'A total, not an area.' },
    remedy: {
      id: 'Hapus baris ini; jumlah dihitung sendiri. Angka kota sendiri ditulis dengan wilayah 36.73.',
      en: 'Remove the row; totals are computed here. A figure for the city itself is written with area 36.73.',
    },
  },
  area_empty: { reason: { id: 'Wilayah tidak diisi.', en: 'The area is not filled in.' } },
  area_lost_digits: {
    reason: {
      id: '"{cell}": lembar kerja membulatkan kode ini, sebagian angkanya hilang.',
      en: '"{cell}": a spreadsheet has rounded this code and some digits are lost.',
    },
    remedy: SAVE_AS_TEXT,
  },
  area_kabupaten: {
    reason: {
      id: '"{cell}" adalah kabupaten, bukan kota ini.',
      en: '"{cell}" is a kabupaten, not this city.',
    },
    remedy: {
      id: 'Kabupaten Serang (36.04) wilayah lain; hapus baris ini.',
      en: 'Kabupaten Serang (36.04) is another place; remove the row.',
    },
  },
  area_other_kota: {
    reason: {
      id: '"{cell}" milik kota atau kabupaten lain.',
      en: '"{cell}" belongs to another city or kabupaten.',
    },
    remedy: {
      id: 'Kabupaten Serang (36.04) wilayah lain; hapus baris ini.',
      en: 'Kabupaten Serang (36.04) is another place; remove the row.',
    },
  },
  kota_bare: {
    reason: {
      id: '"{cell}" bisa kota, bisa kabupaten.',
      en: '"{cell}" can be the city or the kabupaten.',
    },
    remedy: { id: 'Tulis "Kota ..." atau kodenya.', en: 'Write "Kota ..." or its code.' },
  },
  area_unknown_code: {
    reason: {
      id: 'Tidak ada wilayah dengan kode "{cell}".',
      en: 'There is no area with code "{cell}".',
    },
    remedy: SAVE_AS_TEXT,
  },
  area_unknown_name: {
    reason: { id: 'Tidak ada wilayah bernama "{cell}".', en: 'There is no area called "{cell}".' },
  },
  area_unknown_name_suggested: {
    reason: {
      id: 'Tidak ada wilayah bernama "{cell}". Mungkin: {suggestions}.',
      en: 'There is no area called "{cell}". Perhaps: {suggestions}.',
    },
    remedy: {
      id: 'Perbaiki ejaan, atau terima dengan --accept-aliases bila hanya satu yang mungkin.',
      en: 'Correct the spelling, or accept it with --accept-aliases where only one is possible.',
    },
  },
  area_unknown_kecamatan: {
    reason: {
      id: 'Kecamatan pada baris "{cell}" tidak dikenal.',
      en: 'The kecamatan in the row of "{cell}" is not known.',
    },
  },
  area_level_disagrees: {
    reason: {
      id: '"{cell}" ada, tetapi pada tingkat lain: {suggestions}.',
      en: '"{cell}" exists, but at another level: {suggestions}.',
    },
  },
  area_kecamatan_disagrees: {
    reason: {
      id: '"{cell}" tidak berada di kecamatan itu: {suggestions}.',
      en: '"{cell}" is not in that kecamatan: {suggestions}.',
    },
  },
  area_ambiguous: {
    reason: { id: '"{cell}" bisa berarti {candidates}.', en: '"{cell}" can mean {candidates}.' },
    remedy: {
      id: 'Pakai kode, atau tambahkan kolom kecamatan atau --level.',
      en: 'Use the code, or add a column "kecamatan" or --level.',
    },
  },
  code_and_name_disagree: {
    reason: {
      id: 'Kode dan nama menunjuk wilayah yang berbeda: "{first}" dan "{second}".',
      en: 'Code and name mean different areas: "{first}" and "{second}".',
    },
  },
  area_repaired: {
    reason: { id: '"{cell}" dibaca sebagai {area}.', en: '"{cell}" is read as {area}.' },
  },
  alias_accepted: {
    reason: {
      id: '"{cell}" diterima sebagai ejaan lain dari {area}.',
      en: '"{cell}" is accepted as another spelling of {area}.',
    },
  },

  // Figures
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
  bad_declaration: {
    reason: {
      id: 'Indikator baru {indicator}: {field} {why}.',
      en: 'New indicator {indicator}: {field} {why}.',
    },
  },
  declarations_differ: {
    reason: {
      id: 'Indikator baru {indicator} dinyatakan dua kali secara berbeda.',
      en: 'New indicator {indicator} is declared twice, differently.',
    },
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
      id: '{area}, {indicator}, {period}: hitungan 1 sampai 4 tidak disimpan.',
      en: '{area}, {indicator}, {period}: a count of 1 to 4 is not stored.',
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

  // Boundaries
  not_a_feature_collection: {
    reason: {
      id: 'Berkas bukan GeoJSON FeatureCollection.',
      en: 'The file is no GeoJSON FeatureCollection.',
    },
    remedy: { id: 'Ekspor sebagai GeoJSON (RFC 7946).', en: 'Export as GeoJSON (RFC 7946).' },
  },
  no_features: {
    reason: { id: 'FeatureCollection ini kosong.', en: 'The FeatureCollection is empty.' },
  },
  not_a_feature: { reason: { id: 'Ini bukan Feature.', en: 'This is not a Feature.' } },
  no_such_field: {
    reason: {
      id: 'Tidak ada fitur yang memiliki kolom "{field}".',
      en: 'No feature has a field "{field}".',
    },
  },
  no_code_field: {
    reason: { id: 'Tidak ada kolom kode.', en: 'There is no field for the code.' },
    remedy: {
      id: 'Sebutkan dengan --code-field atau --bps-field.',
      en: 'Name it with --code-field or --bps-field.',
    },
  },
  no_name_field: {
    reason: { id: 'Tidak ada kolom nama.', en: 'There is no field for the name.' },
    remedy: { id: 'Sebutkan dengan --name-field.', en: 'Name it with --name-field.' },
  },
  no_name: { reason: { id: '{feature}: nama kosong.', en: '{feature}: the name is empty.' } },
  bad_code: {
    reason: {
      id: '{feature}: "{cell}" bukan kode Kemendagri.',
      en: '{feature}: "{cell}" is no Kemendagri code.',
    },
    remedy: SAVE_AS_TEXT,
  },
  bad_bps_code: {
    reason: {
      id: '{feature}: "{cell}" bukan kode BPS sepuluh angka.',
      en: '{feature}: "{cell}" is no BPS code of ten digits.',
    },
  },
  no_kemendagri_code: {
    reason: {
      id: '{feature}: kode Kemendagri untuk kode BPS "{cell}" tidak diketahui.',
      en: '{feature}: the Kemendagri code of BPS code "{cell}" is not known.',
    },
    remedy: {
      id: 'Tambahkan kolom kode Kemendagri (--code-field).',
      en: 'Add a field with the Kemendagri code (--code-field).',
    },
  },
  not_a_kelurahan: {
    reason: {
      id: '{feature}: {cell} bukan kode kelurahan.',
      en: '{feature}: {cell} is not the code of a kelurahan.',
    },
    remedy: {
      id: 'Berkas memuat kelurahan saja; kecamatan dan kota digabung sendiri.',
      en: 'The file holds kelurahan only; kecamatan and city are merged here.',
    },
  },
  duplicate_code: {
    reason: {
      id: 'Kode {code} sudah dipakai di baris {line}.',
      en: 'Code {code} is already used on line {line}.',
    },
  },
  more_than_one_kota: {
    reason: {
      id: '{feature} tidak berada di kota {kota}.',
      en: '{feature} is not in city {kota}.',
    },
    remedy: { id: 'Satu berkas untuk satu kota.', en: 'One file for one city.' },
  },
  geometry_type: {
    reason: {
      id: '{feature}: geometri {type}, bukan Polygon atau MultiPolygon.',
      en: '{feature}: the geometry is {type}, not Polygon or MultiPolygon.',
    },
    remedy: REDRAW,
  },
  geometry_shape: {
    reason: {
      id: '{feature}: koordinat bukan daftar pasangan angka.',
      en: '{feature}: the coordinates are no lists of pairs of numbers.',
    },
    remedy: REDRAW,
  },
  ring_too_short: {
    reason: {
      id: '{feature}: ada cincin dengan {positions} titik; paling sedikit 4.',
      en: '{feature}: a ring has {positions} positions; at least 4 are needed.',
    },
    remedy: REDRAW,
  },
  ring_open: {
    reason: {
      id: '{feature}: cincin yang mulai di {position} tidak tertutup.',
      en: '{feature}: the ring that starts at {position} is not closed.',
    },
    remedy: REDRAW,
  },
  self_intersection: {
    reason: {
      id: '{feature}: garisnya memotong diri di {position}.',
      en: '{feature}: its line crosses itself at {position}.',
    },
    remedy: REDRAW,
  },
  swapped_axes: {
    reason: {
      id: '{feature}: bujur dan lintang tertukar ({position}).',
      en: '{feature}: longitude and latitude are swapped ({position}).',
    },
    remedy: WGS84,
  },
  projected_coordinates: {
    reason: {
      id: '{feature}: koordinat dalam meter, bukan derajat ({position}).',
      en: '{feature}: the coordinates are metres, not degrees ({position}).',
    },
    remedy: WGS84,
  },
  outside_world: {
    reason: {
      id: '{feature}: koordinat di luar bumi ({position}).',
      en: '{feature}: a position outside the world ({position}).',
    },
    remedy: WGS84,
  },
  overlap: {
    reason: {
      id: '{feature} bertumpang tindih dengan {other} (baris {line}) seluas {m2} m².',
      en: '{feature} overlaps {other} (line {line}) by {m2} m².',
    },
    remedy: REDRAW,
  },
  gap: {
    reason: {
      id: 'Ada lubang {m2} m² di antara wilayah, dekat {position}.',
      en: 'There is a hole of {m2} m² between the areas, near {position}.',
    },
  },
  winding: {
    reason: {
      id: '{feature}: arah cincin dibalik sesuai RFC 7946.',
      en: '{feature}: ring direction turned as RFC 7946 wants.',
    },
  },
  height_dropped: {
    reason: {
      id: '{feature}: ketinggian titik dihapus.',
      en: '{feature}: heights of positions dropped.',
    },
  },
  figures_without_area: {
    reason: {
      id: '{count} angka tersimpan tidak punya wilayah dalam batas baru; tidak ditampilkan.',
      en: '{count} stored figures have no area in the new boundaries; they are not shown.',
    },
  },

  // Bundled data
  bad_line_feature: {
    reason: {
      id: '{feature}: {field} tidak dapat dipakai.',
      en: '{feature}: {field} cannot be used.',
    },
  },
  bad_register: {
    reason: { id: 'Daftar indikator: {why}.', en: 'Register of indicators: {why}.' },
  },
} as const satisfies Record<string, FindingText>;
export type FindingCode = keyof typeof FINDINGS;

/** The sentence of a finding, with what to do about it. */
export function describeFinding(
  { code, values }: { code: FindingCode; values: Record<string, string | number> },
  language: Language,
): string {
  const { reason, remedy }: FindingText = FINDINGS[code];
  return [reason, remedy].flatMap((text) => (text ? [fill(text[language], values)] : [])).join(' ');
}
