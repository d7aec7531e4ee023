import type { Bilingual } from './languages.ts';

/** What the law says of one kind of land, in our own words, with its article. */
export type LandUse = { land: Bilingual; says: Bilingual; article: string };

/** What is allowed on which land; a summary of the articles, not legal advice. */
export const LAND_USES: readonly LandUse[] = [
  {
    land: { id: 'Lahan rel (ruang milik jalur)', en: 'Land of the railway track' },
    says: {
      id: 'Tidak boleh ada bangunan, tembok, pagar, atau pohon tinggi yang membahayakan atau menghalangi pandangan.',
      en: 'No buildings, walls, fences or tall trees that endanger trains or block the view.',
    },
    article: 'UU 23/2007 Pasal 178',
  },
  {
    land: {
      id: 'Lahan rel di luar ruang manfaat',
      en: 'Land of the track outside its working space',
    },
    says: {
      id: 'Boleh dipakai untuk keperluan lain hanya dengan izin pemilik dan tanpa membahayakan jalur.',
      en: 'May be used for other things only with the owner’s permission and without endangering the track.',
    },
    article: 'UU 23/2007 Pasal 42',
  },
  {
    land: { id: 'Ruang pengawasan rel', en: 'Supervised strip of the railway' },
    says: {
      id: 'Boleh dipakai bila perjalanan kereta tidak terganggu dan pandangan masinis tidak terhalang.',
      en: 'May be used if trains are not endangered and the driver’s view is not blocked.',
    },
    article: 'PP 56/2009 Pasal 63',
  },
  {
    land: { id: 'Sempadan sungai, bangunan yang ada', en: 'Riverbank, existing buildings' },
    says: {
      id: 'Bangunan yang sudah ada berstatus quo dan ditertibkan bertahap.',
      en: 'Existing buildings keep their state (status quo) and are put in order step by step.',
    },
    article: 'PP 38/2011 Pasal 17',
  },
  {
    land: { id: 'Sempadan sungai, pemanfaatan', en: 'Riverbank, use' },
    says: {
      id: 'Pemanfaatan terbatas pada keperluan tertentu.',
      en: 'Use is limited to certain needs.',
    },
    article: 'PP 38/2011 Pasal 22',
  },
  {
    land: { id: 'Tanggul', en: 'Levee' },
    says: {
      id: 'Hanya rumput: tidak menanam yang lain, tidak mendirikan bangunan, tidak mengurangi tanggul.',
      en: 'Grass only: no other planting, no building, no reducing the levee.',
    },
    article: 'PP 38/2011 Pasal 22',
  },
];

/** What follows for aid. */
export const LAND_PRACTICE: readonly Bilingual[] = [
  {
    id: 'Bantuan yang menetap (perbaikan rumah, jamban, sambungan air) memerlukan lahan berstatus sah. Keluarga di lahan KAI atau PUPR mendapat bantuan lain: uang tunai, pangan, kesehatan, sekolah, pelatihan dan pendampingan, pindah ke rusunawa.',
    en: 'Aid that stays in place (house repair, latrines, water connections) needs land of a lawful status. Families on railway (KAI) or river (PUPR) land get other aid: cash, food, health, schooling, training and mentoring, a move to a rented flat (rusunawa).',
  },
  {
    id: 'Karena itu daftar sasaran memerlukan status lahan dari kolom register sendiri; letak di dalam strip tidak cukup.',
    en: 'A target list therefore needs the land status from the register’s own column; lying in a strip is not enough.',
  },
  { id: 'Ringkasan, bukan nasihat hukum.', en: 'A summary, not legal advice.' },
];
