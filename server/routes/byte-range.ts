/** First and last byte, both counted in. */
export type ByteRange = { start: number; end: number };

const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/i;

/**
 * The range that a `Range` header asks for of so many bytes (RFC 9110, 14.1.2).
 * @returns `null` when the whole is to be sent: no header, several ranges, or one that makes no sense;
 * `outside` when no byte of it is there
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | 'outside' | null {
  const [, first, last, suffix] = ONE_RANGE.exec(header ?? '') ?? [];
  if (suffix !== undefined) {
    const start = Math.max(0, bytes - Number(suffix));
    return start < bytes ? { start, end: bytes - 1 } : 'outside';
  }
  if (first === undefined) return null;
  const start = Number(first);
  const end = Math.min(last === undefined ? bytes - 1 : Number(last), bytes - 1);
  if (last !== undefined && Number(last) < start) return null;
  return start < bytes ? { start, end } : 'outside';
}
