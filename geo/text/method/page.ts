import type { Bilingual } from '../languages.ts';

/** Titles and introductions of the method page. */
export const METHOD = {
  title: { id: 'Metode', en: 'Method' },
  description: {
    id: 'Definisi, rumus, sumber, dan batasan setiap indikator peta, serta cara peta digambar.',
    en: 'Definition, formula, source and limits of every indicator of the map, and how the map is drawn.',
  },
  lead: {
    id: 'Halaman ini dibuat dari daftar indikator rilis yang sedang tampil: {count} indikator. Yang berubah dalam data berubah juga di sini.',
    en: 'This page is made from the indicator register of the current release: {count} indicators. What changes in the data changes here.',
  },
  toQuality: { id: 'Mutu data', en: 'Quality of the data' },
  toSurvey: { id: 'Survei kebutuhan', en: 'Needs-assessment survey' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  bkkbnStage: { id: 'Gagal di sini: {stage}', en: 'Failing here: {stage}' },
  weight: { id: 'Bobot', en: 'Weight' },
  mpiPart: { id: 'Kekurangan', en: 'Deprivation' },
  zoneRule: { id: 'Berlaku untuk', en: 'Holds for' },
  zoneWidth: { id: 'Lebar', en: 'Width' },
  zoneArticle: { id: 'Dasar hukum', en: 'Article' },
  metres: { id: '{metres} m', en: '{metres} m' },
  metresRange: {
    id: '{low} – {high} m, digambar {best} m',
    en: '{low} – {high} m, drawn {best} m',
  },
  studyWidths: {
    id: 'Lebar kajian di luar aturan: {widths} m. Saluran hanya punya lebar kajian.',
    en: 'Study widths beside the law: {widths} m. Canals have study widths only.',
  },
  studyTable: { id: 'Tercetak dalam penelitian', en: 'Printed in the study' },
} as const satisfies Record<string, Bilingual>;

/** Names of the welfare stages, in order. */
export const STAGE_NAMES = ['Pra Sejahtera', 'KS I', 'KS II', 'KS III', 'KS III Plus'] as const;
