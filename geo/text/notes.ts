import { DEMONSTRATION_SOURCE } from '../demonstration/totals.ts';
import { SUM_NOTE } from '../indicators/derive.ts';
import type { Language } from './languages.ts';
import { reasonInIndonesian } from './reasons.ts';

// The bundled figures carry their notes and some sources in English. This is what they say in
// Bahasa Indonesia; texts that an office imports are shown as it wrote them.

/** Notes of the bundled figures. */
const NOTES: Record<string, string> = {
  '1 = declared open-defecation-free, 0 = not': '1 = dinyatakan bebas BAB sembarangan, 0 = belum',
  '1 = declared open-defecation-free, 0 = not; inferred: not among the three named as open-defecation-free':
    '1 = dinyatakan bebas BAB sembarangan, 0 = belum; disimpulkan: tidak termasuk tiga kelurahan yang disebut bebas',
  '1 = declared open-defecation-free, 0 = not; the whole kecamatan was declared':
    '1 = dinyatakan bebas BAB sembarangan, 0 = belum; seluruh kecamatan dinyatakan bebas',
  '13 kelurahan': '13 kelurahan',
  '15-59, mostly women': 'umur 15-59, kebanyakan perempuan',
  '3rd highest kelurahan': 'kelurahan tertinggi ketiga',
  '5 kelurahan of 14 not yet open-defecation-free':
    '5 dari 14 kelurahan belum bebas BAB sembarangan',
  '55 before': 'sebelumnya 55',
  'Puskesmas Rau': 'Puskesmas Rau',
  'SK 2022: 43 kelurahan, 86 RT/RW': 'SK 2022: 43 kelurahan, 86 RT/RW',
  about: 'kira-kira',
  'about 2011': 'sekitar 2011',
  'article calls them RTLH; 148,394 fit + 19,536 unfit':
    'artikel menyebutnya RTLH; 148.394 layak + 19.536 tidak layak huni',
  'at Kroya, of about 240 planned; of about 240 planned':
    'di Kroya, dari sekitar 240 yang direncanakan',
  'bottom 40% BDT/TNP2K': '40 persen terbawah BDT/TNP2K',
  'clinic count, not the health office count': 'hitungan puskesmas, bukan hitungan Dinas Kesehatan',
  'clinic count, not the health office count (374); printed list sums to 93; kelurahan below 5 are not carried here':
    'hitungan puskesmas, bukan hitungan Dinas Kesehatan (374); jumlah daftar tercetak 93; kelurahan di bawah 5 tidak dimuat di sini',
  'conflicts with the other 2022 figure': 'bertentangan dengan angka 2022 yang lain',
  'data 2015-2016': 'data 2015-2016',
  'declared ODF, 8 of 8 kelurahan': 'dinyatakan bebas BAB sembarangan, 8 dari 8 kelurahan',
  'e-PPGBM': 'e-PPGBM',
  'four highest kelurahan': 'empat kelurahan tertinggi',
  'includes Cibendung': 'termasuk Cibendung',
  indicated: 'terindikasi',
  'just under': 'sedikit di bawah angka ini',
  'kelurahan figures printed beside it sum to 175; one below 5 is not carried here':
    'angka kelurahan yang tercetak berjumlah 175; satu di bawah 5 tidak dimuat di sini',
  'left; mayor': 'sisa; menurut wali kota',
  'of children under five (survey); SSGI/SKI survey': 'dari balita; survei SSGI/SKI',
  'of houses; 3-4, city utility': 'dari rumah; 3-4 persen, perusahaan air kota',
  'of need': 'dari kebutuhan',
  'of residents': 'dari penduduk',
  'of residents; river or open land; most in Kasemen':
    'dari penduduk; di sungai atau lahan terbuka; terbanyak di Kasemen',
  'of the labour force': 'dari angkatan kerja',
  'of which 52 ha handled; 52 handled, 163 left': '52 ha telah ditangani, tersisa 163 ha',
  'on railway land between Penancangan and Bungur Indah, km 110+92 to 111+655; mostly stalls; demolished May 2025':
    'di lahan rel antara Penancangan dan Bungur Indah, km 110+92 sampai 111+655; kebanyakan kios; dibongkar Mei 2025',
  'on the bank of the Cibanten/Sukadana; the same article also prints 224; same article also prints 224':
    'di bantaran Cibanten/Sukadana; artikel yang sama juga mencetak 224',
  'pra sejahtera; the study gives no year, about 2011':
    'pra sejahtera; penelitian tidak menyebut tahun, sekitar 2011',
  'pure; plus 2 with illness': 'murni; ditambah 2 dengan penyakit',
  'remaining; most in Kasemen': 'sisa; terbanyak di Kasemen',
  rounded: 'dibulatkan',
  'rounded, under': 'dibulatkan, di bawah angka ini',
  'the study counts families (KK); about 2011': 'penelitian menghitung keluarga (KK); sekitar 2011',
  'unit not stated in article': 'satuan tidak disebut dalam artikel',
};

/** Sources of the bundled figures that are written in English. */
const SOURCES: Record<string, string> = {
  [DEMONSTRATION_SOURCE]:
    'register keluarga sintetis, benih 2013: bukan keluarga nyata, bukan keadaan sebenarnya',
  'derived by this project from the KPU voter list 2019: special polling stations left out, Cilowong split from Cibendung by polling stations 2024':
    'dihitung proyek ini dari daftar pemilih KPU 2019: tanpa TPS khusus, Cilowong dipisah dari Cibendung menurut TPS 2024',
  'KPU 2024, as collected by KawalPemilu': 'KPU 2024, dikumpulkan KawalPemilu',
  'KPU permanent voter list 2019, as collected by KawalPemilu':
    'Daftar pemilih tetap KPU 2019, dikumpulkan KawalPemilu',
  'KPU polling-station list 2014, as collected by KawalPemilu':
    'Daftar TPS KPU 2014, dikumpulkan KawalPemilu',
};

/** A figure's note in the reader's language. */
export function noteIn(language: Language, note: string): string {
  if (language === 'en') return note;
  return NOTES[note] ?? reasonInIndonesian(note) ?? note.replace(SUM_NOTE, 'jumlah dari $1 bagian');
}

/** A figure's source in the reader's language; links and names stay as they are. */
export const sourceIn = (language: Language, source: string): string =>
  language === 'en' ? source : (SOURCES[source] ?? source);

/** Whether every word of a bundled figure's note is there in Bahasa Indonesia. */
export const isTranslated = (note: string): boolean =>
  note in NOTES || SUM_NOTE.test(note) || reasonInIndonesian(note) !== null;
