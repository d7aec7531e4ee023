import type { Bilingual } from './languages.ts';

/** What printed sheets, pictures for sharing and the print page say, and the buttons that lead there. */
export const PRINT_SENTENCES = {
  print: { id: 'Cetak', en: 'Print' },
  share: { id: 'Bagikan', en: 'Share' },
  shareDone: { id: 'Tautan disalin', en: 'Link copied' },
  shareFailed: {
    id: 'Tautan tidak dapat disalin; salin dari bilah alamat.',
    en: 'The link could not be copied; copy it from the address bar.',
  },

  printTitle: { id: 'Cetak peta', en: 'Print the map' },
  printNow: { id: 'Cetak atau simpan PDF', en: 'Print or save as PDF' },
  printHint: {
    id: 'Di dialog cetak pilih kertas {paper} dan skala 100 %.',
    en: 'In the print dialogue choose {paper} paper and 100% scale.',
  },
  printPng: { id: 'Unduh PNG', en: 'Download PNG' },
  printSvg: { id: 'Unduh SVG', en: 'Download SVG' },
  printBack: { id: 'Kembali ke peta', en: 'Back to the map' },
  printForm: { id: 'Lembar cetak', en: 'Printed sheet' },
  printPaper: { id: 'Kertas', en: 'Paper' },
  printOrientation: { id: 'Arah', en: 'Orientation' },
  printFit: { id: 'Cakupan', en: 'Extent' },
  printArea: { id: 'Wilayah', en: 'Area' },
  printNoArea: { id: 'Tidak ada', en: 'None' },
  printApply: { id: 'Terapkan', en: 'Apply' },
  printNeedsArea: {
    id: 'Pilih wilayah untuk cakupan ini; sekarang seluruh kota.',
    en: 'Choose an area for this extent; now the whole city.',
  },
  printLandscape: { id: 'Mendatar', en: 'Landscape' },
  printPortrait: { id: 'Tegak', en: 'Portrait' },
  printFitCity: { id: 'Seluruh kota', en: 'Whole city' },
  printFitKecamatan: { id: 'Satu kecamatan', en: 'One kecamatan' },
  printFitKelurahan: { id: 'Satu kelurahan', en: 'One kelurahan' },

  sheetByLevel: { id: 'menurut {level}', en: 'by {level}' },
  sheetLatest: { id: 'periode terbaru tiap wilayah', en: 'latest period of each area' },
  sheetBoth: { id: '{first} dan {second}', en: '{first} and {second}' },
  sheetDown: { id: 'Ke bawah: {name}', en: 'Down: {name}' },
  sheetAcross: { id: 'Ke kanan: {name}', en: 'Across: {name}' },
  sheetLegend: { id: 'Legenda', en: 'Legend' },
  sheetSigns: { id: 'Garis dan tanda', en: 'Lines and signs' },
  sheetZone: { id: 'Zona: {set}', en: 'Zone: {set}' },
  sheetEstimated: { id: 'Letak perkiraan', en: 'Estimated position' },
  sheetSelected: { id: 'Wilayah terpilih: {name}', en: 'Selected area: {name}' },
  sheetScale: {
    id: 'Skala kira-kira {ratio} pada kertas {paper}',
    en: 'Scale about {ratio} on {paper} paper',
  },
  sheetNorth: { id: 'U', en: 'N' },
  sheetInset: { id: 'Letak di {city}', en: 'Position in {city}' },
  sheetGrid: {
    id: 'Kisi: lintang dan bujur, WGS 84; proyeksi Web Mercator.',
    en: 'Grid: latitude and longitude, WGS 84; Web Mercator projection.',
  },
  sheetSources: { id: 'Sumber: {sources}', en: 'Sources: {sources}' },
  sheetMoreSources: { id: 'dan {count} sumber lain', en: 'and {count} more' },
  sheetRelease: {
    id: 'Rilis data {release}, {date}',
    en: 'Data release {release}, {date}',
  },
  sheetOff: {
    id: '{count} wilayah dibiarkan kosong: kelasnya dimatikan.',
    en: '{count} areas are left blank: their classes are turned off.',
  },
  sheetHighest: { id: 'Tertinggi', en: 'Highest' },
  sheetMedian: { id: 'Nilai tengah', en: 'Median' },
  sheetLowest: { id: 'Terendah', en: 'Lowest' },
  sheetLabel: { id: 'Lembar peta: {title}', en: 'Map sheet: {title}' },
} as const satisfies Record<string, Bilingual>;
