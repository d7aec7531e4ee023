import { promisify } from 'node:util';
import { open, type Entry, type ZipFile } from 'yauzl';
import { FileError, finding } from '../../../geo/read/finding.ts';
import type { FindingCode } from '../../../geo/text/import.ts';
import { inflateEntry } from '../rows/xlsx/inflate-entry.ts';

/** Bytes that a file of features may unpack to. */
export const MOST_BYTES = 512_000_000;
const MOST_ENTRIES = 10_000;

/** A ZIP whose entries are read whole; paths are as they are written in it. */
export type OpenZip = {
  paths: string[];
  read(path: string): Promise<Uint8Array>;
  close(): void;
};

const openFile = promisify<string, { lazyEntries: boolean; autoClose: boolean }, ZipFile>(open);

const tooLarge = () =>
  new FileError(finding('features_too_large', { values: { most: MOST_BYTES / 1e6 } }));

/** What the reader of workbooks says about its ZIP, said of this one. */
const SAID: Partial<Record<FindingCode, () => FileError>> = {
  xlsx_damaged: () => new FileError(finding('zip_damaged')),
  xlsx_too_large: tooLarge,
};

/** Faults of the disk stay what they are; whatever else goes wrong inside a file is its damage. */
function asZipDamage(error: unknown): unknown {
  if (error instanceof FileError) return SAID[error.finding.code]?.() ?? error;
  return error instanceof Error && 'syscall' in error
    ? error
    : new FileError(finding('zip_damaged'));
}

/**
 * Opens a ZIP; nothing is unpacked yet.
 * @throws FileError when it is damaged, encrypted, or states that it unpacks to more than is read
 */
export async function openZip(file: string): Promise<OpenZip> {
  const zip = await openFile(file, { lazyEntries: true, autoClose: false }).catch((error) => {
    throw asZipDamage(error);
  });
  try {
    const entries = await listEntries(zip);
    return {
      paths: [...entries.keys()],
      read: async (path) => {
        const entry = entries.get(path);
        if (!entry) throw new FileError(finding('zip_damaged'));
        return inflate(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asZipDamage(error);
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let size = 0;
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FileError(finding('zip_encrypted'));
    size += entry.uncompressedSize;
    if (size > MOST_BYTES) throw tooLarge();
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** The stated size is checked by the unpacking: it stops at the first byte too many of a bomb. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of inflateEntry(zip, entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new FileError(finding('zip_damaged'));
      chunks.push(chunk);
    }
  } catch (error) {
    throw asZipDamage(error);
  }
  return Buffer.concat(chunks);
}
