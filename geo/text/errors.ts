import type { Bilingual } from './languages.ts';

/** What went wrong with a request, as the reader of a problem document sees it: a title and what to do. */
export const PROBLEMS = {
  unknown_parameter: {
    title: { id: 'Parameter tidak dikenal', en: 'Unknown parameter' },
    detail: {
      id: 'Parameter "{parameter}" tidak ada di sini. Yang ada: {allowed}.',
      en: 'There is no parameter "{parameter}" here. There are: {allowed}.',
    },
  },
  repeated_parameter: {
    title: { id: 'Parameter diulang', en: 'Repeated parameter' },
    detail: {
      id: 'Parameter "{parameter}" ada lebih dari sekali. Tulis sekali saja.',
      en: 'Parameter "{parameter}" is there more than once. Write it once.',
    },
  },
  bad_parameter: {
    title: { id: 'Nilai parameter salah', en: 'Bad parameter value' },
    detail: {
      id: 'Parameter "{parameter}" bernilai "{value}"; seharusnya {expected}.',
      en: 'Parameter "{parameter}" is "{value}"; it should be {expected}.',
    },
  },
  unknown_value: {
    title: { id: 'Nilai tidak dikenal', en: 'Unknown value' },
    detail: {
      id: 'Parameter "{parameter}" bernilai "{value}", yang tidak ada dalam rilis ini. {hint}',
      en: 'Parameter "{parameter}" is "{value}", which this release does not have. {hint}',
    },
  },
  not_found: {
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: {
      id: 'Tidak ada apa pun di alamat ini. Daftar alamat: /api/docs.',
      en: 'There is nothing at this address. The addresses are listed at /api/docs.',
    },
  },
  unknown_id: {
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: {
      id: '{what} "{value}" tidak ada dalam rilis ini.',
      en: 'There is no {what} "{value}" in this release.',
    },
  },
  method_not_allowed: {
    title: { id: 'Metode tidak diizinkan', en: 'Method not allowed' },
    detail: {
      id: 'Layanan ini hanya untuk dibaca: pakai GET, HEAD, atau OPTIONS.',
      en: 'This service is for reading only: use GET, HEAD or OPTIONS.',
    },
  },
  bad_request: {
    title: { id: 'Permintaan salah', en: 'Bad request' },
    detail: { id: 'Permintaan ini tidak dapat dibaca.', en: 'This request cannot be read.' },
  },
  bad_host: {
    title: { id: 'Nama layanan salah', en: 'Bad host name' },
    detail: {
      id: 'Kepala "Host" bernilai "{value}"; seharusnya nama atau alamat, boleh dengan porta.',
      en: 'The header "Host" is "{value}"; it should be a name or an address, with or without a port.',
    },
  },
  repeated_host: {
    title: { id: 'Nama layanan diulang', en: 'Repeated host name' },
    detail: {
      id: 'Kepala "Host" ada lebih dari sekali. Tulis sekali saja.',
      en: 'The header "Host" is there more than once. Write it once.',
    },
  },
  bad_transfer: {
    title: { id: 'Cara kirim tidak diterima', en: 'Transfer coding not accepted' },
    detail: {
      id: 'Kepala "Transfer-Encoding" hanya boleh bernilai "chunked".',
      en: 'The header "Transfer-Encoding" may only be "chunked".',
    },
  },
  other_host: {
    title: { id: 'Nama layanan lain', en: 'Name of another service' },
    detail: {
      id: 'Layanan ini tidak dikenal dengan nama "{value}". Pengelola mengizinkannya dengan setelan PUBLIC_URL atau ALLOWED_HOSTS.',
      en: 'This service does not go by the name "{value}". The operators allow it by the setting PUBLIC_URL or ALLOWED_HOSTS.',
    },
  },
  bad_path: {
    title: { id: 'Alamat salah', en: 'Bad address' },
    detail: {
      id: 'Alamat ini tidak dapat dibaca: periksa tanda persen di dalamnya.',
      en: 'This address cannot be read: check the percent signs in it.',
    },
  },
  too_long: {
    title: { id: 'Permintaan terlalu panjang', en: 'Request too long' },
    detail: {
      id: 'Alamat dan kepala permintaan bersama-sama lebih dari 16 KB. Persingkat parameter (parameter: query).',
      en: 'Address and headers together are over 16 KB. Shorten the parameters (parameter: query).',
    },
  },
  too_large: {
    title: { id: 'Isi permintaan terlalu besar', en: 'Request body too large' },
    detail: { id: 'Layanan ini tidak menerima isi.', en: 'This service takes no body.' },
  },
  too_slow: {
    title: { id: 'Permintaan terlalu lambat', en: 'Request too slow' },
    detail: {
      id: 'Permintaan tidak lengkap dalam waktu yang diberikan.',
      en: 'The request was not complete in the time given.',
    },
  },
  busy: {
    title: { id: 'Layanan sibuk', en: 'The service is busy' },
    detail: {
      id: 'Terlalu banyak jawaban sedang dibuat. Coba lagi setelah {seconds} detik.',
      en: 'Too many answers are being made. Try again after {seconds} seconds.',
    },
  },
  too_much_work: {
    title: { id: 'Terlalu banyak permintaan berat', en: 'Too many heavy requests' },
    detail: {
      id: 'Dari alamat ini terlalu banyak jawaban baru diminta dalam satu menit. Coba lagi setelah {seconds} detik; yang sudah pernah dibuat tetap dijawab.',
      en: 'Too many new answers were asked for from this address in one minute. Try again after {seconds} seconds; what was made before is still answered.',
    },
  },
  internal: {
    title: { id: 'Gangguan pada layanan', en: 'The service failed' },
    detail: {
      id: 'Ada kesalahan di pihak layanan. Coba lagi; bila berulang, hubungi pengelola.',
      en: 'Something went wrong on our side. Try again; if it stays, tell the operators.',
    },
  },
} as const satisfies Record<string, { title: Bilingual; detail: Bilingual }>;
export type ProblemCode = keyof typeof PROBLEMS;

/** What a parameter should be, by the kind of its schema. */
export const EXPECTED = {
  integer: { id: 'bilangan bulat mulai {minimum}', en: 'a whole number from {minimum}' },
  bbox: {
    id: 'empat angka (barat, selatan, timur, utara) atau enam, lintang -90 sampai 90 dan selatan tidak di atas utara',
    en: 'four numbers (west, south, east, north) or six, latitudes -90 to 90 and south not above north',
  },
  datetime: {
    id: 'waktu RFC 3339 atau rentang seperti 2020-01-01T00:00:00Z/..',
    en: 'an RFC 3339 time or an interval such as 2020-01-01T00:00:00Z/..',
  },
  word: { id: 'salah satu dari {allowed}', en: 'one of {allowed}' },
  list: { id: 'daftar yang dipisah koma', en: 'a list separated by commas' },
  text: { id: 'teks pendek', en: 'a short text' },
  fitted: {
    id: 'kode wilayah yang ada di dalam cakupan "{fit}" atau sama dengannya',
    en: 'the code of an area that is, or lies in, what "{fit}" fits the map to',
  },
} as const satisfies Record<string, Bilingual>;

/** Hints that go with an unknown value. */
export const HINTS = {
  periods: { id: 'Periode yang ada: {list}.', en: 'Known periods: {list}.' },
  indicators: { id: 'Lihat /api/indicators.', en: 'See /api/indicators.' },
  codes: {
    id: 'Pakai kode Kemendagri seperti 36.73.02.1001.',
    en: 'Use a Kemendagri code such as 36.73.02.1001.',
  },
} as const satisfies Record<string, Bilingual>;

/** What an id names. */
export const THINGS = {
  indicator: { id: 'indikator', en: 'indicator' },
  area: { id: 'wilayah', en: 'area' },
  feature: { id: 'fitur', en: 'feature' },
} as const satisfies Record<string, Bilingual>;
