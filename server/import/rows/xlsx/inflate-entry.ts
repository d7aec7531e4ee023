import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { asDamage, damaged, tooLarge } from './damaged.ts';
import { isBomb } from './limits.ts';

const CHUNK_BYTES = 64 * 1024;
const DEFLATED = 8;
const STORED = 0;

/**
 * Bytes of one entry of a ZIP, a chunk at a time. Unpacked here rather than by yauzl, so that what
 * really comes out is measured against the limits before it is compared with what the header says.
 * @throws FileError when they are damaged, encrypted, or a bomb
 */
export async function* inflateEntry(
  zip: ZipFile,
  entry: Entry,
): AsyncGenerator<Buffer, void, undefined> {
  const method = entry.compressionMethod;
  if (entry.isEncrypted() || (method !== DEFLATED && method !== STORED)) throw damaged();
  let size = 0;
  let checksum = 0;
  try {
    const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    for await (const chunk of method === DEFLATED ? inflate(raw) : raw) {
      size += chunk.length;
      checksum = crc32(chunk, checksum);
      if (isBomb(entry, size)) throw tooLarge(entry.fileName);
      yield chunk;
    }
  } catch (error) {
    throw asDamage(error);
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged();
}

// A pipeline also closes the file's stream when the reader has had enough.
const inflate = (raw: Readable): Readable =>
  pipeline(raw, createInflateRaw({ chunkSize: CHUNK_BYTES }), () => undefined);
