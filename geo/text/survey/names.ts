import type { Bilingual } from '../languages.ts';

/** The three classes, in order. */
export const CLASS_NAMES = {
  1: { id: 'rendah', en: 'low' },
  2: { id: 'sedang', en: 'medium' },
  3: { id: 'tinggi', en: 'high' },
} as const satisfies Record<number, Bilingual>;

/** Methods of intervention, kinds of budget, and parts of the group that the study rates. */
export const SHARE_NAMES = {
  information: { id: 'penyuluhan', en: 'information sessions' },
  training: { id: 'pelatihan', en: 'training' },
  mentoring: { id: 'pendampingan', en: 'mentoring' },
  other: { id: 'lainnya', en: 'other' },
  physical: { id: 'kegiatan fisik', en: 'physical works' },
  livelihood: { id: 'usaha ekonomi', en: 'livelihoods' },
  group_process_good: { id: 'proses kelompok dinilai baik', en: 'group process rated good' },
  group_interaction_fairly_good: {
    id: 'interaksi kelompok dinilai cukup baik',
    en: 'interaction within the group rated fairly good',
  },
} as const satisfies Record<string, Bilingual>;

/** What shares are shares of. */
export const SHARE_UNITS = {
  respondents: { id: '% responden', en: '% of respondents' },
  rows: { id: '% baris berkas', en: '% of the rows of the file' },
  budget: { id: '% anggaran', en: '% of the budget' },
} as const satisfies Record<string, Bilingual>;

export const CODING_NAMES = {
  factor: { id: 'sebagai faktor', en: 'as a factor' },
  covariate: { id: 'sebagai kovariat', en: 'as a covariate' },
} as const satisfies Record<string, Bilingual>;

/** Kinds of figure that the study prints. */
export const FIGURE_NAMES = {
  respondents: { id: 'jumlah responden', en: 'number of respondents' },
  count: { id: 'jumlah responden di kelas ini', en: 'respondents in this class' },
  percent: { id: 'persen', en: 'percent' },
  rho: { id: 'koefisien Spearman', en: 'Spearman’s coefficient' },
  p: { id: 'p dua sisi', en: 'two-sided p' },
  model_significance: {
    id: 'signifikansi kecocokan model',
    en: 'significance of the model fitting',
  },
  regression: {
    id: 'tercetak sebagai “koefisien regresi”; dibaca sebagai signifikansi',
    en: 'printed as “koefisien regresi” (regression coefficient); read as a significance',
  },
  method_share: { id: 'metode yang paling sering disebut', en: 'main method named' },
  budget_share: { id: 'anggaran PNPM', en: 'budget of PNPM' },
  rated_share: { id: 'penilaian responden', en: 'rating by respondents' },
} as const satisfies Record<string, Bilingual>;
