import type { Bilingual } from './languages.ts';

/** Sentences of the page about use without a network. */
export const OFFLINE_SENTENCES = {
  offlineKept: {
    id: 'Luring: menampilkan rilis {release}, disimpan {time}',
    en: 'Offline: showing release {release}, kept on {time}',
  },
  offlineLoaded: {
    id: 'Luring: menampilkan rilis {release} yang sudah dimuat',
    en: 'Offline: showing release {release} as already loaded',
  },
  backOnline: { id: 'Tersambung lagi', en: 'Connected again' },
  keepWhole: {
    id: 'Dapat dibuka tanpa jaringan: rilis {release}, disimpan {time}.',
    en: 'Opens without a network: release {release}, kept on {time}.',
  },
  keepPart: {
    id: 'Dapat dibuka tanpa jaringan, hanya lapisan yang sudah ditampilkan (mode hemat data): rilis {release}, disimpan {time}.',
    en: 'Opens without a network, only the layers already shown (data saver): release {release}, kept on {time}.',
  },
  keepForbidden: {
    id: 'Peramban ini tidak mengizinkan penyimpanan: peta hanya dapat dibuka dengan jaringan.',
    en: 'This browser does not allow storage: the map opens with a network only.',
  },
  keepFull: {
    id: 'Penyimpanan peramban penuh: peta hanya dapat dibuka dengan jaringan. Kosongkan sebagian, lalu muat ulang.',
    en: 'The browser’s storage is full: the map opens with a network only. Free some space, then reload.',
  },
  keepFullOld: {
    id: 'Penyimpanan peramban penuh: rilis baru tidak tersimpan.',
    en: 'The browser’s storage is full: the new release is not kept.',
  },
  notKept: { id: 'Belum tersimpan di perangkat ini.', en: 'Not kept on this device yet.' },
  notKeptNext: {
    id: 'Tanpa jaringan hanya angka terbaru dan yang pernah dibuka yang tersedia. Sambungkan, lalu coba lagi.',
    en: 'Without a network only the latest figures and what was opened before are there. Connect, then try again.',
  },
  showLatest: { id: 'Tampilkan angka terbaru', en: 'Show the latest figures' },
  profileNotKept: {
    id: 'Riwayat dan indikator lain wilayah ini belum tersimpan; tersedia lagi dengan jaringan.',
    en: 'History and other indicators of this area are not kept; they come back with a network.',
  },
  needsNetwork: { id: 'Perlu jaringan', en: 'Needs a network' },
  downloadsNeedNetwork: {
    id: 'Unduhan perlu jaringan.',
    en: 'Downloads need a network.',
  },
} as const satisfies Record<string, Bilingual>;
