import { COMMON_FLAGS, FIGURE_FLAGS, type FlagText } from '../import/flags.ts';
import type { Bilingual } from '../languages.ts';

/** What the command line of the survey does; `operand` is what stands before the options. */
export const SURVEY_TASKS = {
  file: {
    operand: 'FILE',
    help: {
      id: 'analisis berkas jawaban (CSV atau XLSX), satu baris satu responden',
      en: 'analyse a file of answers (CSV or XLSX), a row a respondent',
    },
  },
  study: {
    operand: 'study',
    help: {
      id: 'ulangi penelitian dengan 191 baris rekonstruksi, di samping angka tercetak',
      en: 'replay the study with 191 reconstructed rows, beside its printed figures',
    },
  },
  template: {
    operand: '--setup-template',
    help: {
      id: 'cetak pengaturan penelitian (JSON) sebagai awal pengaturan sendiri',
      en: 'print the set-up of the study (JSON), to start one of your own from',
    },
  },
} as const satisfies Record<string, { operand: string; help: Bilingual }>;
export type SurveyTask = keyof typeof SURVEY_TASKS;

const OUT: FlagText = {
  takes: 'FILE',
  help: {
    id: 'tulis hasil ke berkas baru yang hanya dapat dibaca pemiliknya',
    en: 'write the result to a new file that its owner alone can read',
  },
};
const JSON_FLAG: FlagText = {
  takes: null,
  help: {
    id: 'seluruh hasil sebagai JSON, angka tidak dibulatkan',
    en: 'the whole result as JSON, figures unrounded',
  },
};
const ALWAYS = { out: OUT, lang: COMMON_FLAGS.lang, help: COMMON_FLAGS.help };

/** Flags of each task, by name without the dashes. */
export const SURVEY_FLAGS: Record<SurveyTask, Record<string, FlagText>> = {
  file: {
    config: {
      takes: 'FILE.json',
      help: {
        id: 'pengaturan: kolom, butir, kelas, peubah hasil; tanpa ini pengaturan penelitian (Y, X1, X2, X3)',
        en: 'set-up: columns, items, classes, outcome; without it that of the study (Y, X1, X2, X3)',
      },
    },
    json: JSON_FLAG,
    encoding: FIGURE_FLAGS.encoding,
    sheet: FIGURE_FLAGS.sheet,
    ...ALWAYS,
  },
  study: {
    json: JSON_FLAG,
    data: {
      takes: 'FILE.csv',
      help: {
        id: 'tulis juga ke-191 baris rekonstruksi; nama berkas memuat kata "reconstructed"',
        en: 'write the 191 reconstructed rows too; the name of the file says "reconstructed"',
      },
    },
    ...ALWAYS,
  },
  template: { 'setup-template': { takes: null, help: SURVEY_TASKS.template.help }, ...ALWAYS },
};

/** What the command says beside the report itself. */
export const SURVEY_COMMAND = {
  see_help: { id: 'Lihat: npm run survey -- --help', en: 'See: npm run survey -- --help' },
  takes_no_operand: {
    id: '{operand} tidak memakai berkas.',
    en: '{operand} takes no file.',
  },
  stopped: { id: 'Menghentikan analisis', en: 'Stops the analysis' },
  noted: { id: 'Perhatian', en: 'Please note' },
  refused: {
    id: 'TIDAK DIANALISIS: tidak ada hasil.',
    en: 'NOT ANALYSED: there is no result.',
  },
  setup: { id: 'Pengaturan: {setup}', en: 'Set-up: {setup}' },
  rows: {
    id: 'Responden: {used} dari {read} baris; taraf nyata {alpha}; benih acak {seed}.',
    en: 'Respondents: {used} of {read} rows; level of significance {alpha}; seed of chance {seed}.',
  },
  outcome: {
    id: 'Peubah hasil: {y}; urutan kelas rendah, sedang, tinggi.',
    en: 'Outcome: {y}; classes in the order low, medium, high.',
  },
  replay: { id: 'Tercetak dan dihitung ulang', en: 'Printed and computed' },
  methods: { id: 'Cara, anggapan, dan batas', en: 'Methods, assumptions and limits' },
  assumptions: { id: 'Anggapan: {text}', en: 'Assumptions: {text}' },
  limits: { id: 'Batas: {text}', en: 'Limits: {text}' },
  citation: { id: 'Rujukan: {text}', en: 'References: {text}' },
  written: {
    id: 'Ditulis: {file}; hanya pemiliknya yang dapat membacanya.',
    en: 'Written: {file}, readable by its owner only.',
  },
  data_written: {
    id: '{rows} baris rekonstruksi ditulis ke {file}: bukan jawaban responden.',
    en: '{rows} reconstructed rows are written to {file}: they are no answers of respondents.',
  },
} as const satisfies Record<string, Bilingual>;
