import type { Method } from '../zones/line.ts';
import type { LineKind } from '../zones/kinds.ts';
import type { Bilingual } from './languages.ts';

/** The page on the quality of the data. */
export const QUALITY = {
  title: { id: 'Mutu data', en: 'Quality of the data' },
  description: {
    id: 'Apa yang ada, apa yang tidak ada, dan seberapa dapat dipercaya data peta ini.',
    en: 'What there is, what there is not, and how far the data of this map can be trusted.',
  },
  lead: {
    id: 'Dihitung dari rilis yang sedang tampil, dari angka terbaru tiap wilayah.',
    en: 'Counted in the current release, over the latest figure of each area.',
  },
  toMethod: { id: 'Metode dan definisi', en: 'Method and definitions' },
  glance: { id: 'Sekilas', en: 'At a glance' },
  readable: { id: 'Nilai yang dapat dibaca', en: 'Values that may be read' },
  suppressed: {
    id: 'Disembunyikan agar keluarga tidak dikenali',
    en: 'Hidden so that no family can be recognised',
  },
  unreliable: { id: 'Tidak andal', en: 'Unreliable' },
  notComparable: { id: 'Tidak sebanding', en: 'Not comparable' },
  empty: {
    id: 'Indikator tanpa angka per kelurahan',
    en: 'Indicators without figures by kelurahan',
  },
  ofIndicators: { id: '{count} dari {of}', en: '{count} of {of}' },

  coverage: { id: 'Cakupan', en: 'Coverage' },
  coverageNote: {
    id: 'Wilayah yang punya nilai, dari semua wilayah di tingkat itu, dengan periode terbaru. Strip: belum ada angka.',
    en: 'Areas with a value, of all areas of the level, with the latest period. A dash: no figure yet.',
  },
  columnIndicator: { id: 'Indikator', en: 'Indicator' },
  columnHidden: { id: 'Tersembunyi', en: 'Hidden' },
  columnUnreliable: { id: 'Tidak andal', en: 'Unreliable' },
  columnNotComparable: { id: 'Tidak sebanding', en: 'Not comparable' },
  areasOf: { id: '{areas}/{of}', en: '{areas}/{of}' },

  conflicts: { id: 'Angka yang bertentangan', en: 'Figures that conflict' },
  conflictsNote: {
    id: 'Dua sumber, satu wilayah, satu periode. Yang pertama tampil di peta, yang kedua di sampingnya; keduanya tidak dirata-ratakan.',
    en: 'Two sources, one area, one period. The first is on the map, the second beside it; they are never averaged.',
  },
  conflictsNone: { id: 'Tidak ada dalam rilis ini.', en: 'None in this release.' },
  first: { id: 'Di peta', en: 'On the map' },
  second: { id: 'Sumber kedua', en: 'Second source' },

  boundaries: { id: 'Batas wilayah dan luas', en: 'Boundaries and areas' },
  boundariesText: {
    id: 'Batas {vintage}. Sumber: {source}. Lisensi: {licence}.',
    en: 'Boundaries {vintage}. Source: {source}. Licence: {licence}.',
  },
  boundariesLimit: {
    id: 'Batas antarterbitan berbeda jauh; batas ini memperlihatkan statistik dan tidak menyelesaikan sengketa batas.',
    en: 'Boundaries differ a lot between vintages; these show statistics and settle no border.',
  },
  areaCompared: {
    id: '{city}: {computed} km² menurut batas ini, {official} km² menurut angka resmi (beda {change} %). Kepadatan memakai luas menurut batas.',
    en: '{city}: {computed} km² by these boundaries, {official} km² by the official figure ({change} % apart). Densities use the area of the boundaries.',
  },
  areaUnknown: {
    id: '{city}: {computed} km² menurut batas ini. Angka resmi untuk dibandingkan tidak dimuat.',
    en: '{city}: {computed} km² by these boundaries. No official figure to compare is held.',
  },

  lines: { id: 'Sungai, saluran, rel, dan titik', en: 'Rivers, canals, railway and points' },
  linesNote: {
    id: 'Ketelitian: batas 95 % dalam meter. Ruas perkiraan digambar titik-titik, tanpa zona dan tanpa hitungan.',
    en: 'Accuracy: a 95 % bound in metres. Estimated sections are dotted, without zone or count.',
  },
  linesNone: { id: 'Rilis ini tidak memuat garis.', en: 'This release has no lines.' },
  lineKind: { id: 'Jenis', en: 'Kind' },
  lineMethod: { id: 'Cara', en: 'Method' },
  lineCount: { id: 'Ruas atau titik', en: 'Sections or points' },
  lineAccuracy: { id: 'Ketelitian', en: 'Accuracy' },
  metres: { id: '{metres} m', en: '{metres} m' },
  metresRange: { id: '{low} – {high} m', en: '{low} – {high} m' },
  depthUnknown: {
    id: 'Kedalaman tidak diketahui untuk {count} dari {of} ruas sungai: sempadannya 10 sampai 30 m.',
    en: 'Depth is not known for {count} of {of} river sections: their set-back is 10 to 30 m.',
  },

  registers: { id: 'Register keluarga', en: 'Registers of families' },
  registerReal: { id: 'register asli', en: 'a real register' },
  registerDemonstration: {
    id: 'data contoh: register sintetis, tidak satu pun keluarga nyata',
    en: 'demonstration: a synthetic register, no row is a real family',
  },
  registerText: {
    id: '{period}: {origin}; {families}. Sumber: {source}.',
    en: '{period}: {origin}; {families}. Source: {source}.',
  },
  registerFamilies: { id: '{count} KK', en: '{count} families (KK)' },
  registerHidden: { id: 'jumlah KK tidak diterbitkan', en: 'number of families not published' },
  registersNone: {
    id: 'Tidak ada register; indikator yang dihitung darinya kosong.',
    en: 'There is no register; the indicators that are computed from one are empty.',
  },
  registerLimit: {
    id: 'Register hanya memuat keluarga yang terdata. Berapa yang tidak terdata tidak diketahui.',
    en: 'A register holds the families that were registered. How many were not is not known.',
  },

  gaps: { id: 'Yang tidak diketahui', en: 'What is not known' },
  gapLevels: {
    id: '{count} indikator hanya punya angka kota atau kecamatan, atau belum punya angka. Angka itu tidak diturunkan ke kelurahan.',
    en: '{count} indicators have figures of the city or of kecamatan only, or none yet. They are not copied down to kelurahan.',
  },
  gapNutrition: {
    id: 'Gizi buruk balita: penelitian menyebutnya sebagai masalah, angkanya tidak ada dalam teks.',
    en: 'Malnutrition of young children: the study names it as a problem, its figure is missing from the text.',
  },
  gapYear: {
    id: 'Angka penelitian tidak bertahun; di sini ditulis sekitar 2011.',
    en: 'The figures of the study have no year; they are entered as about 2011.',
  },
  gapInfrastructure: {
    id: 'Banjir, macet, jalan rusak, dan pedagang kaki lima: disebut penelitian, tanpa angka.',
    en: 'Floods, congestion, damaged roads and street vendors: named by the study, without figures.',
  },
  gapSanitation: {
    id: 'Penyedotan dan pengolahan tinja tidak tercatat: “sanitasi aman” adalah batas atas.',
    en: 'Emptying and treatment of excreta are not recorded: “safely managed” is an upper bound.',
  },
  gapSlums: {
    id: 'Poligon kawasan kumuh tidak dimuat: hanya luas dan jumlah menurut keputusan.',
    en: 'No polygons of slums are held: only areas and numbers from decrees.',
  },
  gapLand: {
    id: 'Status lahan tidak diketahui: strip bukan bukti.',
    en: 'The status of land is not known: a strip is no proof.',
  },
} as const satisfies Record<string, Bilingual>;

export const LINE_METHOD_NAMES: Record<Method, Bilingual> = {
  measured: { id: 'diukur', en: 'measured' },
  inferred: { id: 'disimpulkan', en: 'inferred' },
  estimated: { id: 'perkiraan', en: 'estimated' },
};

export const LINE_KIND_NAMES: Record<LineKind, Bilingual> = {
  river: { id: 'Sungai', en: 'Rivers' },
  canal: { id: 'Saluran', en: 'Canals' },
  railway: { id: 'Rel', en: 'Railway' },
  bridge: { id: 'Jembatan', en: 'Bridges' },
  station: { id: 'Stasiun', en: 'Stations' },
};
