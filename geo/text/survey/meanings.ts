import type { Bilingual } from '../languages.ts';

/** Sentences of meaning; `x` is a predictor, `y` the outcome. None of them speaks of causes or of success. */
export const MEANINGS = {
  related: {
    id: '{x} berhubungan {strength} nyata dengan {y} (rho {rho}; {p}).',
    en: '{x} has a {strength} real relation with {y} (rho {rho}; {p}).',
  },
  relatedOpposite: {
    id: '{x} berhubungan {strength} nyata dengan {y}, tetapi berlawanan arah (rho {rho}; {p}).',
    en: '{x} has a {strength} real relation with {y}, in the opposite direction (rho {rho}; {p}).',
  },
  unrelated: {
    id: 'Belum terlihat hubungan antara {x} dan {y} (rho {rho}; {p}).',
    en: 'No relation between {x} and {y} can be seen so far (rho {rho}; {p}).',
  },
  noCorrelation: {
    id: 'Hubungan {x} dengan {y} tidak dapat dihitung: jawabannya tidak beragam.',
    en: 'The relation of {x} with {y} cannot be computed: answers do not vary.',
  },
  lostByAdjusting: {
    id: 'Setelah disesuaikan untuk {count} uji (Holm), hubungan {x} dengan {y} tidak lagi nyata ({p}).',
    en: 'Adjusted for {count} tests (Holm), the relation of {x} with {y} is no longer real ({p}).',
  },
  keptByAdjusting: {
    id: 'Hubungan {x} dengan {y} tetap nyata setelah disesuaikan untuk {count} uji (Holm; {p}).',
    en: 'The relation of {x} with {y} remains real when adjusted for {count} tests (Holm; {p}).',
  },
  differs: {
    id: 'Sebaran {y} berbeda menurut kelas {x} (khi-kuadrat {statistic}; db {df}; {p}).',
    en: '{y} is spread differently in the classes of {x} (chi-square {statistic}; df {df}; {p}).',
  },
  noDifference: {
    id: 'Belum terlihat perbedaan sebaran {y} menurut kelas {x} (khi-kuadrat {statistic}; db {df}; {p}).',
    en: 'No difference of {y} between the classes of {x} can be seen so far (chi-square {statistic}; df {df}; {p}).',
  },
  noTable: {
    id: 'Tabel {x} dan {y} tidak dapat diuji: hanya satu kelas yang terisi.',
    en: 'The table of {x} and {y} cannot be tested: only one class is filled.',
  },
  smallCells: {
    id: 'Ada sel yang kecil, maka p ini {way}.',
    en: 'Cells are small, so this p is {way}.',
  },
  alpha: {
    id: 'Butir-butir {x} {judgement} (alfa {alpha}).',
    en: 'The items of {x} {judgement} (alpha {alpha}).',
  },
  noAlpha: {
    id: 'Keselarasan butir {x} tidak dapat dihitung.',
    en: 'How well the items of {x} go together cannot be computed.',
  },
  explains: {
    id: '{x} membantu menjelaskan {y} ({coding}; khi-kuadrat {chiSquare}; db {df}; {p}).',
    en: '{x} helps to explain {y} ({coding}; chi-square {chiSquare}; df {df}; {p}).',
  },
  explainsNot: {
    id: 'Belum terlihat bahwa {x} membantu menjelaskan {y} ({coding}; khi-kuadrat {chiSquare}; db {df}; {p}).',
    en: 'That {x} helps to explain {y} cannot be seen so far ({coding}; chi-square {chiSquare}; df {df}; {p}).',
  },
  oddsRatio: {
    id: 'Bila {x} naik satu tingkat, peluang (odds) kelas {y} yang lebih tinggi menjadi {ratio} kali ({low} sampai {high}).',
    en: 'With one step more of {x}, the odds of a higher class of {y} become {ratio} times as large ({low} to {high}).',
  },
  separated: {
    id: '{x} memisahkan kelas {y} dengan sempurna atau hampir sempurna: besarnya pengaruh tidak terhingga dan tidak dapat ditaksir.',
    en: '{x} separates the classes of {y} perfectly or nearly so: the size of the effect has no end and cannot be estimated.',
  },
  notConverged: {
    id: 'Perhitungan regresi {y} atas {x} tidak mencapai hasil; tidak ada yang disimpulkan darinya.',
    en: 'The regression of {y} on {x} did not reach a result; nothing follows from it.',
  },
  parallelKept: {
    id: 'Anggapan garis sejajar tidak terbantah ({p}).',
    en: 'The assumption of parallel lines is not contradicted ({p}).',
  },
  parallelBroken: {
    id: 'Anggapan garis sejajar tidak terpenuhi ({p}): pengaruhnya berbeda antarbatas kelas, bacalah dengan hati-hati.',
    en: 'The assumption of parallel lines does not hold ({p}): effects differ between limits of classes, read with care.',
  },
  largestShare: {
    id: 'Yang terbanyak: {name}, {percent} {unit}.',
    en: 'The largest: {name}, {percent}{unit}.',
  },
} as const satisfies Record<string, Bilingual>;

/** Words for the size of a coefficient (Cohen, Statistical Power Analysis, 1988), from the least up. */
export const STRENGTHS: readonly { from: number; text: Bilingual }[] = [
  { from: 0.5, text: { id: 'kuat dan', en: 'strong and' } },
  { from: 0.3, text: { id: 'sedang dan', en: 'moderate and' } },
  { from: 0.1, text: { id: 'lemah namun', en: 'weak but' } },
  { from: 0, text: { id: 'sangat lemah namun', en: 'very weak but' } },
];

/** Words for alpha (Nunnally and Bernstein, 1994, chapter 7), from the best down. */
export const ALPHA_JUDGEMENTS: readonly { from: number; text: Bilingual }[] = [
  { from: 0.9, text: { id: 'sangat selaras', en: 'go together very well' } },
  { from: 0.7, text: { id: 'cukup selaras', en: 'go together well enough' } },
  { from: 0, text: { id: 'kurang selaras', en: 'hardly go together' } },
  {
    from: -Infinity,
    text: {
      id: 'berlawanan arah; periksa butir yang terbalik',
      en: 'go against each other; check which are reversed',
    },
  },
];

/** How the p of a table with small cells was found. */
export const CONDITIONAL_WAYS = {
  fisher_exact: { id: 'p eksak Fisher', en: 'Fisher’s exact p' },
  monte_carlo: {
    id: 'p permutasi dari {replicates} tabel acak',
    en: 'a permutation p from {replicates} random tables',
  },
} as const satisfies Record<string, Bilingual>;
