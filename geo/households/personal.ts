import { headerKey } from '../figures/columns.ts';

/** Headers that hold names, addresses and numbers of persons; such a file is not read at all. */
const PERSONAL_HEADERS = new Set(
  [
    ...['nama', 'name', 'nama kk', 'nama kepala keluarga', 'nama lengkap', 'nama krt', 'nama ibu'],
    ...['nama anggota', 'nama art', 'kepala keluarga', 'head name', 'full name'],
    ...['nik', 'no nik', 'nomor nik', 'nik kk', 'nik kepala keluarga', 'no ktp', 'nomor ktp'],
    ...['no kk', 'nokk', 'nomor kk', 'nomor kartu keluarga', 'no kartu keluarga', 'kk'],
    ...['alamat', 'alamat lengkap', 'address', 'jalan', 'rt', 'rw', 'rt/rw'],
    ...['telepon', 'no telepon', 'no hp', 'hp', 'phone', 'email', 'tanggal lahir', 'tgl lahir'],
  ].map(headerKey),
);

/** Whether a header announces what identifies a person. */
export const isPersonalHeader = (header: string): boolean =>
  PERSONAL_HEADERS.has(headerKey(header));

const IDENTITY_DIGITS = 16;
const SEPARATORS = /[\s.\-'’_/]/g;
/** What a spreadsheet makes of sixteen digits. */
const SCIENTIFIC = /^\d([.,]\d+)?e\+?1[5-6]$/i;
/** A digest of at least 128 bits: any digits in it are chance. */
const DIGEST = /^(?=.*[a-f])[0-9a-f-]{32,}$/i;
const SIXTEEN_DIGITS = /(?<!\d)\d{16}(?!\d)/;

/**
 * Whether a cell looks like a NIK or KK number: sixteen digits, also with separators, inside other
 * text, or as a number that a spreadsheet wrote as 3.67E+15.
 */
export function looksLikeIdentityNumber(cell: string): boolean {
  if (cell.length < 7) return false;
  const text = cell.trim();
  if (SCIENTIFIC.test(text)) return true;
  if (text.length < IDENTITY_DIGITS || DIGEST.test(text)) return false;
  return SIXTEEN_DIGITS.test(text) || /^\d{16}$/.test(text.replace(SEPARATORS, ''));
}

const SHORT_NUMBER = /^[-+]?[\d.,]{1,12}$/;

/**
 * A cell as a report may repeat it: short numbers as they are, words that the reader knows (`known`)
 * too; anything else only by its first letter and length, because it may be a name or an address.
 */
export function maskCell(cell: string, isKnown = false): string {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (looksLikeIdentityNumber(text)) return `… (${text.length})`;
  if (isKnown || SHORT_NUMBER.test(text)) return text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return `${text.slice(0, 1)}… (${text.length})`;
}
