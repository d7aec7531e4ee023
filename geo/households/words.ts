import type { Disposal, Facility, Land, Programme, Water } from './household.ts';

/** A stored word and how offices write it; spelling is compared without case, spaces and signs. */
export type Words<T extends string | number> = readonly (readonly [T, ...string[]])[];

export const FACILITY_WORDS: Words<Facility> = [
  ['flush', 'leher angsa', 'kloset leher angsa', 'kloset duduk', 'kloset jongkok', 'siram'],
  ['pit_with_slab', 'cubluk berlantai', 'cemplung berlantai', 'plengsengan dengan tutup'],
  ['pit_without_slab', 'cubluk', 'cemplung', 'cubluk/cemplung', 'plengsengan tanpa tutup'],
  ['hanging', 'jamban gantung', 'gantung', 'jamban di atas sungai', 'helikopter'],
  ['bucket', 'ember'],
  ['none', 'tidak ada', 'tidak ada fasilitas', 'tanpa jamban', 'babs', 'bab sembarangan'],
];

export const DISPOSAL_WORDS: Words<Disposal> = [
  ['sewer', 'ipal', 'spal', 'ipal/spal', 'saluran limbah'],
  ['septic_tank', 'tangki septik', 'septic tank', 'septik tank', 'tangki'],
  ['pit', 'lubang tanah', 'lubang', 'cubluk'],
  ['open_drain', 'selokan', 'got', 'saluran terbuka', 'kolam', 'sawah', 'kolam/sawah'],
  ['river', 'sungai', 'kali', 'laut', 'danau', 'sungai/danau/laut'],
  ['other', 'lainnya', 'kebun', 'tanah lapang', 'pantai/tanah lapang/kebun'],
];

export const WATER_WORDS: Words<Water> = [
  ['piped', 'ledeng', 'leding', 'pdam', 'air ledeng', 'perpipaan'],
  ['protected_well', 'sumur terlindung', 'sumur bor', 'sumur bor/pompa', 'mata air terlindung'],
  ['bottled', 'air kemasan', 'air isi ulang', 'air kemasan bermerek', 'galon'],
  ['rain', 'air hujan', 'hujan'],
  ['unprotected_well', 'sumur tak terlindung', 'sumur tidak terlindung', 'mata air tak terlindung'],
  ['surface', 'air permukaan', 'sungai', 'air sungai', 'kali'],
  ['other', 'lainnya'],
];

export const LAND_WORDS: Words<Land> = [
  ['own', 'milik sendiri', 'milik', 'sendiri'],
  ['rent', 'sewa', 'kontrak', 'kontrak/sewa'],
  ['railway', 'railway land', 'lahan kereta api', 'tanah kereta api', 'lahan kai', 'tanah kai'],
  ['river', 'river land', 'bantaran', 'bantaran sungai', 'bantaran kali', 'lahan sungai'],
  ['other', 'lainnya', 'bebas sewa', 'menumpang', 'dinas'],
];

export const STAGE_WORDS: Words<0 | 1 | 2 | 3 | 4> = [
  [0, 'pra sejahtera', 'pra ks', 'pra keluarga sejahtera'],
  [1, 'ks i', 'ks 1', 'keluarga sejahtera i', 'sejahtera i'],
  [2, 'ks ii', 'ks 2', 'keluarga sejahtera ii', 'sejahtera ii'],
  [3, 'ks iii', 'ks 3', 'keluarga sejahtera iii', 'sejahtera iii'],
  [4, 'ks iii plus', 'ks iii+', 'ks 3 plus', 'ks 3+', 'keluarga sejahtera iii plus'],
];

const YES = ['ya', 'y', 'yes', 'true', 'benar', 'sudah', 'ada'] as const;
const NO = ['tidak', 't', 'tdk', 'no', 'n', 'false', 'salah', 'belum'] as const;

export const YES_NO_WORDS: Words<0 | 1> = [
  [1, ...YES],
  [0, ...NO],
];

/** Of the 21 BKKBN indicators: one that does not apply (no child, no couple) counts as met. */
export const MET_WORDS: Words<0 | 1> = [
  [1, ...YES, 'tidak berlaku', 'tb', 'n/a', 'not applicable'],
  [0, ...NO],
];

export const PROGRAMME_WORDS: Words<Programme> = [
  ['pkh', 'program keluarga harapan'],
  ['sembako', 'bpnt', 'kartu sembako', 'bantuan pangan'],
  ['blt', 'blt desa', 'blt dd', 'bst', 'bantuan tunai'],
  ['pip', 'kip', 'program indonesia pintar'],
  ['pbi_jk', 'pbi', 'pbi jkn', 'kis', 'jkn pbi'],
  ['house', 'rtlh', 'bsps', 'bedah rumah', 'rutilahu'],
  ['latrine', 'jamban', 'bantuan jamban'],
  ['training', 'pelatihan'],
  ['mentoring', 'pendampingan'],
  ['other', 'lainnya'],
];

/** All words of a table with their other spellings: `flush (leher angsa, siram); none (babs)`. */
export const wordsOf = (words: Words<string | number>): string =>
  words.map(([value, ...others]) => `${value} (${others.join(', ')})`).join('; ');
