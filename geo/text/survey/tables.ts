import type { Bilingual } from '../languages.ts';

/** Titles of a survey's tables, and what is said under them. */
export const TABLE_TEXTS = {
  variables: { id: 'Peubah dan kelasnya', en: 'Variables and their classes' },
  classesOnly: {
    id: 'Data ini hanya memuat kelas, bukan butir atau skor: keandalan skala tidak dapat dihitung.',
    en: 'These data hold classes only, no items or scores: reliability cannot be computed.',
  },
  items: { id: 'Butir dari {x}', en: 'Items of {x}' },
  frequencies: { id: 'Jumlah dan persen tiap kelas', en: 'Count and percent of each class' },
  cross: { id: '{x} (baris) menurut {y} (kolom)', en: '{x} (rows) by {y} (columns)' },
  chiSquare: { id: 'Uji khi-kuadrat', en: 'Chi-square tests' },
  spearman: { id: 'Korelasi Spearman dengan {y}', en: 'Spearman correlation with {y}' },
  chance: { id: 'P permutasi dan penyesuaian', en: 'Permutation p and adjustment' },
  kendall: { id: 'Tau-b Kendall dengan {y}', en: 'Kendall’s tau-b with {y}' },
  overview: { id: 'Kecocokan model, semua model', en: 'Model fitting, all models' },
  fit: { id: 'Ukuran kecocokan', en: 'Measures of fit' },
  estimates: { id: 'Taksiran parameter', en: 'Parameter estimates' },
  parallel: { id: 'Uji garis sejajar dan Brant', en: 'Test of parallel lines and Brant test' },
  method: { id: 'Metode utama', en: 'Main method' },
  budget: { id: 'Anggaran', en: 'Budget' },
  areas: { id: 'Bagian responden menurut wilayah', en: 'Share of respondents by area' },
  replayFrequencies: { id: 'Responden tiap kelas', en: 'Respondents in each class' },
  replaySpearman: { id: 'Korelasi Spearman dengan Y', en: 'Spearman correlation with Y' },
  replayRegression: {
    id: 'Regresi ordinal Y atas tiap X',
    en: 'Ordinal regression of Y on each X',
  },
  replayShares: { id: 'Bagian yang tercetak', en: 'Shares as printed' },
  countFigure: { id: 'Jumlah', en: 'Count' },
  percentFigure: { id: 'Persen', en: 'Percent' },
  shareFigure: { id: 'Persen', en: 'Percent' },
  significanceFigure: { id: 'Signifikansi', en: 'Significance' },
  onScores: { id: 'Dihitung atas skor, bukan kelas.', en: 'Computed on scores, not classes.' },
  tooSmall: {
    id: '{x}: harapan di terlalu banyak sel kecil; pakailah p eksak atau permutasi.',
    en: '{x}: too many cells expect few; use the exact or permutation p.',
  },
  outcomeOrder: {
    id: 'Urutan kelas {y}: rendah, sedang, tinggi. Taksiran positif berarti kelas {y} cenderung lebih tinggi.',
    en: 'Order of the classes of {y}: low, medium, high. A positive estimate means that {y} tends to be higher.',
  },
  link: { id: 'Fungsi tautan: {link}.', en: 'Link function: {link}.' },
  statusSeparated: {
    id: '{model}: jawaban terpisah sempurna atau sebagian; taksiran bertanda ∞ tidak punya akhir.',
    en: '{model}: answers are completely or partly separated; estimates marked ∞ have no end.',
  },
  statusOpen: {
    id: '{model}: perhitungan tidak konvergen; tidak ada taksiran yang dapat dipakai.',
    en: '{model}: the fit did not converge; no estimate can be used.',
  },
  emptyCells: {
    id: '{empty} dari {cells} sel (pola peubah menurut kelas) kosong, {percent} %; uji Pearson dan deviansi lemah bila banyak.',
    en: '{empty} of {cells} cells (patterns of predictors by class) are empty, {percent}%; with many, the Pearson and deviance tests are weak.',
  },
  crossings: {
    id: 'Garis model umum bersilangan di {count} pola: uji garis sejajar tidak sah.',
    en: 'Lines of the general model cross in {count} patterns: the test of parallel lines is not valid.',
  },
  generalStatus: {
    id: 'Model umum tidak punya puncak atau tidak konvergen: angka uji garis sejajar adalah batasnya, atau tidak ada.',
    en: 'The general model has no summit or does not converge: figures of the test of parallel lines are its limit, or absent.',
  },
  standardErrors: {
    id: 'Galat baku dari informasi teramati, seperti polr dan clm di R; program yang memakai informasi harapan memberi angka yang sedikit lain.',
    en: 'Standard errors are of the observed information, as polr and clm of R; programs that use the expected one print slightly other figures.',
  },
  brantStatus: {
    id: 'Uji Brant tidak dapat dihitung: regresi biner terpisah, tidak konvergen, atau singular.',
    en: 'The Brant test cannot be computed: a binary regression is separated, does not converge or is singular.',
  },
  parallelLines: { id: 'garis sejajar', en: 'parallel lines' },
  brantAll: { id: 'Brant, semua', en: 'Brant, all' },
  brantOne: { id: 'Brant, {x}', en: 'Brant, {x}' },
  pearson: { id: 'Pearson', en: 'Pearson' },
  deviance: { id: 'deviansi', en: 'deviance' },
  threshold: { id: 'batas {y}: {class}', en: 'limit of {y}: {class}' },
  reference: { id: 'acuan', en: 'reference' },
  constant: { id: 'tidak beragam', en: 'does not vary' },
  dependent: { id: 'mengikuti peubah lain', en: 'follows from others' },
  all: { id: 'Semua bersama: {x}', en: 'All together: {x}' },
  model: { id: '{x}, {coding}', en: '{x}, {coding}' },
  leftOut: {
    id: '{rows} baris dengan kata yang tidak dikenal tidak dihitung.',
    en: '{rows} rows with unknown words are not counted.',
  },
  unitsDiffer: {
    id: 'Satuannya bisa berbeda; angka hanya disandingkan.',
    en: 'Units may differ; figures only stand side by side.',
  },
  withoutArea: {
    id: 'Sekitar {count} responden tanpa kode wilayah.',
    en: 'About {count} respondents have no area code.',
  },
  fewRespondents: {
    id: 'Wilayah dengan kurang dari {minimum} responden, dan hitungan kecil, disembunyikan; hitungan lain dibulatkan dengan kunci rahasia yang tidak keluar dari komputer ini.',
    en: 'Areas with fewer than {minimum} respondents, and small counts, are hidden; other counts are rounded by a secret key that does not leave this computer.',
  },
  misprint: {
    id: 'Angka 0,05 untuk X3 tidak tercapai dengan tabel yang wajar, dan kesimpulannya (tidak berpengaruh) tidak sesuai dengannya: mungkin salah cetak.',
    en: 'The 0.05 for X3 is out of reach for plausible tables, and its conclusion (no influence) does not fit it: it may be a misprint.',
  },
  codingsDiffer: {
    id: 'Tidak ada satu pengodean yang menghasilkan ketiga angka tercetak; keduanya ditampilkan.',
    en: 'No single coding gives all three printed figures; both are shown.',
  },
  allRespondents: { id: 'semua responden', en: 'all respondents' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  hidden: { id: 'disembunyikan', en: 'hidden' },
  unreliable: { id: 'tidak andal', en: 'unreliable' },
} as const satisfies Record<string, Bilingual>;
export type TableText = keyof typeof TABLE_TEXTS;

/** Where the classes of a variable come from. */
export const KIND_NAMES = {
  items: { id: 'butir', en: 'items' },
  scored: { id: 'kolom skor', en: 'column of scores' },
  classed: { id: 'kolom kelas', en: 'column of classes' },
} as const satisfies Record<string, Bilingual>;

export const LINK_NAMES = {
  logit: { id: 'logit', en: 'logit' },
  probit: { id: 'probit', en: 'probit' },
  cloglog: { id: 'log-log komplementer', en: 'complementary log-log' },
} as const satisfies Record<string, Bilingual>;

/** One word for each note beside a printed figure; PRINT_NOTES explains them. */
export const PRINT_NOTE_NAMES = {
  ambiguous: { id: 'rancu', en: 'ambiguous' },
  inconsistent: { id: 'tidak seragam', en: 'inconsistent' },
  not_reproducible: { id: 'tak terhitung ulang', en: 'not reproducible' },
} as const satisfies Record<string, Bilingual>;

/** Parts of a report, in its order. */
export const SECTION_TITLES = {
  scale: { id: 'Skor dan keandalan skala', en: 'Scores and reliability of scales' },
  frequencies: { id: 'Frekuensi kelas', en: 'Class frequencies' },
  cross: { id: 'Tabel silang', en: 'Cross-tables' },
  correlations: { id: 'Korelasi peringkat', en: 'Rank correlations' },
  ordinal: { id: 'Regresi ordinal', en: 'Ordinal regression' },
  interventions: { id: 'Bentuk intervensi', en: 'Kinds of intervention' },
  areas: { id: 'Kelas menurut wilayah', en: 'Classes by area' },
} as const satisfies Record<string, Bilingual>;
export type SectionId = keyof typeof SECTION_TITLES;
