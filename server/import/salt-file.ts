import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileError, finding } from '../../geo/read/finding.ts';

const BYTES = 16;

/** Where the secret stands: beside the database. */
export const saltFileOf = (registerFile: string): string => join(dirname(registerFile), 'salt');

/**
 * The secret alone, for what needs no database; made by chance when there is none.
 * @throws FileError when the file holds none
 */
export function readSaltBytes(registerFile: string): Uint8Array {
  const file = saltFileOf(registerFile);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(BYTES).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (bytes.length !== BYTES) throw new FileError(finding('salt_lost'));
  return bytes;
}
