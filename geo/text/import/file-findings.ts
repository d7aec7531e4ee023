import type { Bilingual } from '../languages.ts';
import type { FindingText } from './finding-text.ts';

const SHOW_FILE: Bilingual = {
  id: 'Simpan ulang berkasnya dan coba lagi.',
  en: 'Save the file again and retry.',
};

/** About a file as a whole: what it is, whether it can be read. */
export const FILE_FINDINGS = {
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
  old_excel: {
    reason: {
      id: 'Ini buku kerja Excel lama (.xls).',
      en: 'This is an old Excel workbook (.xls).',
    },
    remedy: { id: 'Simpan sebagai .xlsx atau CSV UTF-8.', en: 'Save it as .xlsx or CSV UTF-8.' },
  },
  busy: {
    reason: { id: 'Impor lain sedang berjalan.', en: 'Another import is running.' },
    remedy: { id: 'Coba lagi setelah selesai.', en: 'Try again when it is done.' },
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
