import type { Level } from './levels.ts';

const PREFIXES: [RegExp, Level | 'kabupaten'][] = [
  [/^(?:kel\.|kel\b|kelurahan\b|desa\b|ds\.)\s*/i, 'kelurahan'],
  [/^(?:kec\.|kec\b|kecamatan\b)\s*/i, 'kecamatan'],
  [/^(?:kab\.|kab\b|kabupaten\b)\s*/i, 'kabupaten'],
  [/^(?:kota administrasi\b|kota\b|kodya\b)\s*/i, 'kota'],
];

/** A name without case, spaces, hyphens and accents: `Lontar-Baru` and `LONTARBARU` are one. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** A name and the level that stands in front of it, if one does: `Kec. Kasemen` is a kecamatan called Kasemen. */
export function splitPrefix(name: string): { level: Level | 'kabupaten' | null; rest: string } {
  const trimmed = name.trim();
  for (const [prefix, level] of PREFIXES) {
    const rest = trimmed.replace(prefix, '');
    if (rest !== trimmed && rest !== '') return { level, rest };
  }
  return { level: null, rest: trimmed };
}

/** The parts of a name written with its parent: `Sukawana (Curug)`, `Sukawana, Kec. Curug`. */
export const splitParts = (name: string): string[] =>
  name
    .split(/[,()/;|]|\s[-–]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
