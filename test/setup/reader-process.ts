import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

/** Nobody's user, as which a public process may run; another user can be taken by the administrator only. */
const NOBODY = 65534;
export const isAdministrator = process.getuid?.() === 0;

/**
 * The built service as a user of its own, where the tests may take one: it listens on a port that the system
 * chose. Resolves when it is ready, or when it has ended.
 */
export async function startReader(dataDir: string) {
  const child = spawn(process.execPath, [join(projectRoot, '.build', 'server', 'main.js')], {
    cwd: '/',
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, WORKERS: '1', LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isAdministrator && { uid: NOBODY, gid: NOBODY }),
  });
  let printed = '';
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string | null>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /ready at (http:\/\/\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then(() => resolve(null));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    return gone;
  };
  return { url, printed: () => printed, gone, stop, pid: child.pid ?? 0 };
}
