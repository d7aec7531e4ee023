import type { Bilingual } from './languages.ts';

/** Sentences of the page about classes: legend, histogram and their controls. */
export const CLASS_SENTENCES = {
  quantileRule: {
    id: 'Kuantil, {classes} kelas: jumlah wilayah tiap kelas kira-kira sama.',
    en: 'Quantiles, {classes} classes: about equally many areas in each.',
  },
  equalRule: {
    id: 'Selang sama, {classes} kelas: semua kelas sama lebar; kelas tanpa wilayah tetap ada.',
    en: 'Equal intervals, {classes} classes: all equally wide; classes without areas stay.',
  },
  naturalRule: {
    id: 'Batas alami, {classes} kelas: nilai yang berdekatan menjadi satu kelas.',
    en: 'Natural breaks, {classes} classes: values close together share a class.',
  },
  prettyRule: {
    id: 'Batas bulat, {classes} kelas; kelas tanpa wilayah tetap ada.',
    en: 'Round limits, {classes} classes; classes without areas stay.',
  },
  deviationRule: {
    id: 'Simpangan baku, {classes} kelas selebar satu simpangan baku ({deviation}) di sekitar rata-rata ({mean}).',
    en: 'Standard deviation, {classes} classes one deviation ({deviation}) wide around the mean ({mean}).',
  },
  manualRule: {
    id: 'Batas Anda sendiri, {classes} kelas; kelas tanpa wilayah tetap ada.',
    en: 'Your own limits, {classes} classes; classes without areas stay.',
  },
  halfOpenRule: {
    id: 'Batas bawah termasuk, batas atas tidak; kelas terakhir memuat keduanya. Yang dikelaskan adalah angka seperti tercetak.',
    en: 'The lower limit is included, the upper is not; the last class includes both. Figures are classed as printed.',
  },
  darkerEnds: {
    id: 'Makin gelap makin jauh dari tengah; cokelat: {side}.',
    en: 'Darker is further from the middle; brown: {side}.',
  },
  sideWorse: { id: 'lebih buruk', en: 'worse' },
  sideMore: { id: 'lebih banyak', en: 'more' },
  under: { id: '< {to}', en: '< {to}' },
  over: { id: '≥ {from}', en: '≥ {from}' },

  classEntry: { id: '{text}: {count} wilayah di peta', en: '{text}: {count} areas on the map' },
  onlyThis: { id: 'Hanya {text}', en: 'Only {text}' },
  offCount: {
    id: '{count} wilayah dibiarkan kosong: kelasnya Anda matikan.',
    en: '{count} areas are left blank: you turned their classes off.',
  },
  offHere: { id: 'dimatikan di legenda', en: 'turned off in the legend' },
  showAll: { id: 'Tampilkan semua', en: 'Show all' },

  changeClasses: { id: 'Ubah kelas dan warna', en: 'Change classes and colours' },
  changeColours: { id: 'Ubah warna', en: 'Change colours' },
  method: { id: 'Cara membagi', en: 'Method' },
  quantile: { id: 'Kuantil', en: 'Quantiles' },
  equal: { id: 'Selang sama', en: 'Equal intervals' },
  natural: { id: 'Batas alami', en: 'Natural breaks' },
  pretty: { id: 'Batas bulat', en: 'Round limits' },
  deviation: { id: 'Simpangan baku', en: 'Standard deviation' },
  manual: { id: 'Batas sendiri', en: 'Own limits' },
  manualHint: {
    id: 'Geser lingkaran di bawah sebaran, atau pilih lalu tekan tombol panah.',
    en: 'Drag the circles below the distribution, or focus one and press the arrow keys.',
  },
  numberOfClasses: { id: 'Jumlah kelas', en: 'Number of classes' },
  palette: { id: 'Warna', en: 'Colours' },
  sea: { id: 'Laut', en: 'Sea' },
  dusk: { id: 'Senja', en: 'Dusk' },
  cividis: { id: 'Cividis', en: 'Cividis' },
  grey: { id: 'Kelabu, untuk fotokopi', en: 'Grey, for copiers' },
  balance: { id: 'Dua arah dari tengah', en: 'Two ways from the middle' },
  textured: {
    id: 'Tambah pola garis, untuk cetak hitam putih',
    en: 'Add line patterns, for print in black',
  },
  usualClasses: { id: 'Kembali ke kelas biasa', en: 'Back to the usual classes' },
  breakBetween: {
    id: 'Batas kelas {lower} dan {upper}',
    en: 'Limit of classes {lower} and {upper}',
  },
} as const satisfies Record<string, Bilingual>;
