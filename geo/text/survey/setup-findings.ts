import type { FindingText } from '../import/finding-text.ts';

/** About the set-up of a survey, the JSON file. */
export const SETUP_FINDINGS = {
  survey_setup_large: {
    reason: {
      id: 'Berkas pengaturan lebih besar dari {most} MB.',
      en: 'The file of the set-up is larger than {most} MB.',
    },
    remedy: {
      id: 'Periksa apakah berkasnya tertukar dengan berkas jawaban.',
      en: 'Check whether it was mixed up with the file of answers.',
    },
  },
  survey_setup_missing: {
    reason: { id: '{place} belum diisi.', en: '{place} is missing.' },
    remedy: { id: 'Isi dengan: {expected}.', en: 'Give it: {expected}.' },
  },
  survey_setup_type: {
    reason: {
      id: '{place} salah jenis; di sini diharapkan: {expected}.',
      en: '{place} is of the wrong kind; expected here: {expected}.',
    },
    remedy: {
      id: 'Lihat pengaturan penelitian sebagai contoh.',
      en: 'See the set-up of the study for an example.',
    },
  },
  survey_setup_word: {
    reason: { id: '{place}: "{word}" tidak dikenal.', en: '{place}: "{word}" is not known.' },
    remedy: { id: 'Pakai salah satu: {words}.', en: 'Use one of: {words}.' },
  },
  survey_setup_length: {
    reason: {
      id: '{place} berisi {count}; batasnya {fewest} sampai {most}.',
      en: '{place} holds {count}; the limits are {fewest} to {most}.',
    },
    remedy: { id: 'Tambah atau kurangi isinya.', en: 'Add to it or remove some.' },
  },
  survey_setup_key: {
    reason: { id: '{place} tidak dikenal.', en: '{place} is not known.' },
    remedy: { id: 'Hapus, atau perbaiki ejaannya.', en: 'Remove it or correct its spelling.' },
  },
  survey_setup_key_near: {
    reason: { id: '{place} tidak dikenal.', en: '{place} is not known.' },
    remedy: { id: 'Mungkin "{near}"?', en: 'Perhaps "{near}"?' },
  },
  survey_setup_twice: {
    reason: {
      id: '{place}: "{word}" sudah dipakai di {first}.',
      en: '{place}: "{word}" is used already at {first}.',
    },
    remedy: {
      id: 'Sisakan satu: kolom yang dipakai dua kali berhubungan dengan dirinya sendiri.',
      en: 'Keep one: a column that is used twice is related to itself.',
    },
  },
  survey_setup_id: {
    reason: {
      id: '{place}: tidak ada peubah "{id}". Yang ada: {ids}.',
      en: '{place}: there is no variable "{id}". There are: {ids}.',
    },
    remedy: { id: 'Pakai id salah satu peubah.', en: 'Use the id of one of the variables.' },
  },
  survey_setup_id_near: {
    reason: {
      id: '{place}: tidak ada peubah "{id}". Yang ada: {ids}.',
      en: '{place}: there is no variable "{id}". There are: {ids}.',
    },
    remedy: { id: 'Mungkin "{near}"?', en: 'Perhaps "{near}"?' },
  },
  survey_setup_own_predictor: {
    reason: {
      id: '{place}: "{id}" sekaligus peubah hasil.',
      en: '{place}: "{id}" is the outcome as well.',
    },
    remedy: { id: 'Hapus dari predictors.', en: 'Remove it from predictors.' },
  },
  survey_setup_number: {
    reason: {
      id: '{place} harus di antara {least} dan {most}.',
      en: '{place} must lie between {least} and {most}.',
    },
    remedy: { id: 'Perbaiki bilangannya.', en: 'Correct the number.' },
  },
  survey_setup_reversed: {
    reason: {
      id: '{place}: "{item}" bukan butir peubah ini.',
      en: '{place}: "{item}" is no item of this variable.',
    },
    remedy: {
      id: 'Tambahkan ke items, atau hapus dari reversed.',
      en: 'Add it to items, or remove it from reversed.',
    },
  },
  survey_setup_range: {
    reason: {
      id: '{place}: least {least} harus di bawah most {most}.',
      en: '{place}: least {least} must be below most {most}.',
    },
    remedy: { id: 'Tukar atau perbaiki keduanya.', en: 'Swap or correct them.' },
  },
  survey_setup_points: {
    reason: {
      id: '{place}: dua batas harus naik, di antara {least} dan {most}.',
      en: '{place}: two limits must rise, between {least} and {most}.',
    },
    remedy: {
      id: 'Tulis batas atas kelas rendah, lalu batas atas kelas sedang.',
      en: 'Write the upper limit of the low class, then that of the medium class.',
    },
  },
} as const satisfies Record<string, FindingText>;
