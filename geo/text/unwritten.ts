import type { Bilingual } from './languages.ts';

/** Why a command did not write a file. */
export const UNWRITTEN = {
  exists: {
    id: '{file} sudah ada; pilih nama lain.',
    en: '{file} exists already; choose another name.',
  },
  served: {
    id: '{file} ada di dalam folder yang disajikan layanan; pilih tempat lain.',
    en: '{file} is in a folder that the service serves; choose another place.',
  },
  unwritable: {
    id: '{file} tidak dapat ditulis ({why}).',
    en: '{file} cannot be written ({why}).',
  },
} as const satisfies Record<string, Bilingual>;
