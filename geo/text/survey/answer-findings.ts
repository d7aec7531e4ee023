import type { FindingText } from '../import/finding-text.ts';

/** About a file of answers. No sentence repeats an answer: respondents are private. */
export const ANSWER_FINDINGS = {
  survey_column: {
    reason: {
      id: '{place}: berkas tidak punya kolom "{column}".',
      en: '{place}: the file has no column "{column}".',
    },
    remedy: {
      id: 'Ganti nama kolom dalam pengaturan, atau judulnya dalam berkas.',
      en: 'Change the name of the column in the set-up, or its header in the file.',
    },
  },
  survey_column_near: {
    reason: {
      id: '{place}: berkas tidak punya kolom "{column}".',
      en: '{place}: the file has no column "{column}".',
    },
    remedy: { id: 'Mungkin "{near}"?', en: 'Perhaps "{near}"?' },
  },
  survey_column_twice: {
    reason: {
      id: 'Judul kolom "{column}" ada {count} kali.',
      en: 'The header "{column}" is there {count} times.',
    },
    remedy: { id: 'Hapus atau ganti judul yang lain.', en: 'Remove or rename the others.' },
  },
  survey_columns_equal: {
    reason: {
      id: 'Kolom "{column}" dan "{first}" berisi jawaban yang sama di semua baris.',
      en: 'Columns "{column}" and "{first}" hold the same answers in every row.',
    },
    remedy: {
      id: 'Periksa apakah satu kolom tersalin dua kali.',
      en: 'Check whether one column was copied twice.',
    },
  },
  survey_many_columns: {
    reason: {
      id: 'Berkas ini punya {count} kolom; paling banyak {most} yang dibaca.',
      en: 'This file has {count} columns; at most {most} are read.',
    },
    remedy: {
      id: 'Sisakan kolom yang disebut dalam pengaturan, satu baris untuk satu responden.',
      en: 'Keep the columns that the set-up names, one row for one respondent.',
    },
  },
  survey_many_rows: {
    reason: {
      id: 'Berkas ini punya lebih dari {most} baris jawaban; sebanyak itu tidak dibaca sekaligus.',
      en: 'This file has more than {most} rows of answers; so many are not read at once.',
    },
    remedy: {
      id: 'Bagi berkasnya, atau ambil sampel responden.',
      en: 'Split the file, or draw a sample of respondents.',
    },
  },
  survey_no_salt: {
    reason: {
      id: 'Kelas menurut wilayah tidak dihitung: rahasia pelindungnya ({file}) tidak dapat dibaca atau dibuat ({why}).',
      en: 'Classes by area are not computed: the secret that protects them ({file}) cannot be read or made ({why}).',
    },
    remedy: {
      id: 'Kembalikan berkas itu dari cadangan, atau beri izin menulis di foldernya.',
      en: 'Bring the file back from a backup, or allow writing in its folder.',
    },
  },
  survey_personal_column: {
    reason: {
      id: 'Kolom {number} memuat data pribadi; tidak dibaca dan tidak keluar dari komputer ini.',
      en: 'Column {number} holds personal data; it is not read and does not leave this computer.',
    },
    remedy: {
      id: 'Sebaiknya hapus kolom itu sebelum berkas dibagikan.',
      en: 'Better remove it before the file is shared.',
    },
  },
  survey_few_rows: {
    reason: {
      id: 'Hanya {used} baris lengkap dari {read}; paling sedikit {fewest}.',
      en: 'Only {used} complete rows of {read}; at least {fewest} are needed.',
    },
    remedy: { id: 'Lengkapi jawabannya.', en: 'Complete the answers.' },
  },
  survey_missing: {
    reason: {
      id: '{variable}: {rows} dari {read} baris tidak lengkap; baris itu tidak ikut dihitung di mana pun.',
      en: '{variable}: {rows} of {read} rows are incomplete; those rows are left out of everything.',
    },
  },
  survey_text: {
    reason: {
      id: 'Ada teks di tempat angka.',
      en: 'There is text where a number belongs.',
    },
    remedy: {
      id: 'Tulis jawaban sebagai angka; yang tidak dijawab dikosongkan.',
      en: 'Write answers as numbers; leave what was not answered empty.',
    },
  },
  survey_ambiguous: {
    reason: {
      id: 'Bilangan ini bisa dibaca dua cara: ribuan atau desimal.',
      en: 'This number can be read in two ways: thousands or decimals.',
    },
    remedy: { id: 'Tulis tanpa tanda ribuan.', en: 'Write it without a sign for thousands.' },
  },
  survey_formula: {
    reason: {
      id: 'Sel ini berisi rumus, bukan angka.',
      en: 'This cell holds a formula, not a number.',
    },
    remedy: {
      id: 'Salin kolom itu dan tempel sebagai nilai, lalu simpan lagi.',
      en: 'Copy the column and paste it as values, then save again.',
    },
  },
  survey_range: {
    reason: {
      id: 'Bilangan ini di luar {least} sampai {most}.',
      en: 'This number is outside {least} to {most}.',
    },
    remedy: {
      id: 'Perbaiki selnya, atau batas jawaban dalam pengaturan.',
      en: 'Correct the cell, or the limits of answers in the set-up.',
    },
  },
  survey_class: {
    reason: {
      id: 'Kelas harus 1 (rendah), 2 (sedang), atau 3 (tinggi).',
      en: 'A class must be 1 (low), 2 (medium) or 3 (high).',
    },
    remedy: {
      id: 'Ganti kodenya, atau nyatakan kolom ini sebagai skor ("scored") dengan batas kelas.',
      en: 'Change the code, or declare the column as scores ("scored") with limits of classes.',
    },
  },
  survey_more: {
    reason: {
      id: 'Masih ada {count} sel lain yang tidak dapat dipakai.',
      en: 'There are {count} more cells that cannot be used.',
    },
  },
  survey_one_class: {
    reason: {
      id: 'Semua responden masuk satu kelas pada {variable}: hubungannya tidak dapat dihitung.',
      en: 'All respondents are in one class of {variable}: nothing can be related to it.',
    },
    remedy: {
      id: 'Periksa batas kelas, atau keluarkan peubah ini dari pengaturan.',
      en: 'Check the limits of the classes, or take the variable out of the set-up.',
    },
  },
  survey_empty_class: {
    reason: {
      id: 'Kelas {class} dari {variable} kosong; yang dihitung kelas lainnya.',
      en: 'Class {class} of {variable} is empty; the other classes are analysed.',
    },
  },
  survey_constant_item: {
    reason: {
      id: 'Semua responden menjawab sama pada butir ini; korelasinya tidak ada.',
      en: 'All respondents gave the same answer to this item; it has no correlation.',
    },
    remedy: {
      id: 'Pertimbangkan membuang butir ini.',
      en: 'Consider leaving the item out.',
    },
  },
  survey_unknown_word: {
    reason: {
      id: '{rows} baris memuat kata yang tidak disebut dalam pengaturan; baris itu tidak masuk pembagian ini.',
      en: '{rows} rows hold a word that the set-up does not name; they are not in these shares.',
    },
    remedy: {
      id: 'Tambahkan kata itu ke interventions dalam pengaturan.',
      en: 'Add the word to interventions in the set-up.',
    },
  },
} as const satisfies Record<string, FindingText>;
