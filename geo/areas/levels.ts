/** The administrative levels, coarse to fine, as the Kemendagri codes nest them. */
export const LEVELS = ['kota', 'kecamatan', 'kelurahan'] as const;
export type Level = (typeof LEVELS)[number];

/** How many dot-separated groups a Kemendagri code has at each level: `36.73`, `36.73.02`, `36.73.02.1001`. */
const GROUPS: Record<number, Level> = { 2: 'kota', 3: 'kecamatan', 4: 'kelurahan' };

/** Level of a canonical Kemendagri code, or `null` when the code has another shape. */
export function levelOfCode(code: string): Level | null {
  if (!/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/.test(code)) return null;
  return GROUPS[code.split('.').length] ?? null;
}

/** Code of the area one level up, or `null` for a kota. */
export function parentCode(code: string): string | null {
  const groups = code.split('.');
  return groups.length > 2 ? groups.slice(0, -1).join('.') : null;
}
