import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { tellError } from './expected-error.ts';
import { seed } from './import/seed.ts';
import { ensureZones } from './import/zones/ensure-zones.ts';
import { projectRoot } from './project-root.ts';

const THREAD_FILE = join(projectRoot, '.build', 'server', 'thread.js');

// The process: settings, database (seeded when there is none), listen, close on a signal.

async function main(): Promise<void> {
  const config = readConfig();
  if (existsSync(config.databaseFile)) {
    await ensureZones(config.databaseFile, config.trackHalfWidthM);
  } else {
    console.log(`making the database in ${config.dataDir} ...`);
    await seed(config.databaseFile, join(projectRoot, 'geo', 'data'), config);
  }
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

main().catch((error: unknown) => {
  console.error(tellError(error));
  process.exit(1);
});
