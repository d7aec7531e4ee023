import type { Bilingual } from '../languages.ts';
import type { FindingText } from './finding-text.ts';

const SAVE_AS_TEXT: Bilingual = {
  id: 'Tulis kode sebagai teks, misalnya 36.73.02.1001.',
  en: 'Write the code as text, for example 36.73.02.1001.',
};

/** About the area that a row means. */
export const AREA_FINDINGS = {
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
} as const satisfies Record<string, FindingText>;
