import type { Bilingual } from '../languages.ts';
import type { FindingText } from './finding-text.ts';

const EXPORT_AGAIN: Bilingual = {
  id: 'Ekspor ulang dari program SIG sebagai GeoJSON, Shapefile dalam ZIP, atau GeoPackage.',
  en: 'Export again from a GIS as GeoJSON, zipped Shapefile or GeoPackage.',
};

const WGS84: Bilingual = {
  id: 'Ekspor ulang ke WGS 84 (EPSG:4326).',
  en: 'Export again to WGS 84 (EPSG:4326).',
};

const NAME_LAYER: Bilingual = { id: 'Pilih satu dengan --layer.', en: 'Choose one with --layer.' };

/** About a file of lines or zones as a whole. */
export const FEATURE_FILE_FINDINGS = {
  wrong_kind_of_features: {
    reason: {
      id: 'Jenis berkas ini tidak dibaca di sini: {kind}.',
      en: 'This kind of file is not read here: {kind}.',
    },
    remedy: EXPORT_AGAIN,
  },
  bare_shapefile: {
    reason: {
      id: 'Ini hanya bagian .shp dari Shapefile.',
      en: 'This is only the .shp part of a Shapefile.',
    },
    remedy: {
      id: 'Masukkan .shp, .shx, .dbf, dan .prj bersama ke satu ZIP.',
      en: 'Put its .shp, .shx, .dbf and .prj together into one ZIP.',
    },
  },
  features_too_large: {
    reason: {
      id: 'Berkas lebih besar dari yang dibaca ({most} MB setelah dibuka; GeoJSON 64 MB).',
      en: 'The file is larger than is read ({most} MB unpacked; GeoJSON 64 MB).',
    },
    remedy: {
      id: 'Potong ke wilayah kota, lalu ekspor ulang.',
      en: 'Cut it to the city and export again.',
    },
  },
  zip_damaged: {
    reason: { id: 'ZIP rusak atau terpotong.', en: 'The ZIP is damaged or cut off.' },
    remedy: EXPORT_AGAIN,
  },
  zip_encrypted: {
    reason: { id: 'ZIP ini memakai kata sandi.', en: 'This ZIP has a password.' },
    remedy: { id: 'Buat ZIP tanpa kata sandi.', en: 'Make the ZIP without one.' },
  },
  zip_without_shapefile: {
    reason: {
      id: 'ZIP ini tidak berisi Shapefile (.shp).',
      en: 'There is no Shapefile (.shp) in this ZIP.',
    },
    remedy: EXPORT_AGAIN,
  },
  shapefile_without_table: {
    reason: {
      id: 'Shapefile ini tanpa tabel atribut (.dbf).',
      en: 'The Shapefile is without its table of attributes (.dbf).',
    },
    remedy: {
      id: 'Masukkan .shp, .shx, .dbf, dan .prj bersama ke satu ZIP.',
      en: 'Put its .shp, .shx, .dbf and .prj together into one ZIP.',
    },
  },
  shapefile_damaged: {
    reason: {
      id: 'Shapefile rusak atau terpotong ({part}).',
      en: 'The Shapefile is damaged or cut off ({part}).',
    },
    remedy: EXPORT_AGAIN,
  },
  dbf_encoding: {
    reason: {
      id: '{feature}: teks dalam .dbf tidak dapat dibaca sebagai {encoding}.',
      en: '{feature}: text in the .dbf cannot be read as {encoding}.',
    },
    remedy: {
      id: 'Ekspor ulang dengan pengodean UTF-8, beserta berkas .cpg.',
      en: 'Export again with encoding UTF-8, and with its .cpg file.',
    },
  },
  geopackage_damaged: {
    reason: { id: 'GeoPackage rusak atau terpotong.', en: 'The GeoPackage is damaged or cut off.' },
    remedy: EXPORT_AGAIN,
  },
  damaged_geometry: {
    reason: {
      id: '{feature}: geometrinya rusak atau terpotong.',
      en: '{feature}: its geometry is damaged or cut off.',
    },
    remedy: EXPORT_AGAIN,
  },
  no_layer: {
    reason: {
      id: 'Berkas tidak berisi lapisan fitur.',
      en: 'The file holds no layer of features.',
    },
    remedy: EXPORT_AGAIN,
  },
  several_layers: {
    reason: {
      id: 'Berkas berisi beberapa lapisan: {layers}.',
      en: 'The file holds several layers: {layers}.',
    },
    remedy: NAME_LAYER,
  },
  no_such_layer: {
    reason: {
      id: 'Tidak ada lapisan "{layer}". Yang ada: {layers}.',
      en: 'There is no layer "{layer}". There are: {layers}.',
    },
    remedy: NAME_LAYER,
  },
  layer_of_geojson: {
    reason: {
      id: 'GeoJSON tidak berisi lapisan; --layer "{layer}" tidak berlaku.',
      en: 'GeoJSON has no layers; --layer "{layer}" means nothing here.',
    },
    remedy: { id: 'Hapus --layer.', en: 'Leave --layer out.' },
  },
  crs_member: {
    reason: {
      id: 'Sistem koordinat yang disebut GeoJSON bukan WGS 84: {name}.',
      en: 'The coordinate system that the GeoJSON names is not WGS 84: {name}.',
    },
    remedy: WGS84,
  },
  crs_not_declared: {
    reason: {
      id: 'Sistem koordinat tidak disebut ({where}).',
      en: 'The coordinate system is not declared ({where}).',
    },
    remedy: {
      id: 'Tetapkan sistem koordinat lapisan di program SIG, lalu ekspor ulang.',
      en: 'Set the coordinate system of the layer in a GIS and export again.',
    },
  },
  crs_unreadable: {
    reason: {
      id: 'Sistem koordinat "{name}" tidak dapat dibaca.',
      en: 'The coordinate system "{name}" cannot be read.',
    },
    remedy: WGS84,
  },
  crs_datum: {
    reason: {
      id: 'Sistem koordinat "{name}" memakai datum lain tanpa pergeseran ke WGS 84; garis bisa meleset ratusan meter.',
      en: 'The coordinate system "{name}" has another datum and no shift to WGS 84; lines could be hundreds of metres off.',
    },
    remedy: WGS84,
  },
} as const satisfies Record<string, FindingText>;
