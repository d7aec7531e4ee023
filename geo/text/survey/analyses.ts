import type { Bilingual } from '../languages.ts';

/** What a reader is told of an analysis: what it does, on whose authority, when it holds and what it cannot say. */
export type AnalysisText = {
  title: Bilingual;
  method: Bilingual;
  /** Works, in the language of their titles. */
  citation: string;
  assumptions: Bilingual;
  limits: Bilingual;
};

type Pair = readonly [id: string, en: string];
const both = ([id, en]: Pair): Bilingual => ({ id, en });

const analysis = (
  title: Pair,
  method: Pair,
  citation: string,
  assumptions: Pair,
  limits: Pair,
): AnalysisText => ({
  title: both(title),
  method: both(method),
  citation,
  assumptions: both(assumptions),
  limits: both(limits),
});

const RELATION: Pair = [
  'Hubungan bukan sebab-akibat, dan hanya berlaku bagi responden yang ditanya.',
  'A relation is no cause, and it holds for the respondents who were asked only.',
];

/** One entry for each analysis of a survey. */
export const ANALYSES = {
  scale: analysis(
    ['Skor dan keandalan skala', 'Scores and reliability of scales'],
    [
      'Butir dijumlahkan atau dirata-ratakan, butir terbalik dibalik dulu. Alfa Cronbach menilai keselarasan butir; korelasi butir-total dihitung tanpa butir itu sendiri.',
      'Items are summed or averaged, reversed ones turned round first. Cronbach’s alpha tells how well items go together; item-total correlations leave out the item itself.',
    ],
    'Likert (1932), Archives of Psychology 140; Cronbach (1951), Psychometrika 16; Nunnally and Bernstein (1994), Psychometric Theory',
    [
      'Semua butir mengukur satu hal dan berskala sama.',
      'All items measure one thing on one scale.',
    ],
    [
      'Alfa naik bila butir bertambah, dan tidak membuktikan bahwa butir mengukur hal yang dimaksud.',
      'Alpha grows with the number of items, and does not prove that they measure what is meant.',
    ],
  ),
  classes: analysis(
    ['Tiga kelas', 'Three classes'],
    [
      'Skor dibagi rendah, sedang, tinggi: menurut rentang yang sama lebar dari skor terendah sampai tertinggi yang mungkin, menurut sepertiga responden, atau menurut batas yang diberikan. Skor tepat di batas masuk kelas bawah.',
      'Scores become low, medium, high: by equal parts of what scores can be, by thirds of respondents, or by given limits. A score on a limit belongs below it.',
    ],
    'Hyndman and Fan (1996), The American Statistician 50 (tertiles, definition 7)',
    ['Batas dipilih sebelum melihat hasil.', 'Limits are chosen before results are seen.'],
    [
      'Pembagian kelas membuang sebagian keterangan; cara membagi lain memberi tabel lain.',
      'Cutting scores loses information; other limits give other tables.',
    ],
  ),
  frequencies: analysis(
    ['Tabel frekuensi', 'Frequency tables'],
    [
      'Jumlah dan persen responden di tiap kelas, dari baris yang lengkap untuk semua peubah.',
      'Count and percent of respondents in each class, of rows that are complete in all variables.',
    ],
    'Little and Rubin (2019), Statistical Analysis with Missing Data (complete cases)',
    [
      'Baris yang tidak lengkap tidak berbeda dari yang lengkap.',
      'Incomplete rows do not differ from complete ones.',
    ],
    [
      'Persen berlaku bagi responden, bukan bagi penduduk, kecuali responden dipilih secara acak.',
      'Percent are of respondents, not of the population, unless they were chosen at random.',
    ],
  ),
  chiSquare: analysis(
    ['Tabel silang dan uji khi-kuadrat', 'Cross-tables and chi-square test'],
    [
      'Jumlah yang ditemukan dibandingkan dengan yang diharapkan bila kedua peubah tidak berhubungan, tanpa koreksi kontinuitas.',
      'Counts are compared with those expected if the two variables were unrelated, without continuity correction.',
    ],
    'Pearson (1900), Philosophical Magazine 50; Cochran (1954), Biometrics 10',
    [
      'Responden saling bebas; harapan di bawah 5 paling banyak di 20 % sel, dan tidak ada yang di bawah 1. Bila tidak, peringatan tampil dan p eksak atau p permutasi dipakai.',
      'Respondents are independent; at most 20% of cells expect fewer than 5, none fewer than 1. Otherwise a warning shows and exact or permutation p are used.',
    ],
    [
      'Urutan kelas tidak dipakai, dan kekuatan hubungan tidak diukur.',
      'The order of classes is not used, and strength is not measured.',
    ],
  ),
  conditional: analysis(
    ['P eksak dan p permutasi', 'Exact and permutation p'],
    [
      'Tabel dua kali dua: uji eksak Fisher. Tabel lain: 9.999 tabel acak dengan jumlah baris dan kolom yang sama, dengan benih tetap.',
      'Two by two: Fisher’s exact test. Other tables: 9,999 random tables with the same totals, from a fixed seed.',
    ],
    'Fisher (1934); Freeman and Halton (1951), Biometrika 38; Patefield (1981), Applied Statistics 30; Phipson and Smyth (2010)',
    ['Responden saling bebas.', 'Respondents are independent.'],
    [
      'P permutasi punya galat acak, yang disebut di sampingnya.',
      'A permutation p has an error of chance, which is told beside it.',
    ],
  ),
  spearman: analysis(
    ['Korelasi peringkat Spearman', 'Spearman rank correlation'],
    [
      'Korelasi Pearson dari peringkat; jawaban yang sama mendapat peringkat tengah. P dua sisi dari sebaran t seperti dicetak SPSS; rentang 95 % lewat z Fisher dengan ragam Bonett dan Wright.',
      'Pearson’s correlation of ranks; equal answers share the middle rank. Two-sided p from the t distribution as SPSS prints it; 95% interval by Fisher’s z with the variance of Bonett and Wright.',
    ],
    'Spearman (1904), American Journal of Psychology 15; Bonett and Wright (2000), Psychometrika 65',
    [
      'Responden saling bebas; hubungannya searah di seluruh rentang.',
      'Respondents are independent; the relation goes one way throughout.',
    ],
    RELATION,
  ),
  permutation: analysis(
    ['P permutasi dari korelasi', 'Permutation p of the correlation'],
    [
      'Jawaban peubah hasil diacak berulang kali dengan benih tetap; p adalah bagian acakan yang korelasinya paling sedikit sekuat yang ditemukan.',
      'Answers to the outcome are shuffled again and again from a fixed seed; p is the share of shuffles with a correlation at least as strong.',
    ],
    'Pitman (1937), JRSS Supplement 4; Phipson and Smyth (2010)',
    [
      'Responden dapat ditukar bila tidak ada hubungan.',
      'Respondents are exchangeable if there is no relation.',
    ],
    [
      'Jumlah acakan dan galat acaknya disebut di samping p.',
      'The number of shuffles and the error of chance are told beside p.',
    ],
  ),
  kendall: analysis(
    ['Tau-b Kendall', 'Kendall’s tau-b'],
    [
      'Pasangan responden yang searah dikurangi yang berlawanan, dikoreksi untuk jawaban yang sama; p dari sebaran normal dengan ragam yang dikoreksi.',
      'Pairs of respondents in the same order less those in opposite order, corrected for ties; p from the normal distribution with corrected variance.',
    ],
    'Kendall (1945), Biometrika 33; Knight (1966), JASA 61',
    ['Responden saling bebas.', 'Respondents are independent.'],
    RELATION,
  ),
  adjusted: analysis(
    ['Penyesuaian untuk banyak uji', 'Adjustment for many tests'],
    [
      'Holm menjaga peluang satu temuan keliru; Benjamini-Hochberg menjaga bagian temuan keliru. Dihitung atas uji Spearman semua peubah.',
      'Holm keeps the chance of any false finding; Benjamini-Hochberg the share of false findings. Over the Spearman tests of all predictors.',
    ],
    'Holm (1979), Scandinavian Journal of Statistics 6; Benjamini and Hochberg (1995), JRSS B 57',
    [
      'Semua uji yang dilakukan ikut dihitung. Benjamini-Hochberg menganggap uji saling bebas atau searah.',
      'All tests that were made are counted. Benjamini-Hochberg takes tests as independent or positively dependent.',
    ],
    ['Penelitian ini sendiri tidak menyesuaikan p.', 'The study itself adjusts no p.'],
  ),
  ordinal: analysis(
    ['Regresi ordinal', 'Ordinal regression'],
    [
      'Model peluang kumulatif dengan garis sejajar (logit, probit, atau log-log komplementer), kemungkinan maksimum, seperti PLUM pada SPSS; tiap peubah sebagai faktor (kelas terakhir acuan) atau kovariat.',
      'Cumulative model with parallel lines (logit, probit or complementary log-log), maximum likelihood, as PLUM in SPSS; each predictor as factor (last class as reference) or covariate.',
    ],
    'McCullagh (1980), JRSS B 42; Brant (1990), Biometrics 46',
    [
      'Pengaruhnya sama di setiap batas kelas (diuji: garis sejajar, Brant); responden saling bebas; sel tidak kosong.',
      'The effect is the same at every limit of classes (tested: parallel lines, Brant); respondents are independent; cells are not empty.',
    ],
    [
      'Pemisahan sempurna, sel kosong, dan perhitungan yang tidak konvergen disebutkan, bukan disembunyikan. Hubungan bukan sebab-akibat.',
      'Separation, empty cells and a fit that does not converge are told, not hidden. A relation is no cause.',
    ],
  ),
  interventions: analysis(
    ['Bentuk intervensi', 'Kinds of intervention'],
    [
      'Bagian tiap metode dan tiap jenis anggaran di berkas ini, di samping yang tercetak dalam penelitian.',
      'Shares of methods and kinds of budget in this file, beside those printed in the study.',
    ],
    'Widyastuti, Listyaningsih, Sjafari dan Arenawati, Universitas Sultan Ageng Tirtayasa',
    ['Satu baris menyebut satu metode utama.', 'A row names one main method.'],
    [
      'Satuannya bisa berbeda (responden, baris, anggaran): keduanya hanya disandingkan, tidak dikurangkan.',
      'Units may differ (respondents, rows, budget): they stand side by side and are never subtracted.',
    ],
  ),
  areas: analysis(
    ['Kelas menurut wilayah', 'Classes by area'],
    [
      'Bagian responden di tiap kelas menurut kode wilayah, lewat aturan yang sama dengan register keluarga: hitungan kecil ditahan, selebihnya dibulatkan.',
      'Share of respondents in each class by area code, by the same rules as a register of families: small counts are withheld, others rounded.',
    ],
    'Willenborg and de Waal (2001), Elements of Statistical Disclosure Control',
    ['Kode wilayah menyatakan tempat tinggal responden.', 'Area codes say where respondents live.'],
    [
      'Tabel frekuensi dalam laporan bersifat eksak: untuk pemilik berkas, jangan diterbitkan di samping peta.',
      'Frequency tables of the report are exact: for the owner of the file, not to be published beside the map.',
    ],
  ),
} as const satisfies Record<string, AnalysisText>;
export type AnalysisId = keyof typeof ANALYSES;
