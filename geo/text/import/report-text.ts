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
  undone_unseen: {
    id: 'Impor terakhir dibatalkan; yang terbit tidak berubah: rilis {current} tetap berlaku.',
    en: 'The last import is undone; what is public does not change: release {current} is served on.',
  },
  nothing_to_undo: {
    id: 'Tidak ada yang dapat dibatalkan: rilis 1 adalah data bawaan.',
    en: 'There is nothing to undo: release 1 is the bundled data.',
  },
} as const satisfies Record<string, Bilingual>;

/** Sentences of the report on a register of families. */
export const HOUSEHOLD_REPORT = {
  counts: {
    id: 'Dibaca {read} baris: diterima {accepted} (diperbaiki {repaired}), ditolak {refused}.',
    en: 'Read {read} rows: accepted {accepted} (repaired {repaired}), refused {refused}.',
  },
  same: { id: '{count} baris', en: '{count} rows' },
  all: { id: 'Semua temuan: {file}', en: 'All findings: {file}' },
  failed: {
    id: 'Berkas temuan tidak dapat ditulis ({why}); daftar di atas tidak lengkap.',
    en: 'The file of findings could not be written ({why}); the lists above are not complete.',
  },
  stored: {
    id: 'Tersimpan sebagai rilis {release}, periode {period}. Angka yang terbit sudah dibulatkan.',
    en: 'Stored as release {release}, period {period}. What is published is rounded.',
  },
  partly: {
    id: 'PERHATIAN: {refused} baris ditolak dan tidak ikut dihitung.',
    en: 'NOTE: {refused} rows were refused and are not counted.',
  },
  stored_unseen: {
    id: 'Tersimpan, periode {period}. Angka yang terbit tidak berubah dan tidak ada rilis baru: perubahannya belum cukup banyak di satu tempat.',
    en: 'Stored, period {period}. What is public does not change and there is no new release: too few families have changed in any one place.',
  },
  waiting: {
    id: '{families} keluarga di {areas} kelurahan menunggu sampai cukup banyak keluarga di dekatnya berubah; setelah itu: npm run import -- publish',
    en: '{families} families in {areas} kelurahan wait until enough families near them have changed; then: npm run import -- publish',
  },
  published: {
    id: 'Terbit sebagai rilis {release}.',
    en: 'Published as release {release}.',
  },
  published_unseen: {
    id: 'Perubahan masuk ke hitungan; angka yang terbit tetap sama dan tidak ada rilis baru.',
    en: 'The changes entered the counts; what is public stays the same and there is no new release.',
  },
  too_few: {
    id: 'BELUM DITERBITKAN: di setiap tempat masih terlalu sedikit keluarga yang berubah; satu keluarga tidak boleh terbaca dari selisih dua rilis. Tidak ada yang berubah.',
    en: 'NOT PUBLISHED YET: too few families have changed in every place; no family may be read off the difference of two releases. Nothing changes.',
  },
  nobody_waits: {
    id: 'Tidak ada perubahan yang menunggu: semua sudah terbit.',
    en: 'No change waits: everything is published.',
  },
  no_register: {
    id: 'Tidak ada register keluarga yang terbit. Impor dahulu: npm run import -- households BERKAS.',
    en: 'No register of families is public. Import one first: npm run import -- households FILE.',
  },
  changed: {
    id: 'Data keluarga {what} dalam register.',
    en: 'The family was {what} in the register.',
  },
  stays: {
    id: 'Angka yang terbit tetap (rilis {current}): bagian keluarga ini, tanpa kode dan titiknya, keluar bersama perubahan keluarga lain di dekatnya. Sampaikan hal ini kepada pemohon.',
    en: 'What is public stays (release {current}): the part of this family, without its code and point, leaves together with changes of other families near it. Tell the applicant so.',
  },
  corrected: { id: 'diperbaiki', en: 'corrected' },
  removed: { id: 'dihapus', en: 'removed' },
  deleted: {
    id: 'Register dihapus seluruhnya; rilis {release} berlaku.',
    en: 'The register is deleted whole; release {release} is served.',
  },
  kept: {
    id: 'Register yang digantikan masih disimpan di register.sqlite: {count} ({families} keluarga, sekitar {megabytes} MB), sampai impor register berikutnya atau npm run import -- forget.',
    en: 'Replaced registers that are still kept in register.sqlite: {count} ({families} families, about {megabytes} MB), until the next import of a register or npm run import -- forget.',
  },
  forgotten: {
    id: 'Register yang digantikan telah dihapus: {count} ({families} keluarga, sekitar {megabytes} MB). Impor yang menggantikannya tidak dapat dibatalkan lagi.',
    en: 'Replaced registers are erased: {count} ({families} families, about {megabytes} MB). The imports that replaced them can no longer be undone.',
  },
  nothing_kept: {
    id: 'Tidak ada register yang digantikan yang masih disimpan.',
    en: 'No replaced register is kept.',
  },
  template: {
    id: 'Templat ditulis: {file}, buku kode: {codebook}',
    en: 'Template written: {file}, codebook: {codebook}',
  },
  replaced_erased: {
    id: 'Impor ini tidak dapat dibatalkan: keluarga dari register yang digantikannya sudah dihapus (oleh impor register berikutnya atau oleh forget).',
    en: 'This import cannot be undone: the families of the register that it replaced are erased (by the next import of a register, or by forget).',
  },
  not_undoable: {
    id: 'Perbaikan dan penghapusan data keluarga (UU 27/2022) serta penerbitannya tidak dapat dibatalkan, begitu pula impor yang mengeluarkan keluarga dari angka terbitan bila bagian keluarga itu sudah dihapus sesudahnya.',
    en: 'A correction or removal of a family (UU 27/2022) cannot be undone, nor its publication, nor an import with which families left the published sums, once their shares were forgotten.',
  },
} as const satisfies Record<string, Bilingual>;

/** Columns of the file of findings. */
export const REPORT_COLUMNS: Bilingual = {
  id: 'daftar | baris | kolom | isi | alasan | saran',
  en: 'list | line | column | value | reason | suggestion',
};

/** Headings of the lists of a report. */
export const LISTS = {
  stopped: { id: 'Menghentikan impor', en: 'Stopped the import' },
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
  needs_id: { id: 'Sebutkan satu kode keluarga.', en: 'Name the code of one family.' },
  bad_period: {
    id: '--period "{value}" bukan periode: 2024, 2024-S1, 2024-07, atau 2024-07-31.',
    en: '--period "{value}" is no period: 2024, 2024-S1, 2024-07 or 2024-07-31.',
  },
  bad_amount: {
    id: '--poverty-line "{value}" bukan jumlah rupiah di atas nol.',
    en: '--poverty-line "{value}" is no amount of rupiah above zero.',
  },
  bad_accuracy: {
    id: '--accuracy "{value}" bukan bilangan meter di atas nol.',
    en: '--accuracy "{value}" is no number of metres above zero.',
  },
  report_over_input: {
    id: '--report "{file}" adalah berkas yang diimpor; laporan akan menimpanya. Sebut berkas lain.',
    en: '--report "{file}" is the imported file; the report would replace it. Name another file.',
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
  lines: {
    id: 'impor sungai, saluran, rel, jembatan, stasiun (GeoJSON, Shapefile ZIP, GeoPackage)',
    en: 'import rivers, canals, railways, bridges, stations (GeoJSON, zipped Shapefile, GeoPackage)',
  },
  zones: {
    id: 'impor zona berupa poligon: kumuh dan lainnya (GeoJSON, Shapefile ZIP, GeoPackage)',
    en: 'import zones that are polygons: slums and others (GeoJSON, zipped Shapefile, GeoPackage)',
  },
  households: {
    id: 'impor register keluarga (CSV atau XLSX)',
    en: 'import a register of families (CSV or XLSX)',
  },
  template: {
    id: 'tulis templat register keluarga (CSV) dan buku kodenya',
    en: 'write the template of a register of families (CSV) and its codebook',
  },
  'correct-household': {
    id: 'perbaiki data satu keluarga menurut kodenya',
    en: 'correct the data of one family by its code',
  },
  'remove-household': {
    id: 'hapus satu keluarga menurut kodenya dari semua register',
    en: 'remove one family by its code from all registers',
  },
  'delete-register': {
    id: 'hapus register keluarga seluruhnya, halaman lama berkas ikut terhapus',
    en: 'delete a register of families whole, old pages of the file included',
  },
  publish: {
    id: 'terbitkan perubahan keluarga yang sudah cukup banyak di dekatnya',
    en: 'publish the changes of families of which there are enough in one place',
  },
  changes: {
    id: 'tampilkan catatan perubahan register, dan register yang digantikan yang masih disimpan',
    en: 'show the log of changes to registers, and the replaced registers that are kept',
  },
  forget: {
    id: 'hapus sekarang keluarga dari register yang sudah digantikan; impornya tidak dapat dibatalkan lagi',
    en: 'erase the families of replaced registers now; their imports can no longer be undone',
  },
  prepare: {
    id: 'siapkan folder data: isi bila kosong, perbarui basis data lama, tulis peta.sqlite bila belum sesuai; dijalankan npm start',
    en: 'prepare the data folder: seed an empty one, bring an old database up to date, write peta.sqlite where it is behind; npm start runs it',
  },
  undo: { id: 'kembali ke rilis sebelumnya', en: 'return to the release before' },
} as const satisfies Record<string, Bilingual>;
export type Command = keyof typeof COMMANDS;
