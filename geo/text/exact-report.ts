import type { Bilingual } from './languages.ts';

/** What the office's own report says; it holds exact counts and must not be published. */
export const EXACT_REPORT = {
  mark: {
    id: 'RAHASIA - TIDAK UNTUK PUBLIKASI. Hitungan tepat dari register keluarga (UU 27/2022). Rilis {release}, dibuat {made}.',
    en: 'CONFIDENTIAL - NOT FOR PUBLICATION. Exact counts of a register of families (UU 27/2022). Release {release}, made {made}.',
  },
  heads: {
    id: 'periode | asal | tingkat | kode | nama | indikator | satuan | pembilang | penyebut | keluarga | nilai tepat | status terbit | nilai terbit',
    en: 'period | origin | level | code | name | indicator | unit | numerator | denominator | families | exact value | published status | published value',
  },
  usage: {
    id: 'Pemakaian: npm run report -- BERKAS.csv [--lang id|en]',
    en: 'Usage: npm run report -- FILE.csv [--lang id|en]',
  },
  written: {
    id: '{rows} baris tepat ditulis ke {file}; hanya pemiliknya yang dapat membacanya. Jangan diterbitkan.',
    en: '{rows} exact rows are written to {file}, readable by its owner only. Do not publish it.',
  },
  none: {
    id: 'Belum ada register keluarga.',
    en: 'There is no register of families yet.',
  },
} as const satisfies Record<string, Bilingual>;
