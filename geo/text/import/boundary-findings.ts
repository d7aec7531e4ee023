import type { Bilingual } from '../languages.ts';
import type { FindingText } from './finding-text.ts';

const SAVE_AS_TEXT: Bilingual = {
  id: 'Tulis kode sebagai teks, misalnya 36.73.02.1001.',
  en: 'Write the code as text, for example 36.73.02.1001.',
};

const REDRAW: Bilingual = {
  id: 'Perbaiki geometri fitur ini di program SIG, lalu ekspor ulang.',
  en: 'Mend the geometry of this feature in a GIS and export again.',
};

const WGS84: Bilingual = {
  id: 'Ekspor ulang ke WGS 84 (EPSG:4326), bujur dahulu lalu lintang.',
  en: 'Export again to WGS 84 (EPSG:4326), longitude before latitude.',
};

/** About features of a boundary file. */
export const BOUNDARY_FINDINGS = {
  not_json: {
    reason: { id: 'Berkas bukan JSON.', en: 'The file is not JSON.' },
    remedy: { id: 'Ekspor sebagai GeoJSON (RFC 7946).', en: 'Export as GeoJSON (RFC 7946).' },
  },
  not_a_feature_collection: {
    reason: {
      id: 'Berkas bukan GeoJSON FeatureCollection.',
      en: 'The file is no GeoJSON FeatureCollection.',
    },
    remedy: { id: 'Ekspor sebagai GeoJSON (RFC 7946).', en: 'Export as GeoJSON (RFC 7946).' },
  },
  no_features: {
    reason: { id: 'FeatureCollection ini kosong.', en: 'The FeatureCollection is empty.' },
  },
  not_a_feature: { reason: { id: 'Ini bukan Feature.', en: 'This is not a Feature.' } },
  no_such_field: {
    reason: {
      id: 'Tidak ada fitur yang memiliki kolom "{field}".',
      en: 'No feature has a field "{field}".',
    },
  },
  no_code_field: {
    reason: { id: 'Tidak ada kolom kode.', en: 'There is no field for the code.' },
    remedy: {
      id: 'Sebutkan dengan --code-field atau --bps-field.',
      en: 'Name it with --code-field or --bps-field.',
    },
  },
  no_name_field: {
    reason: { id: 'Tidak ada kolom nama.', en: 'There is no field for the name.' },
    remedy: { id: 'Sebutkan dengan --name-field.', en: 'Name it with --name-field.' },
  },
  no_name: { reason: { id: '{feature}: nama kosong.', en: '{feature}: the name is empty.' } },
  bad_code: {
    reason: {
      id: '{feature}: "{cell}" bukan kode Kemendagri.',
      en: '{feature}: "{cell}" is no Kemendagri code.',
    },
    remedy: SAVE_AS_TEXT,
  },
  bad_bps_code: {
    reason: {
      id: '{feature}: "{cell}" bukan kode BPS sepuluh angka.',
      en: '{feature}: "{cell}" is no BPS code of ten digits.',
    },
  },
  no_kemendagri_code: {
    reason: {
      id: '{feature}: kode Kemendagri untuk kode BPS "{cell}" tidak diketahui.',
      en: '{feature}: the Kemendagri code of BPS code "{cell}" is not known.',
    },
    remedy: {
      id: 'Tambahkan kolom kode Kemendagri (--code-field).',
      en: 'Add a field with the Kemendagri code (--code-field).',
    },
  },
  not_a_kelurahan: {
    reason: {
      id: '{feature}: {cell} bukan kode kelurahan.',
      en: '{feature}: {cell} is not the code of a kelurahan.',
    },
    remedy: {
      id: 'Berkas memuat kelurahan saja; kecamatan dan kota digabung sendiri.',
      en: 'The file holds kelurahan only; kecamatan and city are merged here.',
    },
  },
  duplicate_code: {
    reason: {
      id: 'Kode {code} sudah dipakai di baris {line}.',
      en: 'Code {code} is already used on line {line}.',
    },
  },
  more_than_one_kota: {
    reason: {
      id: '{feature} tidak berada di kota {kota}.',
      en: '{feature} is not in city {kota}.',
    },
    remedy: { id: 'Satu berkas untuk satu kota.', en: 'One file for one city.' },
  },
  geometry_type: {
    reason: {
      id: '{feature}: geometri {type}, bukan Polygon atau MultiPolygon.',
      en: '{feature}: the geometry is {type}, not Polygon or MultiPolygon.',
    },
    remedy: REDRAW,
  },
  geometry_shape: {
    reason: {
      id: '{feature}: koordinat bukan daftar pasangan angka.',
      en: '{feature}: the coordinates are no lists of pairs of numbers.',
    },
    remedy: REDRAW,
  },
  ring_too_short: {
    reason: {
      id: '{feature}: ada cincin dengan {positions} titik; paling sedikit 4.',
      en: '{feature}: a ring has {positions} positions; at least 4 are needed.',
    },
    remedy: REDRAW,
  },
  ring_open: {
    reason: {
      id: '{feature}: cincin yang mulai di {position} tidak tertutup.',
      en: '{feature}: the ring that starts at {position} is not closed.',
    },
    remedy: REDRAW,
  },
  self_intersection: {
    reason: {
      id: '{feature}: garisnya memotong diri di {position}.',
      en: '{feature}: its line crosses itself at {position}.',
    },
    remedy: REDRAW,
  },
  swapped_axes: {
    reason: {
      id: '{feature}: bujur dan lintang tertukar ({position}).',
      en: '{feature}: longitude and latitude are swapped ({position}).',
    },
    remedy: WGS84,
  },
  projected_coordinates: {
    reason: {
      id: '{feature}: koordinat dalam meter, bukan derajat ({position}).',
      en: '{feature}: the coordinates are metres, not degrees ({position}).',
    },
    remedy: WGS84,
  },
  outside_world: {
    reason: {
      id: '{feature}: koordinat di luar bumi ({position}).',
      en: '{feature}: a position outside the world ({position}).',
    },
    remedy: WGS84,
  },
  overlap: {
    reason: {
      id: '{feature} bertumpang tindih dengan {other} (baris {line}) seluas {m2} m².',
      en: '{feature} overlaps {other} (line {line}) by {m2} m².',
    },
    remedy: REDRAW,
  },
  gap: {
    reason: {
      id: 'Ada lubang {m2} m² di antara wilayah, dekat {position}.',
      en: 'There is a hole of {m2} m² between the areas, near {position}.',
    },
  },
  winding: {
    reason: {
      id: '{feature}: arah cincin dibalik sesuai RFC 7946.',
      en: '{feature}: ring direction turned as RFC 7946 wants.',
    },
  },
  height_dropped: {
    reason: {
      id: '{feature}: ketinggian titik dihapus.',
      en: '{feature}: heights of positions dropped.',
    },
  },
  figures_without_area: {
    reason: {
      id: '{count} angka tersimpan tidak punya wilayah dalam batas baru; tidak ditampilkan.',
      en: '{count} stored figures have no area in the new boundaries; they are not shown.',
    },
  },
} as const satisfies Record<string, FindingText>;
