import type { Bilingual } from './languages.ts';

/** What is told of the two files of an installation: the register, and what is public of it. */
export const STORE = {
  no_public: {
    id: '{file} tidak ada. Salin ke sana berkas terbitan dari mesin yang memegang register, atau jalankan npm run import -- prepare.',
    en: '{file} is missing. Copy the public file there from the machine that holds the register, or run npm run import -- prepare.',
  },
  not_public: {
    id: '{file} bukan berkas terbitan program ini, atau rusak. Salin ulang, atau jalankan npm run import -- prepare di mesin yang memegang register.',
    en: '{file} is no public file of this program, or is damaged. Copy it again, or run npm run import -- prepare on the machine that holds the register.',
  },
  older_public: {
    id: '{file} dibuat versi lama program ini. Jalankan npm run import -- prepare di mesin yang memegang register.',
    en: '{file} was made by an older version of this program. Run npm run import -- prepare on the machine that holds the register.',
  },
  newer_public: {
    id: '{file} dibuat versi lebih baru program ini: perbarui programnya.',
    en: '{file} was made by a newer version of this program: update the program.',
  },
  holds_families: {
    id: '{file} berisi data keluarga (basis data versi lama) dan tidak disajikan. Jalankan npm run import -- prepare: keluarga pindah ke register.sqlite, peta.sqlite hanya berisi terbitan.',
    en: '{file} holds families (a database of an older version) and is not served. Run npm run import -- prepare: families move to register.sqlite, peta.sqlite holds only what is public.',
  },
  register_missing: {
    id: 'Di {folder} ada peta.sqlite tetapi tidak ada register.sqlite; tanpa itu tidak diketahui apa yang sudah terbit, dan hitungan yang sama bisa terbit dua kali dengan cara berbeda. Kembalikan register.sqlite dan salt dari cadangan. Bila sudah hilang, pindahkan peta.sqlite dan mulai dari data bawaan; register keluarga yang pernah terbit jangan diimpor lagi untuk periode yang sama.',
    en: 'There is peta.sqlite in {folder} but no register.sqlite; without it nobody knows what was public, and the same counts could be published twice in two ways. Put register.sqlite and salt back from a backup. If they are lost, move peta.sqlite away and begin with the bundled data; do not import a register of families that was public already for the same period.',
  },
  two_registers: {
    id: 'Di {folder} ada register.sqlite dan peta.sqlite yang juga berisi keluarga. Pindahkan salah satunya; yang tinggal menjadi register.',
    en: 'In {folder} there is register.sqlite, and peta.sqlite holds families too. Move one of them away; the one that stays becomes the register.',
  },
  in_use: {
    id: '{file} masih dipakai program lain (layanan versi lama?). Hentikan dahulu, lalu ulangi.',
    en: '{file} is still used by another program (a service of an older version?). Stop it, then run this again.',
  },
  unreachable: {
    id: '{folder} tidak dapat ditulis ({why}).',
    en: '{folder} cannot be written ({why}).',
  },
  damaged: {
    id: 'register.sqlite di {folder} rusak atau bukan basis data ({why}). Kembalikan dari cadangan bersama salt.',
    en: 'register.sqlite in {folder} is damaged or no database ({why}). Put it back from a backup, with salt.',
  },
  making: { id: 'membuat basis data di {folder} ...', en: 'making the database in {folder} ...' },
  moved: {
    id: 'Basis data versi lama dipisah: keluarga kini di register.sqlite (hanya untuk pemiliknya), peta.sqlite berisi terbitan saja.',
    en: 'The database of an older version was split: families are now in register.sqlite (its owner only), peta.sqlite holds only what is public.',
  },
  scrubbed: {
    id: 'Perintah sebelumnya terputus setelah menghapus data keluarga: halaman lama berkas kini ikut terhapus.',
    en: 'A command before was interrupted after it had erased data of families: old pages of the file are now erased too.',
  },
  rewritten: {
    id: 'peta.sqlite tidak sesuai dengan register (perintah sebelumnya terputus, atau berkasnya diganti): ditulis ulang, rilis {release}.',
    en: 'peta.sqlite was not what the register makes public (a command before was interrupted, or the file was replaced): written anew, release {release}.',
  },
  pages_left: {
    id: 'PERHATIAN: halaman lama register.sqlite belum terhapus karena berkasnya sedang dibaca perintah lain. Jalankan perintah apa pun sesudahnya.',
    en: 'NOTE: old pages of register.sqlite are not erased yet because another command reads the file. Run any command afterwards.',
  },
  unwritten: {
    id: 'PERHATIAN: perubahan tersimpan di register.sqlite, tetapi peta.sqlite belum ditulis ulang ({why}); layanan masih menyajikan terbitan sebelumnya. Sesudah diatasi: npm run import -- prepare.',
    en: 'NOTE: the change is stored in register.sqlite, but peta.sqlite is not written anew yet ({why}); the service goes on with what was public before. Once that is mended: npm run import -- prepare.',
  },
  ready: {
    id: 'Siap: peta.sqlite memuat rilis {release}.',
    en: 'Ready: peta.sqlite holds release {release}.',
  },
} as const satisfies Record<string, Bilingual>;
