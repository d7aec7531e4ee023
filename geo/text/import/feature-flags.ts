import { BOUNDARY_FLAGS, type FlagText } from './flags.ts';

/** What both lines and zones may be stated to be. */
const FEATURE_FLAGS = {
  source: {
    takes: 'TEXT',
    help: {
      id: 'sumber untuk fitur tanpa sumber (wajib ada)',
      en: 'source of features that have none (required)',
    },
  },
  accuracy: {
    takes: 'METRES',
    help: {
      id: 'ketelitian letak (batas 95 %) untuk fitur tanpa accuracy_m (wajib ada)',
      en: 'how far a feature without accuracy_m may be off, a 95 % bound (required)',
    },
  },
  method: {
    takes: 'measured|inferred|estimated',
    help: {
      id: 'cara letak diketahui, untuk fitur yang tidak menyebutnya (biasanya measured)',
      en: 'how the place is known, for features that do not say it (usually measured)',
    },
  },
  licence: BOUNDARY_FLAGS.licence,
  date: {
    takes: 'TEXT',
    help: { id: 'tanggal untuk fitur tanpa tanggal', en: 'date of features that have none' },
  },
  layer: {
    takes: 'NAME',
    help: {
      id: 'lapisan GeoPackage atau Shapefile, bila ada beberapa',
      en: 'layer of a GeoPackage or Shapefile, where there are several',
    },
  },
} as const satisfies Record<string, FlagText>;

export const LINE_FLAGS = FEATURE_FLAGS;

export const ZONE_FLAGS = {
  kind: {
    takes: 'slum|other',
    help: {
      id: 'jenis untuk zona yang tidak menyebutnya',
      en: 'kind of zones that do not say it',
    },
  },
  ...FEATURE_FLAGS,
} as const satisfies Record<string, FlagText>;
