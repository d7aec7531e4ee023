import { CLASS_SENTENCES } from './classes.ts';
import { COMPARISON_SENTENCES } from './comparison.ts';
import type { Bilingual } from './languages.ts';
import { FIRST_SENTENCES } from './first.ts';
import { OFFLINE_SENTENCES } from './offline.ts';
import { SEARCH_SENTENCES } from './search.ts';
import { PROFILE_SENTENCES } from './profile.ts';
import { PRINT_SENTENCES } from './print.ts';
import { HELP_SENTENCES } from './help.ts';
import { ZONE_SENTENCES } from './zones.ts';
import { BASEMAP_SENTENCES } from './basemap.ts';

/** Every sentence of the map page that is not part of the data. */
export const PAGE = {
  ...FIRST_SENTENCES,
  ...SEARCH_SENTENCES,
  ...HELP_SENTENCES,
  ...ZONE_SENTENCES,
  ...BASEMAP_SENTENCES,
  ...OFFLINE_SENTENCES,
  ...CLASS_SENTENCES,
  ...COMPARISON_SENTENCES,
  ...PROFILE_SENTENCES,
  ...PRINT_SENTENCES,
  brand: { id: 'Peta Sejahtera', en: 'Peta Sejahtera' },
  skip: { id: 'Langsung ke tabel', en: 'Skip to the table' },
  language: { id: 'Bahasa', en: 'Language' },
  loading: { id: 'Memuat peta …', en: 'Loading the map …' },
  loadingArea: { id: 'Memuat profil …', en: 'Loading the profile …' },

  shown: { id: 'Tampilkan', en: 'Show' },
  resetView: { id: 'Kembali ke awal', en: 'Start over' },
  level: { id: 'Tingkat wilayah', en: 'Level' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  period: { id: 'Periode', en: 'Period' },
  latest: { id: 'Terbaru', en: 'Latest' },
  latestOfEach: { id: 'Terbaru tiap wilayah', en: 'Latest of each area' },
  coverage: { id: '{areas} dari {of}', en: '{areas} of {of}' },
  compareWith: { id: 'Bandingkan dengan', en: 'Compare with' },
  compareNone: { id: 'tidak dibandingkan', en: 'nothing' },
  sides: { id: 'Yang tampil di peta', en: 'Shown on the map' },
  change: { id: 'Perubahan', en: 'Change' },
  comparedPeriods: { id: 'Dua periode', en: 'Two periods' },
  percentagePoints: { id: 'poin persen', en: 'percentage points' },
  onlyAt: { id: 'hanya {levels}', en: '{levels} only' },
  noCoverage: { id: 'tidak ada', en: 'none' },
  definition: { id: 'Definisi', en: 'Definition' },

  legend: { id: 'Legenda', en: 'Legend' },
  histogram: { id: 'Sebaran nilai', en: 'Distribution of values' },
  histogramText: {
    id: 'Dari {low} sampai {high}; nilai tengah {median}.',
    en: 'From {low} to {high}; median {median}.',
  },
  oneClassRule: { id: 'Semua wilayah bernilai sama.', en: 'All areas have the same value.' },
  countRule: {
    id: 'Luas lingkaran sebanding dengan jumlahnya.',
    en: 'The area of a circle is proportional to the number.',
  },
  commonBreaks: {
    id: 'Batas kelas sama untuk kedua periode.',
    en: 'The class limits are the same for both periods.',
  },
  commonCircles: {
    id: 'Skala lingkaran sama untuk kedua periode.',
    en: 'The scale of the circles is the same for both periods.',
  },
  commonHistogram: {
    id: 'Batang penuh: {shown}; di atasnya, pudar: {other}.',
    en: 'Solid bars: {shown}; above them, pale: {other}.',
  },
  darkerWorse: { id: 'Makin gelap makin buruk.', en: 'Darker is worse.' },
  darkerMore: { id: 'Makin gelap makin banyak.', en: 'Darker is more.' },
  withValue: { id: 'Bernilai', en: 'With a value' },
  below: { id: '{from} – < {to}', en: '{from} – < {to}' },
  upTo: { id: '{from} – {to}', en: '{from} – {to}' },

  lines: { id: 'Garis dan titik', en: 'Lines and points' },
  rivers: { id: 'Sungai dan saluran', en: 'Rivers and canals' },
  railway: { id: 'Jalur kereta api', en: 'Railway' },
  stations: { id: 'Stasiun', en: 'Stations' },
  estimatedNote: {
    id: 'Garis titik-titik: letak perkiraan, tanpa zona.',
    en: 'Dotted line: estimated position, without zone.',
  },
  estimated: { id: 'perkiraan', en: 'estimated' },

  sources: { id: 'Sumber', en: 'Sources' },
  source: { id: 'Sumber', en: 'Source' },
  basis: { id: 'Dasar: {citation}', en: 'Basis: {citation}' },
  countedNote: {
    id: 'Angka dibulatkan agar keluarga tidak dikenali; bagian tidak selalu berjumlah sama dengan total. Rentang 95 %: variasi acak menurut model binomial.',
    en: 'Figures are rounded so that no family can be recognised; parts do not always add up to the total. 95 % interval: chance variation under a binomial model.',
  },
  boundaries: { id: 'Batas wilayah', en: 'Boundaries' },
  release: { id: 'Rilis data {release}', en: 'Data release {release}' },
  apiDocs: { id: 'Dokumentasi API', en: 'API documentation' },
  moreSources: {
    id: 'dan {count} sumber lain; lihat tabel',
    en: 'and {count} more; see the table',
  },

  download: { id: 'Unduh', en: 'Download' },
  downloadLayer: { id: 'Unduh lapisan ini', en: 'Download this layer' },
  downloadGeojson: { id: 'GeoJSON', en: 'GeoJSON' },
  downloadCsv: { id: 'CSV', en: 'CSV' },
  downloadGeojsonNote: {
    id: 'batas wilayah dan nilai, WGS 84',
    en: 'boundaries and values, WGS 84',
  },
  downloadCsvNote: {
    id: 'titik koma, koma desimal, kode sebagai teks',
    en: 'comma-separated, decimal point',
  },
  ownRegister: { id: 'Register keluarga Anda', en: 'Your own register' },
  templateFile: { id: 'Templat', en: 'Template' },
  templateFileNote: {
    id: 'berkas kosong dengan semua kolom',
    en: 'empty file with all columns',
  },
  templateCodebook: { id: 'Buku kode', en: 'Codebook' },
  templateCodebookNote: {
    id: 'arti kolom dan isinya',
    en: 'columns, meaning and values',
  },

  map: { id: 'Peta {city}', en: 'Map of {city}' },
  zoomIn: { id: 'Perbesar', en: 'Zoom in' },
  zoomOut: { id: 'Perkecil', en: 'Zoom out' },
  home: { id: 'Seluruh kota', en: 'Whole city' },
  noWebgl: {
    id: 'Peta sederhana: peramban ini tidak dapat menggambar peta yang bisa digeser.',
    en: 'Simple map: this browser cannot draw the one that moves.',
  },

  area: { id: 'Wilayah terpilih', en: 'Selected area' },
  close: { id: 'Tutup', en: 'Close' },
  back: { id: 'Kembali ke peta', en: 'Back to the map' },
  pickArea: {
    id: 'Ketuk wilayah di peta, atau cari namanya.',
    en: 'Tap an area on the map, or search for its name.',
  },
  rank: { id: 'peringkat {position} dari {of}', en: 'rank {position} of {of}' },
  rankShort: { id: '{position}/{of}', en: '{position}/{of}' },
  comparison: { id: 'Perbandingan', en: 'Comparison' },
  interval: { id: 'rentang {low} – {high}', en: 'interval {low} – {high}' },
  series: { id: 'Dari waktu ke waktu', en: 'Over time' },
  seriesBreak: {
    id: 'Titik yang tidak tersambung: definisi atau sumber berbeda, jangan dibaca sebagai tren.',
    en: 'Points that are not joined: definition or source differ; not a trend.',
  },
  seriesAlternative: {
    id: 'Lingkaran kosong: angka kedua dari sumber lain.',
    en: 'Hollow circle: second figure from another source.',
  },
  alternatives: { id: 'Sumber lain menyebut', en: 'Another source says' },
  otherIndicators: { id: 'Indikator lain di sini', en: 'Other indicators here' },
  parts: { id: 'Wilayah di dalamnya', en: 'Areas within' },
  areaKm2: { id: 'Luas', en: 'Area' },
  note: { id: 'Catatan', en: 'Note' },
  suppressedWhy: {
    id: 'Disembunyikan agar keluarga tidak dikenali.',
    en: 'Hidden so that no family can be recognised.',
  },
  notComparableWhy: {
    id: 'Definisinya berbeda dari wilayah lain.',
    en: 'Its definition differs from that of other areas.',
  },
  unreliable: { id: 'Tidak andal', en: 'Unreliable' },
  unreliableWhy: {
    id: 'Rentangnya terlalu lebar menurut aturan yang diterbitkan.',
    en: 'Its interval is too wide by the published rule.',
  },
  unreliableCounted: {
    id: 'rentang terlalu lebar menurut aturan; tetap dihitung di kelasnya',
    en: 'interval too wide by the published rule; counted in its class too',
  },
  noDataWhy: { id: 'Belum ada angka untuk wilayah ini.', en: 'No figure for this area yet.' },

  table: { id: 'Tabel', en: 'Table' },
  tableTitle: { id: 'Tabel {count} {level}', en: 'Table of {count} {level}' },
  columnName: { id: 'Nama', en: 'Name' },
  columnKecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  columnCode: { id: 'Kode', en: 'Code' },
  columnValue: { id: 'Nilai', en: 'Value' },
  columnUnit: { id: 'Satuan', en: 'Unit' },
  columnPeriod: { id: 'Periode', en: 'Period' },
  columnStatus: { id: 'Status', en: 'Status' },
  columnRank: { id: 'Peringkat', en: 'Rank' },
  columnSource: { id: 'Sumber', en: 'Source' },

  tabMap: { id: 'Peta', en: 'Map' },
  tabTable: { id: 'Tabel', en: 'Table' },
  tabLayers: { id: 'Lapisan', en: 'Layers' },
  tabDownload: { id: 'Unduh', en: 'Download' },
  sheet: { id: 'Panel bawah', en: 'Bottom panel' },
  sheetMore: { id: 'Perbesar panel', en: 'Expand the panel' },
  sheetLess: { id: 'Perkecil panel', en: 'Collapse the panel' },

  failed: { id: 'Data tidak dapat dimuat.', en: 'The data could not be loaded.' },
  failedWhere: { id: 'Layanan menjawab: {reason}', en: 'The service answered: {reason}' },
  failedNetwork: {
    id: 'Layanan tidak terjangkau. Periksa sambungan, lalu coba lagi.',
    en: 'The service cannot be reached. Check the connection, then try again.',
  },
  retry: { id: 'Coba lagi', en: 'Try again' },
  unknownIndicator: { id: 'Indikator “{id}” tidak dikenal.', en: 'There is no indicator “{id}”.' },
  showDefault: { id: 'Tampilkan {name}', en: 'Show {name}' },
  unknownArea: { id: 'Tidak ada wilayah berkode {code}.', en: 'No area has the code {code}.' },
  newRelease: {
    id: 'Data baru dimuat: rilis {release}.',
    en: 'New data loaded: release {release}.',
  },
  empty: {
    id: '{indicator} tidak punya angka per {level}{period}.',
    en: '{indicator} has no figures by {level}{period}.',
  },
  emptyPeriod: { id: ' untuk {period}', en: ' for {period}' },
  emptyElsewhere: {
    id: 'Angka tersedia per {level}: {period}, {areas} dari {of} wilayah.',
    en: 'There are figures by {level}: {period}, {areas} of {of} areas.',
  },
  emptyGo: { id: 'Tampilkan {level}, {period}', en: 'Show {level}, {period}' },
} as const satisfies Record<string, Bilingual>;
export type Sentence = keyof typeof PAGE;
