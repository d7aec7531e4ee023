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
  helpCompare: {
    id: 'Bandingkan dengan periode atau indikator lain: satu per satu, dengan garis geser, berdampingan, atau dua warna.',
    en: 'Compare with another period or indicator: one at a time, with a swipe line, side by side, or in two colours.',
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
  helpPrint: {
    id: 'Cetak tampilan ini di kertas A4 atau A3, atau unduh sebagai PNG dan SVG.',
    en: 'Print this view on A4 or A3, or download it as PNG and SVG.',
  },
  helpShow: { id: 'Tunjukkan', en: 'Show me' },
  helpKeys: { id: 'Papan ketik', en: 'Keyboard' },
  helpKeyTab: { id: 'ke kendali berikutnya', en: 'to the next control' },
  helpKeyArrows: {
    id: 'di peta: ke wilayah di sebelahnya',
    en: 'in the map: to the area on that side',
  },
  helpKeyRank: {
    id: 'di peta: ke peringkat pertama dan terakhir',
    en: 'in the map: to the first and the last by rank',
  },
  helpKeyPan: { id: 'menggeser peta', en: 'move the map' },
  helpKeyZoom: {
    id: 'memperbesar, memperkecil, seluruh kota',
    en: 'zoom in, zoom out, the whole city',
  },
  helpKeyEnter: {
    id: 'memilih wilayah, hasil pencarian, atau baris tabel',
    en: 'choose an area, a search result or a row',
  },
  helpKeyEscape: {
    id: 'menutup bantuan atau menu, melepas pilihan',
    en: 'close the help or a menu, leave the selected area',
  },
  helpArrows: { id: 'Panah', en: 'Arrow keys' },
  methodAndQuality: { id: 'Metode dan mutu data', en: 'Method and quality of the data' },
  methodOf: { id: 'Metode', en: 'Method' },
  qualityOf: { id: 'Mutu data', en: 'Quality of the data' },
  surveyOf: { id: 'Survei kebutuhan', en: 'Needs-assessment survey' },
} as const satisfies Record<string, Bilingual>;
