import { open, type Entry, type ZipFile } from 'yauzl';
import { promisify } from 'node:util';
import { asDamage, damaged, tooLarge } from './damaged.ts';
import { isBomb, MOST_INFLATED, MOST_PARTS } from './limits.ts';
import { inflateEntry } from './inflate-entry.ts';

/**
 * The parts of a workbook's ZIP. Paths are without the leading slash and, as the packaging
 * standard says, the same in upper and lower case.
 */
export type Parts = {
  paths: string[];
  has(path: string): boolean;
  /** Bytes of a part once unpacked, as the directory states them. */
  size(path: string): number;
  /** Bytes of a part, a chunk at a time; `FileError` when they are damaged or too many. */
  read(path: string): AsyncGenerator<Buffer, void, undefined>;
  close(): void;
};

const openZip = promisify<string, { lazyEntries: boolean; autoClose: boolean }, ZipFile>(open);

/**
 * Opens a workbook; nothing is unpacked yet.
 * @throws FileError when it is no ZIP, or states that it unpacks to more than is read
 */
export async function openParts(file: string): Promise<Parts> {
  const zip = await openZip(file, { lazyEntries: true, autoClose: false }).catch((error) => {
    throw asDamage(error);
  });
  try {
    return partsOf(zip, await listEntries(zip));
  } catch (error) {
    zip.close();
    throw asDamage(error);
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let size = 0;
  if (zip.entryCount > MOST_PARTS) throw tooLarge('ZIP');
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize;
    if (size > MOST_INFLATED || isBomb(entry, entry.uncompressedSize)) {
      throw tooLarge(entry.fileName);
    }
    const path = entry.fileName.toLowerCase();
    // Of two parts with one name each program would read another one.
    if (entries.has(path)) throw damaged();
    entries.set(path, entry);
  }
  return entries;
}

function partsOf(zip: ZipFile, entries: Map<string, Entry>): Parts {
  const find = (path: string): Entry => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) throw damaged();
    return entry;
  };
  // One count for all parts: what the directory states about them need not be true.
  let inflated = 0;
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path.toLowerCase()),
    size: (path) => find(path).uncompressedSize,
    async *read(path) {
      for await (const chunk of inflateEntry(zip, find(path))) {
        inflated += chunk.length;
        if (inflated > MOST_INFLATED) throw tooLarge(path);
        yield chunk;
      }
    },
    close: () => zip.close(),
  };
}
