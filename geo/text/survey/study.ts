import type { Bilingual } from '../languages.ts';

export const STUDY_NAME: Bilingual = {
  id: 'Survei penelitian: 191 responden',
  en: 'Survey of the study: 191 respondents',
};

/** Names of the four variables of the study. */
export const STUDY_VARIABLES = {
  Y: { id: 'kesejahteraan keluarga', en: 'family welfare' },
  X1: { id: 'karakteristik kelompok', en: 'group characteristics' },
  X2: { id: 'lingkungan sosial', en: 'social environment' },
  X3: { id: 'intervensi pemberdayaan', en: 'empowerment intervention' },
} as const satisfies Record<string, Bilingual>;

const part = (id: string, en: string): Bilingual => ({ id, en });

/** What each variable is made of, as the study names it; of welfare the text lists nothing. */
export const STUDY_PARTS = {
  Y: [],
  X1: [
    part('kemampuan ketua', 'capacity of the leader'),
    part('proses kelompok', 'group process'),
    part('interaksi', 'interaction'),
    part('hambatan', 'obstacles'),
    part('media yang dipakai', 'media used'),
  ],
  X2: [
    part('dampak kebijakan', 'policy impact'),
    part('sumber daya ekonomi', 'economic resources'),
    part('sumber daya sosial', 'social resources'),
    part('kepercayaan dan sistem kekerabatan', 'trust and family system'),
    part('media massa', 'mass media'),
    part('jaringan usaha', 'business network'),
    part('kemitraan', 'partnership'),
    part('budaya', 'culture'),
  ],
  X3: [
    part('metode', 'method'),
    part('kewenangan: siapa yang memutuskan', 'authority: who decides'),
    part('fasilitasi', 'facilitation'),
  ],
} as const satisfies Record<keyof typeof STUDY_VARIABLES, readonly Bilingual[]>;

/** What is said wherever the study's data or replay are shown. */
export const STUDY_NOTES = {
  reconstructed: {
    id: 'Data ini direkonstruksi: jawaban responden tidak pernah diterbitkan. Ke-191 baris disusun agar jumlah tiap kelas dan korelasinya sama dengan yang tercetak; hubungan antar-X hanya perkiraan.',
    en: 'These data are reconstructed: the answers of respondents were never published. The 191 rows are made so that class counts and correlations equal those printed; how the X go together is a guess.',
  },
  limits: {
    id: 'Hanya penerima program yang ditanya, tanpa kelompok pembanding, dan cara memilih responden tidak diuraikan. Karena itu hasil ini tidak dapat dipakai untuk menilai apakah suatu program berhasil.',
    en: 'Only beneficiaries were asked, there is no comparison group, and how respondents were chosen is not described. So these results cannot tell whether a programme worked.',
  },
  verify: {
    id: 'Penulisnya sendiri meminta agar kesimpulan mereka diuji ulang.',
    en: 'The authors themselves ask that their conclusions be verified.',
  },
} as const satisfies Record<string, Bilingual>;

/** What the codes beside printed figures mean. */
export const PRINT_NOTES = {
  ambiguous: {
    id: 'Cetakan tidak menyebut cara pengodean (faktor atau kovariat) atau apa angka ini; kedua pengodean ditampilkan.',
    en: 'The print does not say which coding (factor or covariate) or what the number is; both codings are shown.',
  },
  inconsistent: {
    id: 'Cetakan ini berbeda bentuk atau maksud dari yang lain di tabel yang sama.',
    en: 'This print differs in form or meaning from others in the same table.',
  },
  not_reproducible: {
    id: 'Tidak dapat dihitung ulang dari yang diterbitkan.',
    en: 'It cannot be computed again from what was published.',
  },
} as const satisfies Record<string, Bilingual>;
