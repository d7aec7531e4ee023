import type { Bilingual } from '../languages.ts';

/** Sentences of the report that an import prints. */
export const REPORT = {
  stored: { id: 'Tersimpan sebagai rilis {release}.', en: 'Stored as release {release}.' },
  refused: { id: 'DITOLAK: tidak ada yang disimpan.', en: 'REFUSED: nothing was stored.' },
  unchanged: {
    id: 'Tidak ada yang berubah; tidak ada rilis baru.',
    en: 'Nothing changes; no new release.',
  },
  dry_run: {
    id: 'Uji coba (--dry-run): tidak ada yang disimpan.',
    en: 'Dry run: nothing was stored.',
  },
  counts: {
    id: 'Dibaca {read}, diterima {accepted}, tidak berubah {unchanged}, tanpa nilai {empty}, dirahasiakan {withheld}, ditolak {refused}.',
    en: 'Read {read}, accepted {accepted}, unchanged {unchanged}, without a value {empty}, withheld {withheld}, refused {refused}.',
  },
  line: { id: 'baris {line}', en: 'line {line}' },
  column: { id: 'kolom {column}', en: 'column {column}' },
  more: {
    id: '... dan {count} lagi (semua: --report BERKAS.json)',
    en: '... and {count} more (all of them: --report FILE.json)',
  },
  undone: {
    id: 'Rilis {undone} dibatalkan; rilis {current} berlaku lagi.',
    en: 'Release {undone} is undone; release {current} is served again.',
  },
  nothing_to_undo: {
    id: 'Tidak ada yang dapat dibatalkan: rilis 1 adalah data bawaan.',
    en: 'There is nothing to undo: release 1 is the bundled data.',
  },
} as const satisfies Record<string, Bilingual>;

/** Headings of the lists of a report. */
export const LISTS = {
  refused: { id: 'Ditolak', en: 'Refused' },
  unmatched: { id: 'Wilayah tidak dikenal', en: 'Areas not found' },
  ambiguous: { id: 'Wilayah bermakna ganda', en: 'Areas that can be several' },
  duplicates: { id: 'Baris ganda', en: 'Duplicates' },
  withheld: { id: 'Dirahasiakan', en: 'Withheld' },
  warnings: { id: 'Perhatian', en: 'Please note' },
  repaired: { id: 'Diperbaiki', en: 'Repaired' },
} as const satisfies Record<string, Bilingual>;

/** What the command line says about its own use. */
export const USAGE = {
  usage: { id: 'Pemakaian', en: 'Usage' },
  flags: { id: 'Pilihan', en: 'Options' },
  see_help: { id: 'Lihat: npm run import -- --help', en: 'See: npm run import -- --help' },
  unknown_command: { id: 'Perintah "{word}" tidak dikenal.', en: 'There is no command "{word}".' },
  unknown_flag: {
    id: 'Pilihan --{flag} tidak dikenal di sini. Mungkin --{near}?',
    en: 'There is no option --{flag} here. Perhaps --{near}?',
  },
  needs_value: {
    id: '--{flag} memerlukan nilai: {takes}.',
    en: '--{flag} needs a value: {takes}.',
  },
  takes_no_value: { id: '--{flag} tidak memakai nilai.', en: '--{flag} takes no value.' },
  given_twice: { id: '--{flag} ditulis dua kali.', en: '--{flag} is given twice.' },
  bad_value: {
    id: '--{flag} "{value}" tidak dikenal; pakai {takes}.',
    en: '--{flag} "{value}" is not known; use {takes}.',
  },
  needs_file: { id: 'Sebutkan satu berkas.', en: 'Name one file.' },
  takes_no_file: { id: 'Perintah ini tidak memakai berkas.', en: 'This command takes no file.' },
  needs_flag: { id: '--{flag} wajib diisi.', en: '--{flag} is required.' },
} as const satisfies Record<string, Bilingual>;

/** What each command does. */
export const COMMANDS = {
  figures: {
    id: 'impor tabel angka (CSV atau XLSX)',
    en: 'import a table of figures (CSV or XLSX)',
  },
  boundaries: {
    id: 'impor batas kelurahan satu kota (GeoJSON)',
    en: 'import the kelurahan boundaries of one city (GeoJSON)',
  },
  undo: { id: 'kembali ke rilis sebelumnya', en: 'return to the release before' },
} as const satisfies Record<string, Bilingual>;
export type Command = keyof typeof COMMANDS;
