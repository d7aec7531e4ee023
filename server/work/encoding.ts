import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  type BrotliOptions,
} from 'node:zlib';
import { LRUCache } from 'lru-cache';

const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Types that are compressed in themselves. */
const COMPRESSED = new Set(['image/png']);
const SMALLEST_WORTH_COMPRESSING = 256;
/** The best brotli takes 0.2 s for a layer of 190 kB and saves a third of it; larger bodies get a faster one. */
const LARGEST_FOR_BEST = 256 * 1024;
const GZIP = { level: 9 };

export const isPage = (type: string): boolean => type.startsWith('text/html');

// So do pages: there are as many as views, and each has a reader waiting for its first byte.
const brotliQuality = (bytes: number, type: string) =>
  isPage(type) ? 5 : bytes < LARGEST_FOR_BEST ? 11 : 6;
const brotliOptions = (bytes: number, type: string): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(bytes, type),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

/** The encoding that a body of this type and size really gets: none where it would save nothing. */
export const worthwhile = (wanted: Encoding, type: string, bytes: number): Encoding =>
  bytes < SMALLEST_WORTH_COMPRESSING || COMPRESSED.has(type) ? 'identity' : wanted;

/** Compresses in this thread: for threads that make answers. */
export function compressHere(body: Uint8Array, type: string, encoding: Encoding): Uint8Array {
  if (encoding === 'br') return brotliCompressSync(body, brotliOptions(body.length, type));
  return encoding === 'gzip' ? gzipSync(body, GZIP) : body;
}

/** Compresses beside the event loop. */
export async function compressBeside(
  body: Uint8Array,
  type: string,
  encoding: Encoding,
): Promise<Uint8Array> {
  if (encoding === 'br') return promisify(brotliCompress)(body, brotliOptions(body.length, type));
  return encoding === 'gzip' ? promisify(gzip)(body, GZIP) : body;
}

const chosen = new LRUCache<string, Encoding>({ max: 200 });

/** The best encoding that a request accepts (RFC 9110, 12.5.3): brotli, then gzip, then none. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const known = chosen.get(accept);
  if (known) return known;
  const weights = new Map(
    accept.split(',').map((part) => {
      const [name = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const accepts = (encoding: Encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
  const encoding = ENCODINGS.find(accepts) ?? 'identity';
  chosen.set(accept, encoding);
  return encoding;
}
