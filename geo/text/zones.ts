import type { Bilingual } from './languages.ts';

/** Sentences of the page about marginal zones. */
export const ZONE_SENTENCES = {
  zones: { id: 'Zona marginal', en: 'Marginal zones' },
  zoneKind: { id: 'Jenis zona', en: 'Kind of zone' },
  zoneNone: { id: 'Tidak ditampilkan', en: 'Not shown' },
  zoneNoData: { id: 'tidak ada data', en: 'no data' },
  zoneWidth: { id: 'Lebar', en: 'Width' },
  widthStudied: { id: 'lebar kajian', en: 'study width' },
  widthStudy: { id: 'Lebar kajian', en: 'Study widths' },
  widthLaw: { id: 'Menurut aturan', en: 'By law' },
  insideOnly: { id: 'Hanya di dalam zona', en: 'Inside zones only' },
  insideHead: { id: 'nilai di dalam zona', en: 'values inside zones' },
  insideRule: {
    id: 'Warna strip: nilai keluarga di dalam zona, dengan batas kelas peta seluruh wilayah; nilai di luar batas itu memakai kelas terdekat.',
    en: 'Colour of the strips: value of the families inside, in the classes of the map of whole areas; values beyond them take the nearest class.',
  },
  insideFew: {
    id: 'kurang dari {families} keluarga di dalam, atau tidak dihitung',
    en: 'fewer than {families} families inside, or not computed',
  },
  insideLegal: {
    id: 'Pada lebar menurut aturan tidak ada nilai di dalam zona: hanya luas dan jumlah keluarga.',
    en: 'At legal widths there are no values inside zones: only area and families.',
  },
  insideNever: {
    id: '{indicator} tidak dihitung di dalam zona: hanya persentase dari register keluarga.',
    en: '{indicator} is not computed inside zones: only percentages from the register of families are.',
  },
  insideNowhere: {
    id: '{indicator} tidak punya nilai yang dapat diterbitkan di dalam zona ini per {level}.',
    en: '{indicator} has no value inside these zones that may be published by {level}.',
  },
  insideOff: { id: 'Tampilkan seluruh wilayah', en: 'Show whole areas' },
  missingSet: {
    id: 'Rilis ini tidak memuat zona “{set}”; tidak ada zona di peta.',
    en: 'This release has no zone “{set}”; there is none on the map.',
  },
  showUsual: { id: 'Tampilkan {set}', en: 'Show {set}' },
  zoneReach: {
    id: 'Menyentuh {areas} kelurahan; {count} kelurahan tidak dinilai.',
    en: 'Reaches {areas} kelurahan; {count} kelurahan are not assessed.',
  },
  zoneReachAll: { id: 'Menyentuh {areas} kelurahan.', en: 'Reaches {areas} kelurahan.' },
  zoneShown: { id: 'Zona di peta: {set}.', en: 'Zone on the map: {set}.' },
  zoneNoneShown: { id: 'Tidak ada zona di peta.', en: 'No zone on the map.' },

  lawHead: { id: 'Aturan dan batas data', en: 'The law, and limits of the data' },
  lawWidth: {
    id: '{name}: {article}, {metres} m {from}.',
    en: '{name}: {article}, {metres} m {from}.',
  },
  studyWidth: {
    id: 'Lebar kajian, bukan aturan: {metres} m {from}.',
    en: 'A width to study, not a rule: {metres} m {from}.',
  },
  polygonZone: {
    id: 'Batas zona seperti di berkas sumber.',
    en: 'Bounds of the zone as in the source file.',
  },
  anyZone: {
    id: 'Gabungan semua jenis. Jenis saling tumpang tindih dan tidak dijumlahkan.',
    en: 'All kinds together. Kinds overlap and are never summed.',
  },
  lawCanal: {
    id: 'Saluran tidak termasuk aturan sempadan sungai: hanya lebar kajian.',
    en: 'Canals do not fall under the rule for rivers: study widths only.',
  },
  lawIndication: {
    id: 'Strip adalah petunjuk, tidak pernah bukti status lahan. Garis sempadan yang berlaku ditetapkan dengan keputusan.',
    en: 'A strip is an indication and never proves the status of land. The line that holds is set by decree.',
  },
  lawEstimated: {
    id: 'Ruas perkiraan digambar titik-titik, tanpa strip dan tanpa hitungan. Wilayah yang hanya dilewati ruas perkiraan: tidak dinilai.',
    en: 'Estimated sections are dotted, without strip or count. An area that only they cross is not assessed.',
  },
  lawBounds: {
    id: 'Keluarga: pasti di dalam – menurut garis terbaik – mungkin di dalam. Pada lebar menurut aturan batas bawah sering 0: letak garis lebih kasar daripada lebar strip.',
    en: 'Families: surely inside – by the best line – possibly inside. At legal widths the low bound is often 0: the lines are less accurate than the strip is wide.',
  },

  rankingHead: { id: 'Keluarga di dalam zona', en: 'Families inside the zone' },
  rankingKey: { id: 'KK: terbaik (rendah – tinggi)', en: 'families (KK): best (low – high)' },
  rankingAll: { id: 'Tampilkan semua ({count})', en: 'Show all ({count})' },
  rankingFewer: { id: 'Tampilkan {count} teratas', en: 'Show the first {count}' },
  rankingOutside: {
    id: 'Tidak disentuh zona ini: {count} wilayah.',
    en: 'Not reached by this zone: {count} areas.',
  },
  rankingEmpty: {
    id: 'Zona ini tidak menyentuh wilayah mana pun.',
    en: 'This zone reaches no area.',
  },
  familiesOf: { id: '{best} KK', en: '{best} families' },
  range: { id: '{low} – {high}', en: '{low} – {high}' },
  atMost: { id: 'maks. {high}', en: 'max. {high}' },
  atLeast: { id: 'min. {low}', en: 'min. {low}' },
  notAssessed: { id: 'tidak dinilai', en: 'not assessed' },
  partlyAssessed: { id: 'sebagian tidak dinilai', en: 'partly not assessed' },
  hiddenCount: { id: 'disembunyikan', en: 'hidden' },
  notReached: { id: 'di luar zona', en: 'outside the zone' },

  areaZones: { id: 'Di dalam zona marginal', en: 'Inside marginal zones' },
  areaZonesOther: { id: 'Zona lain di sini ({count})', en: 'Other zones here ({count})' },
  areaZonesNone: {
    id: 'Tidak ada zona yang menyentuh wilayah ini.',
    en: 'No zone reaches this area.',
  },
  areaZonesNotThis: {
    id: '{set} tidak menyentuh wilayah ini.',
    en: '{set} does not reach this area.',
  },
  zoneArea: { id: '{hectares} ha · {share} wilayah', en: '{hectares} ha · {share} of the area' },
  methodArea: { id: 'menurut luas', en: 'by area weighting' },
  methodMixed: { id: 'sebagian menurut luas', en: 'partly by area weighting' },
  comparisonHead: { id: 'Di dalam dibanding di luar', en: 'Inside against outside' },
  comparisonOf: {
    id: 'Untuk {area}; untuk wilayah ini sendiri tidak diterbitkan.',
    en: 'For {area}; not published for this area by itself.',
  },
  columnInside: { id: 'Dalam', en: 'Inside' },
  columnOutside: { id: 'Luar', en: 'Outside' },
  columnZone: { id: 'Di dalam zona (KK)', en: 'Inside the zone (families)' },
  timesOutside: { id: '{ratio} kali luar', en: '{ratio} times outside' },
  comparisonAll: { id: 'Semua indikator ({count})', en: 'All indicators ({count})' },
  comparisonFewer: { id: 'Lebih sedikit', en: 'Fewer' },
  comparisonInterval: {
    id: 'Dalam kurung: rentang 95 % perbandingan.',
    en: 'In brackets: 95 % interval of the ratio.',
  },
  comparisonLegal: {
    id: 'Pada lebar menurut aturan hanya luas dan jumlah keluarga (dibulatkan): letak garis terlalu kasar untuk membandingkan keluarga di dalam dan di luar.',
    en: 'At legal widths only area and (rounded) families: the lines are too coarse to compare the families inside and outside.',
  },
  comparisonFew: {
    id: 'Tidak dibandingkan: kurang dari {families} keluarga di dalam zona.',
    en: 'Not compared: fewer than {families} families inside.',
  },
  comparisonWeighted: {
    id: 'Tidak dibandingkan: dihitung menurut luas, di dalam dan di luar sama dengan sendirinya.',
    en: 'Not compared: counted by area, so that inside and outside are equal by construction.',
  },

  landHead: { id: 'Yang boleh di lahan ini', en: 'What is allowed on this land' },
  downloadZones: { id: 'Zona marginal', en: 'Marginal zones' },
  downloadZonesMap: { id: 'Peta zona', en: 'Map of the zones' },
  downloadZonesMapNote: { id: '{set}, .geojson', en: '{set}, .geojson' },
  downloadZonesTable: { id: 'Tabel zona', en: 'Table of the zones' },
  downloadZonesTableNote: { id: '{set}, .csv', en: '{set}, .csv' },
  estimatedLabel: { id: 'perkiraan, tidak dinilai', en: 'estimated, not assessed' },
} as const satisfies Record<string, Bilingual>;
