import type { Bilingual } from './languages.ts';

/** The help of the map page: a short tour, the keys, and where methods are explained. */
export const HELP_SENTENCES = {
  help: { id: 'Bantuan', en: 'Help' },
  helpTitle: { id: 'Cara memakai peta', en: 'How to use the map' },
  helpSteps: { id: 'Langkah', en: 'Steps' },
  helpShown: {
    id: 'Pilih tingkat wilayah, indikator, dan periode di panel Tampilkan.',
    en: 'Choose level, indicator and period in the panel Show.',
  },
  helpLegend: {
    id: 'Legenda memberi arti warna; makin gelap makin buruk. Pola: tidak ada data, disembunyikan, atau tidak andal.',
    en: 'The legend says what colours mean; darker is worse. Patterns: no data, hidden or unreliable.',
  },
  helpArea: {
    id: 'Klik wilayah, atau cari namanya: nilai, peringkat, perbandingan, dan sumbernya terbuka.',
    en: 'Click an area, or search for its name: value, rank, comparison and source open.',
  },
  helpZones: {
    id: 'Zona marginal: pilih jenis dan lebar. Strip adalah petunjuk, bukan bukti status lahan.',
    en: 'Marginal zones: choose kind and width. A strip is an indication, no proof of the status of land.',
  },
  helpTable: {
    id: 'Tabel memuat semua yang ada di peta dan dapat diurutkan.',
    en: 'The table holds all that the map shows and can be sorted.',
  },
  helpTake: {
    id: 'Unduh lapisan yang tampil, atau salin alamat halaman: tampilan ini tersimpan di dalamnya.',
    en: 'Download the layer that is shown, or copy the address of the page: it holds this view.',
  },
  helpShow: { id: 'Tunjukkan', en: 'Show me' },
  helpKeys: { id: 'Papan ketik', en: 'Keyboard' },
  helpKeyTab: { id: 'ke kendali berikutnya', en: 'to the next control' },
  helpKeyArrows: { id: 'menggeser peta', en: 'move the map' },
  helpKeyZoom: { id: 'memperbesar dan memperkecil', en: 'zoom in and out' },
  helpKeyEnter: {
    id: 'memilih hasil pencarian atau baris tabel',
    en: 'choose a search result or a row',
  },
  helpKeyEscape: { id: 'menutup bantuan atau menu', en: 'close the help or a menu' },
  helpArrows: { id: 'Panah', en: 'Arrow keys' },
  methodAndQuality: { id: 'Metode dan mutu data', en: 'Method and quality of the data' },
  methodOf: { id: 'Metode', en: 'Method' },
  qualityOf: { id: 'Mutu data', en: 'Quality of the data' },
  surveyOf: { id: 'Survei kebutuhan', en: 'Needs-assessment survey' },
} as const satisfies Record<string, Bilingual>;
