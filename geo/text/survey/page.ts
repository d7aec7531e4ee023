import type { Bilingual } from '../languages.ts';

/** What the survey page says around its tables. */
export const SURVEY_PAGE = {
  title: { id: 'Survei kebutuhan', en: 'Needs-assessment survey' },
  description: {
    id: 'Analisis survei penelitian pemberdayaan, diputar ulang dan dapat dipakai untuk berkas jawaban sendiri, tanpa mengirim jawaban ke mana pun.',
    en: 'The analysis of the empowerment study’s survey, replayed and usable for a file of answers of your own, without sending the answers anywhere.',
  },
  lead: {
    id: 'Halaman ini menghitung tabel, korelasi, dan regresi ordinal dari berkas jawaban survei, seperti dalam penelitian tentang pemberdayaan masyarakat miskin di Kota Serang, dan menjelaskan artinya.',
    en: 'This page computes tables, correlations and ordinal regressions from a file of survey answers, as in the study on the empowerment of poor people in Kota Serang, and says what they mean.',
  },
  privacy: {
    id: 'Berkas Anda tetap di peramban ini. Jawaban dihitung di komputer ini sendiri; tidak ada yang dikirim atau disimpan, dan semuanya hilang bila halaman dimuat ulang atau ditutup.',
    en: 'Your file stays in this browser. The answers are computed on this computer; nothing is sent or stored, and all of it is gone when the page is reloaded or closed.',
  },
  noScript: {
    id: 'Untuk menganalisis berkas sendiri, JavaScript harus menyala. Tanpa itu pun hasil penelitian dapat dibaca di bawah.',
    en: 'To analyse a file of your own, JavaScript must be on. Without it the results of the study can be read below.',
  },
  replay: { id: 'Penelitian diputar ulang', en: 'The study replayed' },
  reconstructedBadge: { id: 'direkonstruksi', en: 'reconstructed' },
  replayLead: {
    id: 'Setiap angka yang tercetak di samping angka yang dihitung dari 191 baris yang direkonstruksi. Selisih = dihitung dikurangi tercetak; cocok = sama setelah dibulatkan seperti cetakan.',
    en: 'Every printed figure beside the one computed from 191 reconstructed rows. Difference = computed less printed; agrees = equal when rounded as printed.',
  },
  source: {
    id: 'Sumber: Widyastuti, Listyaningsih, Sjafari, Arenawati, Universitas Sultan Ageng Tirtayasa: Model Pemberdayaan Kelompok Masyarakat Miskin Melalui Konsep Pembangunan Masyarakat di Kota Serang.',
    en: 'Source: Widyastuti, Listyaningsih, Sjafari, Arenawati, Universitas Sultan Ageng Tirtayasa: Model Pemberdayaan Kelompok Masyarakat Miskin Melalui Konsep Pembangunan Masyarakat di Kota Serang (in Indonesian).',
  },
  toSurvey: { id: 'Survei kebutuhan', en: 'Needs-assessment survey' },

  data: { id: 'Data', en: 'Data' },
  choose: {
    id: 'Pilih berkas jawaban (CSV atau XLSX)',
    en: 'Choose a file of answers (CSV or XLSX)',
  },
  dropHint: {
    id: 'Atau seret berkas ke sini. Satu baris untuk satu responden, judul kolom di baris pertama.',
    en: 'Or drop a file here. One row for each respondent, column headers in the first row.',
  },
  chosenFile: { id: 'Berkas: {name}', en: 'File: {name}' },
  chosenStudy: {
    id: 'Data penelitian, direkonstruksi (191 baris)',
    en: 'Data of the study, reconstructed (191 rows)',
  },
  nothingChosen: { id: 'Belum ada data.', en: 'No data yet.' },
  useStudy: { id: 'Pakai data penelitian', en: 'Use the study’s data' },
  remove: { id: 'Hapus data saya', en: 'Remove my data' },
  setupHead: { id: 'Pengaturan', en: 'Set-up' },
  setupNow: { id: 'Pengaturan: {name}', en: 'Set-up: {name}' },
  loadSetup: { id: 'Muat pengaturan (JSON)', en: 'Load set-up (JSON)' },
  saveSetup: { id: 'Simpan pengaturan (JSON)', en: 'Save set-up (JSON)' },
  studySetup: { id: 'Pakai pengaturan penelitian', en: 'Use the study’s set-up' },
  editSetup: { id: 'Ubah pengaturan', en: 'Edit the set-up' },
  analyse: { id: 'Hitung', en: 'Analyse' },
  cancel: { id: 'Batalkan', en: 'Cancel' },

  reading: { id: 'Membaca berkas …', en: 'Reading the file …' },
  analysing: {
    id: 'Menghitung tabel, korelasi, dan regresi …',
    en: 'Computing tables, correlations and regressions …',
  },
  done: {
    id: 'Selesai: {used} dari {read} baris dihitung.',
    en: 'Done: {used} of {read} rows were analysed.',
  },
  refused: {
    id: 'Berkas tidak dapat dihitung: {count} hal perlu diperbaiki.',
    en: 'The file cannot be analysed: {count} things need mending.',
  },
  setupRefused: {
    id: 'Pengaturan tidak dapat dipakai: {count} hal perlu diperbaiki.',
    en: 'The set-up cannot be used: {count} things need mending.',
  },
  setupLoaded: { id: 'Pengaturan dimuat: {name}.', en: 'Set-up loaded: {name}.' },
  cancelled: {
    id: 'Dibatalkan. Hasil sebelumnya, bila ada, tetap tampil.',
    en: 'Cancelled. An earlier result, if any, stays.',
  },
  removed: {
    id: 'Data dan pengaturan Anda sudah dihapus dari halaman ini.',
    en: 'Your data and set-up were removed from this page.',
  },
  broken: {
    id: 'Perhitungan berhenti karena kesalahan yang tidak terduga. Muat ulang halaman, lalu coba lagi; bila tetap gagal, kurangi baris atau kolom.',
    en: 'The computation stopped for an unexpected reason. Reload the page and try again; if it still fails, use fewer rows or columns.',
  },
  needsFile: { id: 'Pilih berkas dulu.', en: 'Choose a file first.' },

  faults: { id: 'Yang perlu diperbaiki', en: 'What needs mending' },
  remarks: { id: 'Yang perlu diketahui', en: 'What to know' },
  line: { id: 'baris {line}', en: 'line {line}' },
  column: { id: 'kolom {column}', en: 'column {column}' },
  lastGood: {
    id: 'Di bawah ini hasil terakhir yang berhasil, dari {source}.',
    en: 'Below is the last good result, of {source}.',
  },

  report: { id: 'Laporan survei', en: 'Survey report' },
  reportOf: { id: 'Sumber data', en: 'Data' },
  reportSetup: { id: 'Pengaturan', en: 'Set-up' },
  reportRows: { id: 'Responden', en: 'Respondents' },
  reportRowsValue: { id: 'n = {used} dari {read} baris', en: 'n = {used} of {read} rows' },
  reportDate: { id: 'Tanggal', en: 'Date' },
  reportLevel: { id: 'Taraf nyata', en: 'Significance level' },
  parts: { id: 'Bagian laporan', en: 'Parts of the report' },
  print: { id: 'Cetak laporan', en: 'Print the report' },
  saveJson: { id: 'Unduh hasil (JSON)', en: 'Download the result (JSON)' },
  saveCsv: { id: 'CSV', en: 'CSV' },
  saveCsvOf: { id: 'Unduh CSV: {table}', en: 'Download CSV: {table}' },
  method: { id: 'Metode, anggapan, dan batas', en: 'Method, assumptions and limits' },
  methodName: { id: 'Metode', en: 'Method' },
  assumptions: { id: 'Anggapan', en: 'Assumptions' },
  limits: { id: 'Batas', en: 'Limits' },
  citation: { id: 'Rujukan', en: 'Reference' },
  meaning: { id: 'Artinya', en: 'What it means' },

  distribution: { id: 'Sebaran kelas tiap peubah', en: 'Classes of each variable' },
  distributionOf: { id: '{x}: {shares}', en: '{x}: {shares}' },
  mosaic: { id: '{y} menurut {x}', en: '{y} by {x}' },
  mosaicHint: {
    id: 'Lebar lajur: bagian responden di kelas {x}. Tinggi kotak: bagian {y} di kelas itu.',
    en: 'Width of a column: share of respondents in the class of {x}. Height of a box: share of {y} in that class.',
  },
  mosaicColumn: { id: '{x} {class}: {shares}', en: '{x} {class}: {shares}' },
  share: { id: '{class} {percent} %', en: '{class} {percent}%' },

  mapHead: { id: 'Peta', en: 'Map' },
  mapVariable: { id: 'Peubah', en: 'Variable' },
  mapClass: { id: 'Kelas', en: 'Class' },
  mapTitle: {
    id: 'Responden {variable} kelas {class}, persen, menurut {level}',
    en: 'Respondents with {variable} {class}, percent, by {level}',
  },
  mapWaiting: { id: 'Mengambil batas wilayah …', en: 'Fetching boundaries …' },
  mapFailed: {
    id: 'Batas wilayah tidak dapat diambil. Tabel di bawah memuat angkanya.',
    en: 'The boundaries cannot be fetched. The table below has the figures.',
  },
  mapForeign: {
    id: '{count} kode wilayah tidak ada di peta ini; angkanya hanya di tabel.',
    en: '{count} area codes are not on this map; their figures are in the table only.',
  },
  mapSalt: {
    id: 'Nilai dibulatkan dengan kunci acak yang dibuat peramban ini dan hanya ada di memori: hasil di komputer lain bisa sedikit berbeda.',
    en: 'Values are rounded by a random key that this browser made and keeps in memory only: results on another computer may differ a little.',
  },
  mapRule: {
    id: 'Kuantil; makin gelap makin tinggi. Batas bawah termasuk, batas atas tidak.',
    en: 'Quantiles; darker is higher. Lower limits are included, upper ones are not.',
  },
} as const satisfies Record<string, Bilingual>;
export type SurveySentence = keyof typeof SURVEY_PAGE;

/** Labels of the form that edits a set-up. */
export const SURVEY_FORM = {
  fileFirst: {
    id: 'Pilih berkas dulu: kolomnya lalu dapat dipilih di sini.',
    en: 'Choose a file first: its columns can then be picked here.',
  },
  jsonOnly: {
    id: 'Kolom bentuk intervensi dan bagian-bagian peubah hanya dapat diatur di berkas JSON.',
    en: 'Columns of interventions and the parts of variables can be set in the JSON file only.',
  },
  name: { id: 'Nama pengaturan', en: 'Name of the set-up' },
  variables: { id: 'Peubah', en: 'Variables' },
  variable: { id: 'Peubah {id}', en: 'Variable {id}' },
  variableId: { id: 'Kode', en: 'Id' },
  variableName: { id: 'Nama', en: 'Name' },
  role: { id: 'Peran', en: 'Role' },
  kind: { id: 'Kelasnya dari', en: 'Classes come from' },
  column: { id: 'Kolom', en: 'Column' },
  items: { id: 'Kolom butir', en: 'Columns of items' },
  item: { id: 'Butir', en: 'Item' },
  reversed: { id: 'Terbalik', en: 'Reversed' },
  itemOf: { id: '{column}: butir {id}', en: '{column}: item of {id}' },
  reversedOf: { id: '{column}: terbalik', en: '{column}: reversed' },
  least: { id: 'Nilai terkecil', en: 'Least value' },
  most: { id: 'Nilai terbesar', en: 'Most value' },
  score: { id: 'Skor', en: 'Score' },
  cut: { id: 'Cara membagi kelas', en: 'How classes are cut' },
  firstPoint: { id: 'Rendah sampai', en: 'Low up to' },
  secondPoint: { id: 'Sedang sampai', en: 'Medium up to' },
  add: { id: 'Tambah peubah', en: 'Add a variable' },
  removeVariable: { id: 'Buang peubah {id}', en: 'Remove variable {id}' },
  area: { id: 'Kolom kode wilayah', en: 'Column of area codes' },
  noArea: { id: '(tidak ada)', en: '(none)' },
  alpha: { id: 'Taraf nyata', en: 'Significance level' },
  correlateOn: { id: 'Korelasi atas', en: 'Correlate' },
  link: { id: 'Fungsi tautan', en: 'Link function' },
  tests: { id: 'Uji', en: 'Tests' },
} as const satisfies Record<string, Bilingual>;
export type SurveyLabel = keyof typeof SURVEY_FORM;

/** Words of the choices in the form. */
export const SURVEY_CHOICES = {
  outcome: { id: 'hasil', en: 'outcome' },
  predictor: { id: 'penjelas', en: 'predictor' },
  unused: { id: 'hanya dihitung', en: 'counted only' },
  items: { id: 'butir', en: 'items' },
  scored: { id: 'satu kolom skor', en: 'one column of scores' },
  classed: { id: 'satu kolom kelas 1–3', en: 'one column of classes 1–3' },
  sum: { id: 'jumlah butir', en: 'sum of items' },
  mean: { id: 'rerata butir', en: 'mean of items' },
  equal_range: { id: 'rentang sama lebar', en: 'equal parts of the range' },
  tertiles: { id: 'sepertiga responden', en: 'thirds of respondents' },
  points: { id: 'batas sendiri', en: 'given limits' },
  classes: { id: 'kelas', en: 'classes' },
  scores: { id: 'skor', en: 'scores' },
} as const satisfies Record<string, Bilingual>;
export type SurveyChoice = keyof typeof SURVEY_CHOICES;
