import { closeSync, openSync, readSync } from 'node:fs';

/** The first bytes of a file, at most `length`. */
export function readStart(file: string, length: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
