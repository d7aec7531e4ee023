import type { Bilingual } from '../languages.ts';
import type { FindingText } from './finding-text.ts';

const SHOW_FILE: Bilingual = {
  id: 'Simpan ulang berkasnya dan coba lagi.',
  en: 'Save the file again and retry.',
};

const SAVE_AS_CSV: Bilingual = {
  id: 'Simpan lembar itu sebagai CSV UTF-8.',
  en: 'Save the sheet as CSV UTF-8.',
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
  disk_full: {
    reason: {
      id: 'Tempat penyimpanan penuh; tidak ada yang disimpan.',
      en: 'The disk is full; nothing was stored.',
    },
    remedy: {
      id: 'Kosongkan tempat di folder data (DATA_DIR), lalu coba lagi.',
      en: 'Make room in the data folder (DATA_DIR), then try again.',
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
  csv_row_too_long: {
    reason: {
      id: 'Satu baris lebih panjang dari 1 juta huruf; mungkin tanda kutip dibuka tetapi tidak ditutup.',
      en: 'A row is longer than 1 million characters; perhaps a quotation mark is opened and never closed.',
    },
    remedy: {
      id: 'Periksa tanda kutip mulai baris ini.',
      en: 'Check the quotation marks from this line on.',
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

  bad_register: {
    reason: { id: 'Daftar indikator: {why}.', en: 'Register of indicators: {why}.' },
  },

  xlsx_too_large: {
    reason: {
      id: 'Isi berkas setelah dibuka melebihi batas ({part}).',
      en: 'Unpacked, the file is larger than is read ({part}).',
    },
    remedy: SAVE_AS_CSV,
  },
  xlsx_too_much_text: {
    reason: {
      id: 'Buku kerja berisi terlalu banyak teks yang berbeda (lebih dari 256 MiB).',
      en: 'The workbook holds too much different text (over 256 MiB).',
    },
    remedy: SAVE_AS_CSV,
  },
  xlsx_merged: {
    reason: {
      id: 'Sel {range} digabung; hanya sel pertamanya berisi nilai.',
      en: 'Cells {range} are merged; only the first of them has a value.',
    },
    remedy: {
      id: 'Pisahkan sel itu dan isi setiap barisnya.',
      en: 'Unmerge them and fill in each row.',
    },
  },
  xlsx_formulas: {
    reason: {
      id: '{count} sel berisi rumus, yang pertama {first}; yang dipakai nilai saat berkas disimpan.',
      en: '{count} cells are formulas, the first {first}; the values saved with the file are used.',
    },
    remedy: {
      id: 'Jika nilainya belum mutakhir, hitung ulang dan simpan lagi di aplikasi lembar kerja.',
      en: 'If they are not up to date, recalculate and save again in a spreadsheet.',
    },
  },
  xlsx_macros: {
    reason: {
      id: 'Buku kerja berisi makro; makro tidak dijalankan.',
      en: 'The workbook contains macros; they are not run.',
    },
  },
} as const satisfies Record<string, FindingText>;
