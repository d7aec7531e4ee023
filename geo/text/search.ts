import type { Bilingual } from './languages.ts';

/** Sentences of the search box and of the reader's own position. */
export const SEARCH_SENTENCES = {
  search: { id: 'Cari kelurahan, kecamatan, kode …', en: 'Search kelurahan, kecamatan, code …' },
  searchShort: { id: 'Cari kelurahan …', en: 'Search kelurahan …' },
  searchResults: { id: 'Hasil pencarian', en: 'Search results' },
  searchCount: { id: '{count} wilayah ditemukan', en: '{count} areas found' },
  searchSimilar: {
    id: 'Tidak ada nama yang persis; {count} wilayah dengan ejaan mirip',
    en: 'No such name; {count} areas with a similar spelling',
  },
  searchNone: {
    id: 'Tidak ada wilayah bernama atau berkode “{query}”.',
    en: 'No area has the name or code “{query}”.',
  },
  searchLostDigits: {
    id: 'Kode “{query}” sudah terpotong oleh lembar kerja. Salin lagi sebagai teks.',
    en: 'The spreadsheet has cut the code “{query}”. Copy it again as text.',
  },
  foundByAlias: { id: 'juga ditulis {spelling}', en: 'also written {spelling}' },
  foundSimilar: { id: 'ejaan mirip', en: 'similar spelling' },
  foundSimilarAlias: {
    id: 'mirip ejaan lain: {spelling}',
    en: 'similar to the other spelling {spelling}',
  },

  mapHelp: {
    id: 'Panah ke wilayah di sebelahnya, Home dan End ke peringkat pertama dan terakhir, Enter memilih, Escape membatalkan. Tambah dan kurang mengubah perbesaran, 0 seluruh kota, Shift dan panah menggeser peta.',
    en: 'Arrow keys go to the area on that side, Home and End to the first and last rank, Enter selects, Escape clears. Plus and minus zoom, 0 shows the whole city, Shift and arrow keys move the map.',
  },
  areasOnMap: { id: 'Wilayah di peta: {count} {level}', en: 'Areas on the map: {count} {level}' },
  classOf: { id: 'kelas {from} – {to}', en: 'class {from} – {to}' },

  nearMe: { id: 'Wilayah di posisi saya', en: 'Area where I am' },
  nearPrivate: {
    id: 'Posisi Anda dipakai di peramban ini saja dan tidak dikirim ke mana pun.',
    en: 'Your position is used in this browser only and sent nowhere.',
  },
  nearAsking: { id: 'Mencari posisi Anda …', en: 'Finding your position …' },
  nearFound: {
    id: 'Anda di {area} (ketelitian ± {metres} m).',
    en: 'You are in {area} (accurate to ± {metres} m).',
  },
  nearRefused: {
    id: 'Peramban tidak memberi izin lokasi. Izinkan lokasi untuk situs ini, lalu coba lagi, atau cari nama wilayah.',
    en: 'The browser does not permit the location. Allow it for this site and try again, or search for the name.',
  },
  nearInsecure: {
    id: 'Peramban memberi lokasi hanya lewat https. Buka alamat https, atau cari nama wilayah.',
    en: 'Browsers give the location over https only. Open the https address, or search for the name.',
  },
  nearUnavailable: {
    id: 'Posisi Anda tidak dapat ditentukan. Nyalakan lokasi di perangkat, lalu coba lagi, atau cari nama wilayah.',
    en: 'Your position could not be found. Turn on location on the device and try again, or search for the name.',
  },
  nearOutside: {
    id: 'Posisi Anda (ketelitian ± {metres} m) di luar {city}. Cari nama wilayah yang ingin dilihat.',
    en: 'Your position (accurate to ± {metres} m) is outside {city}. Search for the area you want to see.',
  },
} as const satisfies Record<string, Bilingual>;
