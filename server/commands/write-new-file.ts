import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { projectRoot } from '../project-root.ts';

const SERVED = join(projectRoot, '.build', 'client') + sep;

/** Whether a file would stand where the service serves files to everybody. */
export const isServed = (file: string): boolean => resolve(file).startsWith(SERVED);

/** Why a file was not written. */
export type Unwritten = { code: 'exists' | 'served' | 'unwritable'; why: string };

/** Writes a file that its owner alone can read, never over another one; `null` when it is there, whole. */
export function writeNewFile(file: string, text: string): Unwritten | null {
  if (isServed(file)) return { code: 'served', why: '' };
  if (existsSync(file)) return { code: 'exists', why: '' };
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return null;
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    // Of a full disk a piece is left; what somebody else made in between is not ours.
    if (why !== 'EEXIST') rmSync(file, { force: true });
    return { code: why === 'EEXIST' ? 'exists' : 'unwritable', why };
  }
}
