import { createHash } from 'node:crypto';
import { compressBeside, compressHere, worthwhile, type Encoding } from './encoding.ts';
import type { Content } from '../make/content.ts';

/** An answer as it was made: its bytes, the same in the encoding its reader wanted, and what it took. */
export type Made = Omit<Content, 'body'> & {
  release: number;
  body: Uint8Array;
  /** Of the bytes, for the tag. */
  hash: string;
  encoded: { wanted: Encoding; encoding: Encoding; body: Uint8Array };
  /** How long a thread was at it; 0 for what needs none. */
  milliseconds: number;
};

type Packing = { release: number; wanted: Encoding };
type Compress = (
  body: Uint8Array,
  type: string,
  encoding: Encoding,
) => Uint8Array | Promise<Uint8Array>;

async function pack(
  { body: given, ...content }: Content,
  { release, wanted }: Packing,
  compress: Compress,
): Promise<Made> {
  const body = typeof given === 'string' ? Buffer.from(given) : given;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const encoding = worthwhile(wanted, content.type, body.length);
  const encoded = { wanted, encoding, body: await compress(body, content.type, encoding) };
  return { ...content, release, body, hash, encoded, milliseconds: 0 };
}

/** Packs what was made, compressed in this thread. */
export const packHere = (content: Content, packing: Packing): Promise<Made> =>
  pack(content, packing, compressHere);

/** Packs what was made, compressed beside the event loop. */
export const packBeside = (content: Content, packing: Packing): Promise<Made> =>
  pack(content, packing, compressBeside);
