import type { Bilingual } from '../languages.ts';
import type { FindingText } from './finding-text.ts';

const REDRAW: Bilingual = {
  id: 'Perbaiki geometri fitur ini di program SIG, lalu ekspor ulang.',
  en: 'Mend the geometry of this feature in a GIS and export again.',
};

const LINE_KINDS_UNDERSTOOD: Bilingual = {
  id: 'Yang dikenal: kind (river, canal, railway, bridge, station), waterway, railway, bridge, highway dengan bridge, fclass.',
  en: 'Understood are: kind (river, canal, railway, bridge, station), waterway, railway, bridge, highway with bridge, fclass.',
};

const METRES: Bilingual = {
  id: 'Tulis meter: 15, 15 m, 12.5, atau 10-20.',
  en: 'Write metres: 15, 15 m, 12.5 or 10-20.',
};

const RULES: Bilingual = { id: 'Yang cocok: {rules}.', en: 'Those that fit: {rules}.' };

/** About features of a file of lines or zones. */
export const LINE_FINDINGS = {
  no_line_kind: {
    reason: {
      id: '{feature}: tidak ada atribut yang menyebut jenisnya.',
      en: '{feature}: no property says what it is.',
    },
    remedy: LINE_KINDS_UNDERSTOOD,
  },
  unknown_line_kind: {
    reason: {
      id: '{feature}: {property} "{cell}" bukan jenis yang dikenal.',
      en: '{feature}: {property} "{cell}" is no kind that is known.',
    },
    remedy: LINE_KINDS_UNDERSTOOD,
  },
  no_zone_kind: {
    reason: {
      id: '{feature}: tidak ada atribut "kind" (slum atau other).',
      en: '{feature}: there is no property "kind" (slum or other).',
    },
    remedy: {
      id: 'Tambahkan, atau sebutkan untuk semua dengan --kind.',
      en: 'Add it, or state it for all with --kind.',
    },
  },
  tags_cut_off: {
    reason: {
      id: '{feature}: teks other_tags terpotong atau rusak.',
      en: '{feature}: the text in other_tags is cut off or damaged.',
    },
    remedy: {
      id: 'Ekspor sebagai GeoPackage atau GeoJSON: Shapefile memotong teks panjang.',
      en: 'Export as GeoPackage or GeoJSON: a Shapefile cuts long text off.',
    },
  },
  unknown_word: {
    reason: {
      id: '{feature}: {property} "{cell}" tidak dikenal.',
      en: '{feature}: {property} "{cell}" is not known.',
    },
    remedy: { id: 'Yang dikenal: {words}.', en: 'Known are: {words}.' },
  },
  not_metres: {
    reason: {
      id: '{feature}: {property} "{cell}" bukan ukuran dalam meter.',
      en: '{feature}: {property} "{cell}" is no measure in metres.',
    },
    remedy: METRES,
  },
  measure_range: {
    reason: {
      id: '{feature}: {property} {cell} tidak mungkin; harus lebih dari 0 sampai {most}.',
      en: '{feature}: {property} {cell} cannot be; it has to be above 0 and at most {most}.',
    },
    remedy: { id: 'Kosongkan bila tidak diketahui.', en: 'Leave it empty where it is not known.' },
  },
  width_order: {
    reason: {
      id: '{feature}: lebar terkecil {least} m melebihi lebar terbesar {most} m.',
      en: '{feature}: the least width, {least} m, is above the greatest, {most} m.',
    },
    remedy: { id: 'Tukar keduanya.', en: 'Swap the two.' },
  },
  not_a_condition: {
    reason: {
      id: '{feature}: {property} "{cell}" bukan ya atau tidak.',
      en: '{feature}: {property} "{cell}" is not yes or no.',
    },
    remedy: { id: 'Tulis yes atau no.', en: 'Write yes or no.' },
  },
  no_accuracy: {
    reason: {
      id: '{feature}: ketelitian (accuracy_m) tidak disebut.',
      en: '{feature}: its accuracy (accuracy_m) is not stated.',
    },
    remedy: {
      id: 'Tambahkan, atau sebutkan untuk semua dengan --accuracy METER.',
      en: 'Add it, or state it for all with --accuracy METRES.',
    },
  },
  no_feature_source: {
    reason: { id: '{feature}: sumber tidak disebut.', en: '{feature}: its source is not stated.' },
    remedy: {
      id: 'Tambahkan atribut source, atau sebutkan untuk semua dengan --source.',
      en: 'Add a property source, or state it for all with --source.',
    },
  },
  carries_without_bridge: {
    reason: {
      id: '{feature}: {property} "{cell}" hanya untuk jembatan.',
      en: '{feature}: {property} "{cell}" is for bridges only.',
    },
    remedy: { id: 'Kosongkan.', en: 'Leave it empty.' },
  },
  unknown_rule: {
    reason: {
      id: '{feature}: aturan sempadan "{cell}" tidak dikenal. Mungkin {near}?',
      en: '{feature}: there is no set-back rule "{cell}". Perhaps {near}?',
    },
    remedy: RULES,
  },
  rule_of_other_kind: {
    reason: {
      id: '{feature}: aturan sempadan "{cell}" tidak berlaku untuk {kind}.',
      en: '{feature}: set-back rule "{cell}" is not for {kind}.',
    },
    remedy: RULES,
  },
  rule_without_reason: {
    reason: {
      id: '{feature}: aturan "{cell}" tanpa alasan.',
      en: '{feature}: rule "{cell}" is without a reason.',
    },
    remedy: {
      id: 'Tulis dasarnya di rule_reason, misalnya nomor keputusan.',
      en: 'Write in rule_reason what it rests on, such as the number of a decree.',
    },
  },
  reason_without_rule: {
    reason: {
      id: '{feature}: ada alasan ("{reason}") tanpa aturan (rule); tidak dipakai.',
      en: '{feature}: there is a reason ("{reason}") without a rule; it is not used.',
    },
  },
  score_of_other: {
    reason: {
      id: '{feature}: skor {cell} hanya untuk permukiman kumuh (kind slum).',
      en: '{feature}: score {cell} is for slums only (kind slum).',
    },
    remedy: { id: 'Kosongkan, atau ubah jenisnya.', en: 'Leave it empty, or change the kind.' },
  },
  score_range: {
    reason: {
      id: '{feature}: skor "{cell}" bukan bilangan {least} sampai {most} (Permen PUPR 14/2018).',
      en: '{feature}: score "{cell}" is no number from {least} to {most} (Permen PUPR 14/2018).',
    },
    remedy: {
      id: 'Tulis jumlah skor 16 kriteria; kosongkan bila belum dinilai.',
      en: 'Write the sum of the scores of the 16 criteria; leave it empty if there is none.',
    },
  },
  empty_geometry: {
    reason: { id: '{feature}: tidak ada geometrinya.', en: '{feature}: it has no geometry.' },
    remedy: { id: 'Gambar, atau hapus fitur ini.', en: 'Draw it, or remove the feature.' },
  },
  line_geometry_type: {
    reason: {
      id: '{feature}: geometri {type}, bukan LineString atau MultiLineString.',
      en: '{feature}: the geometry is {type}, not LineString or MultiLineString.',
    },
    remedy: {
      id: 'Pakai garis tengahnya, dan lebarnya di width_m.',
      en: 'Use its centre line, and its width in width_m.',
    },
  },
  station_geometry_type: {
    reason: {
      id: '{feature}: geometri stasiun {type}, bukan Point atau Polygon.',
      en: '{feature}: the geometry of a station is {type}, not Point or Polygon.',
    },
    remedy: REDRAW,
  },
  line_coordinates: {
    reason: {
      id: '{feature}: koordinat bukan pasangan angka ({position}).',
      en: '{feature}: the coordinates are no pairs of numbers ({position}).',
    },
    remedy: REDRAW,
  },
  too_many_positions: {
    reason: {
      id: '{feature}: {count} titik; paling banyak {most}.',
      en: '{feature}: {count} positions; at most {most} are read.',
    },
    remedy: {
      id: 'Sederhanakan garisnya dengan toleransi 1 m.',
      en: 'Simplify the line with a tolerance of 1 m.',
    },
  },
  line_one_position: {
    reason: {
      id: '{feature}: ada garis dengan satu titik saja ({position}).',
      en: '{feature}: a line has only one position ({position}).',
    },
    remedy: REDRAW,
  },
  line_zero_length: {
    reason: {
      id: '{feature}: panjang garis nol; semua titiknya di {position}.',
      en: '{feature}: a line of length zero; all its positions are {position}.',
    },
    remedy: REDRAW,
  },
  antimeridian: {
    reason: {
      id: '{feature}: melintasi bujur 180 derajat di {position}.',
      en: '{feature}: it crosses the 180th meridian at {position}.',
    },
    remedy: { id: 'Potong ke wilayah kota.', en: 'Cut it to the city.' },
  },
  positions_repeated: {
    reason: {
      id: '{feature}: {count} titik kembar berurutan dihapus.',
      en: '{feature}: {count} positions that repeat the one before dropped.',
    },
  },
  depth_range: {
    reason: {
      id: '{feature}: kedalaman {low}-{high} m; dipakai {high} m, yang meminta sempadan lebih lebar.',
      en: '{feature}: depth {low}-{high} m; {high} m is used, which asks for the wider set-back.',
    },
  },
  nothing_left: {
    reason: {
      id: 'Tidak ada fitur yang tersisa untuk disimpan.',
      en: 'No feature is left to store.',
    },
    remedy: {
      id: 'Lihat di bawah "Perhatian" apa yang dilewati.',
      en: 'See under "Please note" what was left out.',
    },
  },
} as const satisfies Record<string, FindingText>;
