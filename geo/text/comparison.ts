import type { Bilingual } from './languages.ts';

/** Sentences of the page about two layers that are compared. */
export const COMPARISON_SENTENCES = {
  otherPeriods: { id: 'Periode lain', en: 'Another period' },
  otherIndicator: { id: 'Indikator lain: {subject}', en: 'Another indicator: {subject}' },
  secondPeriod: { id: 'Periode pembanding', en: 'Its period' },
  layout: { id: 'Cara membandingkan', en: 'How to compare' },
  layoutOne: { id: 'Satu', en: 'One' },
  layoutSwipe: { id: 'Geser', en: 'Swipe' },
  layoutSide: { id: 'Berdampingan', en: 'Side by side' },
  layoutBivariate: { id: 'Dua warna', en: 'Two colours' },
  layoutInside: {
    id: 'Selama hanya zona yang berwarna, peta tampil satu per satu.',
    en: 'While only zones carry colours, maps are shown one at a time.',
  },
  bivariatePeriods: {
    id: 'Dua warna hanya untuk dua indikator, bukan dua periode.',
    en: 'Two colours are for two indicators, not for two periods.',
  },
  bivariateKinds: {
    id: 'Dua warna hanya bila keduanya persentase atau rasio, bukan jumlah atau status.',
    en: 'Two colours need two rates, not a number or a status.',
  },
  comparedIndicators: { id: 'Dua indikator', en: 'Two indicators' },
  notOnMap: { id: 'tidak di peta', en: 'not on the map' },
  swipeLine: { id: 'Garis geser', en: 'Swipe line' },
  swipeText: {
    id: '{percent} %: di kiri {left}, di kanan {right}',
    en: '{percent}%: {left} on the left, {right} on the right',
  },
  mapOf: { id: '{map}: {side}', en: '{map}: {side}' },
  bivariateLegend: {
    id: 'Jumlah wilayah menurut kelas dua indikator',
    en: 'Areas by the classes of two indicators',
  },
  bivariateRule: {
    id: 'Tiap indikator dibagi tiga kelas yang jumlah wilayahnya kira-kira sama. Angka di kotak: jumlah wilayah.',
    en: 'Each indicator has three classes of about equally many areas. Numbers in the squares: areas.',
  },
  bivariateWorse: {
    id: 'Paling gelap: keduanya buruk.',
    en: 'Darkest: both are bad.',
  },
  bivariateMore: {
    id: 'Makin gelap makin buruk; bila tidak ada arah baik atau buruk, makin banyak.',
    en: 'Darker is worse; more, where neither end is good or bad.',
  },
  unknownSecond: {
    id: 'Indikator pembanding “{id}” tidak dikenal.',
    en: 'There is no indicator “{id}” to compare with.',
  },
  compareOff: { id: 'Hapus perbandingan', en: 'Remove the comparison' },
} as const satisfies Record<string, Bilingual>;
