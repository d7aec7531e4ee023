import { headerKey } from '../figures/columns.ts';
import type { Bilingual } from '../text/languages.ts';
import { DEPRIVATIONS } from './mpi.ts';
import { BKKBN_INDICATORS } from './welfare-stage.ts';
import {
  DISPOSAL_WORDS,
  FACILITY_WORDS,
  LAND_WORDS,
  MET_WORDS,
  PROGRAMME_WORDS,
  STAGE_WORDS,
  WATER_WORDS,
  YES_NO_WORDS,
  type Words,
} from './words.ts';

/** How the cells of a column are read. */
export type Reads =
  | { kind: 'id' | 'area' | 'kecamatan' | 'degrees' | 'rupiah' | 'ignored' }
  | { kind: 'whole' | 'metres'; least: number; most: number }
  | { kind: 'word' | 'words'; words: Words<string | number> };

/** A column of a register file: its header, other headers for it, and what its cells mean. */
export type HouseholdColumn = {
  id: string;
  aliases: readonly string[];
  required: boolean;
  reads: Reads;
  name: Bilingual;
};

/** More members than this is taken for a slip of the pen. */
export const MOST_MEMBERS_READ = 30;
const persons: Reads = { kind: 'whole', least: 0, most: MOST_MEMBERS_READ };
const word = (words: Words<string | number>): Reads => ({ kind: 'word', words });
const yesNo = word(YES_NO_WORDS);

const column = (
  id: string,
  aliases: string,
  reads: Reads,
  indonesian: string,
  en: string,
  required = false,
): HouseholdColumn => ({
  id,
  aliases: aliases === '' ? [] : aliases.split(' | '),
  required,
  reads,
  name: { id: indonesian, en },
});

const PLAIN_COLUMNS: readonly HouseholdColumn[] = [
  column(
    'household_id',
    'id keluarga | kode keluarga | id rumah tangga | id kk | id',
    { kind: 'id' },
    'kode samaran keluarga, unik dalam berkas; bukan NIK, nomor KK, atau nama',
    'pseudonym of the family, unique in the file; not a NIK, KK number or name',
    true,
  ),
  column(
    'area',
    'kode wilayah | kode kelurahan | kode kemendagri | kode bps | kelurahan | nama kelurahan | kelurahan/desa | desa/kelurahan | desa | wilayah | kode',
    { kind: 'area' },
    'kelurahan: kode Kemendagri (36.73.02.1001), kode BPS (3673060001), atau nama',
    'kelurahan: Kemendagri code (36.73.02.1001), BPS code (3673060001) or name',
    true,
  ),
  column(
    'members',
    'anggota | jumlah anggota | jumlah anggota keluarga | jumlah jiwa | jiwa | art',
    { kind: 'whole', least: 1, most: MOST_MEMBERS_READ },
    'jumlah anggota keluarga (jiwa)',
    'members of the family (persons)',
    true,
  ),
  column(
    'kecamatan',
    'nama kecamatan | kec | kode kecamatan | district',
    { kind: 'kecamatan' },
    'kecamatan, bila kelurahan ditulis dengan nama yang dipakai dua kali',
    'kecamatan, where the name of the kelurahan is used twice',
  ),
  column(
    'lon',
    'longitude | bujur | x',
    { kind: 'degrees' },
    'bujur rumah, derajat WGS 84',
    'longitude of the house, degrees WGS 84',
  ),
  column(
    'lat',
    'latitude | lintang | y',
    { kind: 'degrees' },
    'lintang rumah, derajat WGS 84',
    'latitude of the house, degrees WGS 84',
  ),
  column(
    'accuracy_m',
    'akurasi | akurasi titik | akurasi gps | gps accuracy | accuracy',
    { kind: 'metres', least: 0, most: 5000 },
    'akurasi titik rumah: sejauh apa titik dapat meleset (meter); kosong berarti 10 m',
    'accuracy of the point of the house: how far it may be off (metres); empty means 10 m',
  ),
  column(
    'welfare_stage',
    'tahapan ks | tahap ks | tahapan keluarga sejahtera | tahapan | status kesejahteraan',
    word(STAGE_WORDS),
    'tahapan BKKBN: 0 Pra Sejahtera, 1 KS I, 2 KS II, 3 KS III, 4 KS III Plus',
    'BKKBN stage: 0 Pra Sejahtera, 1 KS I, 2 KS II, 3 KS III, 4 KS III Plus',
  ),
  column(
    'labour_force',
    'angkatan kerja',
    persons,
    'anggota 15 tahun ke atas yang bekerja atau menganggur (jiwa)',
    'members aged 15 and over at work or unemployed (persons)',
  ),
  column(
    'unemployed',
    'penganggur | pengangguran | menganggur',
    persons,
    'anggota 15 tahun ke atas yang menganggur menurut definisi BPS (jiwa)',
    'members aged 15 and over unemployed by the BPS definition (persons)',
  ),
  column(
    'head_unemployed',
    'kk menganggur | kepala keluarga menganggur',
    yesNo,
    'kepala keluarga menganggur',
    'the head of the family is unemployed',
  ),
  column(
    'sanitation_facility',
    'facility | fasilitas bab | jenis jamban | jenis kloset | kloset',
    word(FACILITY_WORDS),
    'jenis fasilitas buang air besar',
    'kind of toilet',
  ),
  column(
    'sanitation_shared',
    'shared | jamban bersama | fasilitas bab bersama',
    yesNo,
    'fasilitas dipakai bersama keluarga lain',
    'the toilet is shared with other families',
  ),
  column(
    'sanitation_disposal',
    'disposal | pembuangan tinja | tempat pembuangan akhir tinja | tpat',
    word(DISPOSAL_WORDS),
    'tempat pembuangan akhir tinja',
    'where excreta go',
  ),
  column(
    'owns_latrine',
    'punya jamban | punya jamban sendiri | memiliki jamban | jamban sendiri',
    yesNo,
    'punya jamban sendiri',
    'owns a latrine',
  ),
  column(
    'water',
    'air minum | sumber air minum | sumber air',
    word(WATER_WORDS),
    'sumber utama air minum',
    'main source of drinking water',
  ),
  column(
    'illiterate',
    'buta aksara | buta huruf',
    persons,
    'anggota 15-59 tahun yang tidak dapat membaca (jiwa)',
    'members aged 15-59 who cannot read (persons)',
  ),
  column(
    'members_15_59',
    'anggota 15-59 | jiwa 15-59',
    persons,
    'anggota 15-59 tahun (jiwa); perlu bila buta aksara diisi',
    'members aged 15-59 (persons); needed where illiterate is filled in',
  ),
  column('under5', 'balita', persons, 'anak di bawah lima tahun', 'children under five'),
  column(
    'malnourished_under5',
    'balita gizi kurang | balita gizi buruk | gizi kurang | balita kurang gizi',
    persons,
    'anak di bawah lima tahun yang kurang gizi',
    'children under five who are malnourished',
  ),
  column(
    'expenditure_per_head',
    'expenditure | pengeluaran per kapita | pengeluaran',
    { kind: 'rupiah' },
    'pengeluaran per kapita per bulan (rupiah)',
    'spending per head and month (rupiah)',
  ),
  column(
    'desil',
    'desil kesejahteraan | decile',
    { kind: 'whole', least: 1, most: 10 },
    'desil kesejahteraan 1-10 (1 terendah)',
    'welfare decile 1-10 (1 is the lowest)',
  ),
  column(
    'land',
    'land_status | status lahan | status tanah | kepemilikan lahan',
    word(LAND_WORDS),
    'status lahan tempat rumah berdiri',
    'on whose land the house stands',
  ),
  column(
    'programmes',
    'program | program diterima | bantuan | bantuan diterima',
    { kind: 'words', words: PROGRAMME_WORDS },
    'program yang diterima, dipisah titik koma atau garis tegak',
    'programmes received, separated by semicolons or bars',
  ),
  column(
    'row_number',
    'no | nomor | no urut | nomor urut',
    { kind: 'ignored' },
    'nomor baris; tidak disimpan',
    'number of the row; not stored',
  ),
];

const bkkbnColumns = BKKBN_INDICATORS.map(({ id, name }, i) =>
  column(
    `bkkbn_${i + 1}`,
    `bkkbn_${id} | indikator ks ${i + 1}`,
    word(MET_WORDS),
    `indikator BKKBN ${i + 1}: ${name.id}`,
    `BKKBN indicator ${i + 1}: ${name.en}`,
  ),
);

const mpiColumns = DEPRIVATIONS.map(({ id, name }, i) =>
  column(
    `mpi_${id}`,
    `mpi_${i + 1} | mpi ${name.id}`,
    yesNo,
    `deprivasi IKM: ${name.id}`,
    `MPI deprivation: ${name.en}`,
  ),
);

/** Every column that a register file may have, in the order of the template. */
export const HOUSEHOLD_COLUMNS: readonly HouseholdColumn[] = [
  ...PLAIN_COLUMNS,
  ...bkkbnColumns,
  ...mpiColumns,
];

/** Columns by the key of any of their headers. */
export const COLUMN_BY_KEY: ReadonlyMap<string, HouseholdColumn> = new Map(
  HOUSEHOLD_COLUMNS.flatMap((one) =>
    [one.id, ...one.aliases].map((header): [string, HouseholdColumn] => [headerKey(header), one]),
  ),
);
