import type { FindingText } from './finding-text.ts';

/** About a register of families. None of these sentences may repeat what identifies a family. */
export const HOUSEHOLD_FINDINGS = {
  household_columns: {
    reason: {
      id: 'Kolom wajib tidak ada: {columns}.',
      en: 'Required columns are missing: {columns}.',
    },
    remedy: {
      id: 'Unduh templat: npm run import -- template BERKAS.csv.',
      en: 'Take the template: npm run import -- template FILE.csv.',
    },
  },
  household_column_near: {
    reason: {
      id: 'Kolom "{column}" tidak dikenal. Mungkin "{near}"?',
      en: 'Column "{column}" is not known. Perhaps "{near}"?',
    },
    remedy: { id: 'Ganti judulnya, atau hapus kolom ini.', en: 'Rename the column or remove it.' },
  },
  personal_column: {
    reason: {
      id: 'Kolom "{column}" memuat data pribadi (nama, alamat, nomor).',
      en: 'Column "{column}" holds personal data (names, addresses, numbers).',
    },
    remedy: {
      id: 'Hapus kolom ini dari berkas; peta tidak memerlukannya dan tidak menyimpannya.',
      en: 'Remove the column from the file; the map neither needs nor keeps it.',
    },
  },
  identity_number: {
    reason: {
      id: 'Sel ini mirip NIK atau nomor KK (16 angka). Isinya tidak disimpan di mana pun.',
      en: 'This cell looks like a NIK or KK number (16 digits). It is not kept anywhere.',
    },
    remedy: {
      id: 'Ganti dengan kode samaran, misalnya nomor urut.',
      en: 'Put a pseudonym in its place, such as a running number.',
    },
  },
  row_too_short: {
    reason: {
      id: 'Baris ini hanya punya {cells} sel, judulnya {headers}.',
      en: 'This row has only {cells} cells, the header {headers}.',
    },
    remedy: { id: 'Periksa pemisah dan tanda kutip.', en: 'Check delimiters and quotation marks.' },
  },
  household_empty: {
    reason: { id: 'Kolom wajib ini kosong.', en: 'This required cell is empty.' },
    remedy: { id: 'Isi selnya.', en: 'Fill the cell.' },
  },
  household_id_empty: {
    reason: { id: 'Kode keluarga kosong.', en: 'The code of the family is empty.' },
    remedy: { id: 'Isi kode samaran yang unik.', en: 'Give it a unique pseudonym.' },
  },
  household_id_form: {
    reason: {
      id: 'Kode keluarga ini bukan kode samaran: {cell}.',
      en: 'This code of a family is no pseudonym: {cell}.',
    },
    remedy: {
      id: 'Pakai huruf, angka, dan tanda - _ . / : tanpa spasi, dengan paling sedikit satu angka, misalnya K-000123.',
      en: 'Use letters, digits and - _ . / : without spaces and with at least one digit, for example K-000123.',
    },
  },
  household_duplicate: {
    reason: {
      id: 'Kode keluarga ini sudah ada di baris {first}.',
      en: 'This code of a family is already on line {first}.',
    },
    remedy: {
      id: 'Satu keluarga satu baris; periksa berkas sumbernya.',
      en: 'One family has one row; check the file it comes from.',
    },
  },
  household_whole: {
    reason: {
      id: '{cell} bukan bilangan bulat dari {least} sampai {most}.',
      en: '{cell} is not a whole number from {least} to {most}.',
    },
    remedy: {
      id: 'Tulis dengan angka 0-9 saja; kosongkan bila tidak diketahui.',
      en: 'Write it with the digits 0-9 only; leave it empty where unknown.',
    },
  },
  household_word: {
    reason: {
      id: '{cell} tidak dikenal. Yang dikenal: {words}.',
      en: '{cell} is not known. Known are: {words}.',
    },
    remedy: {
      id: 'Padanan dalam Bahasa Indonesia ada di buku kode.',
      en: 'The codebook lists the Indonesian words for them.',
    },
  },
  household_metres_range: {
    reason: {
      id: '{cell} bukan jarak dari {least} sampai {most} meter.',
      en: '{cell} is not a distance from {least} to {most} metres.',
    },
    remedy: {
      id: 'Tulis angkanya saja, misalnya 8 atau 8,5; kosongkan bila tidak diketahui.',
      en: 'Write the number only, for example 8 or 8.5; leave it empty where unknown.',
    },
  },
  household_degrees: {
    reason: {
      id: 'Koordinat ini bukan derajat desimal.',
      en: 'This coordinate is not in decimal degrees.',
    },
    remedy: { id: 'Tulis misalnya 106.15 dan -6.11.', en: 'Write for example 106.15 and -6.11.' },
  },
  household_metres: {
    reason: {
      id: 'Koordinat ini dalam meter, bukan derajat.',
      en: 'This coordinate is in metres, not degrees.',
    },
    remedy: { id: 'Ubah ke WGS 84 (EPSG:4326).', en: 'Convert to WGS 84 (EPSG:4326).' },
  },
  household_half_point: {
    reason: {
      id: 'Hanya salah satu dari bujur dan lintang yang terisi.',
      en: 'Only one of longitude and latitude is filled in.',
    },
    remedy: { id: 'Isi keduanya, atau kosongkan keduanya.', en: 'Fill in both or neither.' },
  },
  household_swapped: {
    reason: { id: 'Bujur dan lintang tertukar.', en: 'Longitude and latitude are swapped.' },
    remedy: {
      id: 'Tukar kolomnya di berkas sumber; program ini tidak menukarnya sendiri.',
      en: 'Swap the columns in the source file; this program never swaps them back.',
    },
  },
  household_outside_city: {
    reason: { id: 'Titik ini di luar kota.', en: 'This point is outside the city.' },
    remedy: {
      id: 'Periksa koordinatnya, atau kosongkan.',
      en: 'Check the coordinates or leave them empty.',
    },
  },
  household_other_area: {
    reason: {
      id: 'Titik ini {metres} m di luar kelurahan yang disebut.',
      en: 'This point is {metres} m outside the kelurahan that is named.',
    },
    remedy: {
      id: 'Periksa kelurahan dan koordinatnya.',
      en: 'Check the kelurahan and the coordinates.',
    },
  },
  household_rupiah: {
    reason: {
      id: '{cell} bukan jumlah rupiah per kapita per bulan.',
      en: '{cell} is not an amount of rupiah per head and month.',
    },
  },
  household_more_than: {
    reason: {
      id: '{part} lebih banyak daripada {whole}.',
      en: '{part} is more than {whole}.',
    },
    remedy: { id: 'Periksa kedua sel.', en: 'Check both cells.' },
  },
  household_more_ages: {
    reason: {
      id: 'Balita dan anggota 15-59 tahun lebih banyak daripada anggota keluarga.',
      en: 'Children under five and members aged 15-59 are more than the family has.',
    },
  },
  household_head_works: {
    reason: {
      id: 'Kepala keluarga menganggur, tetapi tidak ada anggota yang menganggur.',
      en: 'The head is unemployed, but no member is.',
    },
  },
  household_latrine_none: {
    reason: {
      id: 'Punya jamban sendiri, tetapi fasilitasnya "none".',
      en: 'Owns a latrine, but its facility is "none".',
    },
  },
  household_stage_contradicts: {
    reason: {
      id: 'Tahapan ini tidak cocok dengan ke-21 indikator BKKBN.',
      en: 'This stage does not agree with the 21 BKKBN indicators.',
    },
    remedy: {
      id: 'Perbaiki indikatornya, atau kosongkan tahapan: tahapan dihitung dari indikator.',
      en: 'Correct the indicators, or leave the stage empty: it is computed from them.',
    },
  },
  household_too_many_refused: {
    reason: {
      id: '{share} % baris ditolak; batasnya {limit} % (REFUSED_PERCENT).',
      en: '{share} % of the rows are refused; the limit is {limit} % (REFUSED_PERCENT).',
    },
    remedy: {
      id: 'Perbaiki berkasnya dengan laporan ini, lalu coba lagi.',
      en: 'Mend the file with this report, then try again.',
    },
  },
  household_none_accepted: {
    reason: { id: 'Tidak ada satu baris pun yang diterima.', en: 'Not one row was accepted.' },
  },
  household_not_found: {
    reason: {
      id: 'Tidak ada keluarga dengan kode itu.',
      en: 'There is no family with that code.',
    },
  },
  register_not_found: {
    reason: {
      id: 'Tidak ada register keluarga{period}.',
      en: 'There is no register of families{period}.',
    },
  },
  salt_lost: {
    reason: {
      id: 'Berkas rahasia "salt" bukan yang dipakai untuk register yang tersimpan.',
      en: 'The secret file "salt" is not the one that the stored registers were released with.',
    },
    remedy: {
      id: 'Kembalikan dari cadangan. Bila hilang: impor register lagi dengan --republish "alasan"; angka yang sama lalu dibulatkan kedua kalinya, dan itu tidak dapat ditarik kembali.',
      en: 'Restore it from a backup. If it is lost: import the register again with --republish "reason"; the same counts are then rounded a second time, and that cannot be taken back.',
    },
  },
  republish_salt: {
    reason: {
      id: 'Register yang terbit dibulatkan dengan berkas rahasia "salt" yang lain.',
      en: 'The public register was rounded with another secret file "salt".',
    },
    remedy: {
      id: 'Kembalikan "salt" dari cadangan. Bila hilang: --republish "alasan"; dua pembulatan atas hitungan yang sama memberi tahu lebih banyak daripada satu.',
      en: 'Restore "salt" from a backup. If it is lost: --republish "reason"; two roundings of the same counts tell more than one.',
    },
  },
  republish_threshold: {
    reason: {
      id: 'Register yang terbit memakai SMALLEST_COUNT {before}, sekarang {now}: hitungan yang sama akan dibulatkan kedua kalinya.',
      en: 'The public register was rounded with SMALLEST_COUNT {before}, now it is {now}: the same counts would be rounded a second time.',
    },
    remedy: {
      id: 'Kembalikan SMALLEST_COUNT ke {before}, atau --republish "alasan".',
      en: 'Set SMALLEST_COUNT back to {before}, or --republish "reason".',
    },
  },
  republish_other: {
    reason: {
      id: 'Hanya {share} % keluarga dalam berkas ini ada dalam register yang terbit: kodenya berubah, atau ini register lain.',
      en: 'Only {share} % of the families in this file are in the public register: their codes have changed, or it is another register.',
    },
    remedy: {
      id: 'Pakai kode keluarga yang sama seperti dahulu, atau --republish "alasan" bila memang register lain.',
      en: 'Use the same codes of families as before, or --republish "reason" if it really is another register.',
    },
  },
  republish_deleted: {
    reason: {
      id: 'Register yang terbit dahulu telah dihapus; keluarga mana yang berubah sejak itu tidak diketahui lagi.',
      en: 'The register that was public before has been deleted; which families have changed since is no longer known.',
    },
    remedy: {
      id: '--republish "alasan". Hitungan yang dekat dengan yang pernah terbit tetap tampil seperti dahulu.',
      en: '--republish "reason". Counts near those that were public stay as they were shown.',
    },
  },
} as const satisfies Record<string, FindingText>;
