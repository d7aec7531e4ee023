import { fork } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { kindOfFile } from './db/public/public-kind.ts';
import { projectRoot } from './project-root.ts';

const BUILT = join(projectRoot, '.build', 'server', 'import.js');
const SOURCE = join(projectRoot, 'server', 'commands', 'import.ts');

type Files = Pick<Config, 'dataDir' | 'databaseFile' | 'registerFile'>;

/**
 * Has the data folder prepared by a process of its own, which alone opens the register: seeds an empty folder,
 * takes over the database of an older program, and writes the public file where it is behind; that process tells
 * what it did and what it could not. Returns whether there is a public file then: the last good one is served on.
 * Nothing is done where there is one and no register that this user may write.
 */
export async function prepareApart(files: Files): Promise<boolean> {
  if (!isNeeded(files)) return true;
  const program = import.meta.filename.endsWith('.js') ? BUILT : SOURCE;
  const child = fork(program, ['prepare'], { stdio: 'inherit' });
  const stop = () => child.kill();
  process.once('SIGTERM', stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('SIGTERM', stop);
  return code === 0 || kindOfFile(files.databaseFile) === 'public';
}

function isNeeded({ dataDir, databaseFile, registerFile }: Files): boolean {
  if (existsSync(registerFile)) return isWritable(registerFile) && isWritable(dataDir);
  const kind = kindOfFile(databaseFile);
  if (kind === 'none') return !isFolder(dataDir) || isWritable(dataDir);
  return kind === 'families' && isWritable(dataDir) && isWritable(databaseFile);
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
