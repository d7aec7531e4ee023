import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { tellError } from './expected-error.ts';
import { prepareApart } from './prepare-apart.ts';
import { projectRoot } from './project-root.ts';

const THREAD_FILE = join(projectRoot, '.build', 'server', 'thread.js');

// The process: settings, the public file (made by another process when there is none), listen, close on a
// signal. It never opens the register or the secret, and writes nothing.

async function main(): Promise<void> {
  const config = readConfig();
  // What went wrong is told by the process that prepares.
  if (!(await prepareApart(config))) process.exit(1);
  await serve(config).catch((error: unknown) => fail(error, config.language));
}

async function serve(config: Config): Promise<void> {
  const app = await buildApp({ ...config, threads: threadsOf(config) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`Peta Sejahtera is ready at http://${host}:${port}`);
}

// Run from its sources (`npm run dev`) the service has no file for threads: it makes its answers itself.
function threadsOf({ workers }: Config) {
  const isBuilt = import.meta.filename.endsWith('.js');
  return isBuilt ? { count: workers, file: THREAD_FILE } : null;
}

function fail(error: unknown, language?: Config['language']): never {
  console.error(tellError(error, language));
  process.exit(1);
}

main().catch((error: unknown) => fail(error));
