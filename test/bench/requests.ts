import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../server/project-root.ts';
import { startService } from '../setup/service-process.ts';
import { compare, median, type Target } from './load.ts';
import { startNginx } from './nginx.ts';

// Warm requests beside nginx, the first request after a release, and how long the service takes to start.

const LAYER = '/api/collections/kelurahan/items?indicators=resident_voters_density';
const SMALL = '/api/health';
const AMOUNT = 6000;
const ROUNDS = 5;

/** The bytes as they go over the wire, undecoded. */
function fetchRaw(
  url: string,
  headers: Record<string, string>,
): Promise<{ body: Buffer; etag: string; milliseconds: number }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          body: Buffer.concat(chunks),
          etag: String(response.headers.etag),
          milliseconds: performance.now() - began,
        }),
      );
    }).on('error', reject);
  });
}

async function benchWarm(service: { url: string; pid: number }): Promise<void> {
  const encodings = { br: 'br', gzip: 'gzip', identity: 'identity' };
  const files: Record<string, Buffer> = {};
  for (const name of Object.values(encodings)) {
    files[`${name}.geojson`] = (
      await fetchRaw(service.url + LAYER, { 'accept-encoding': name })
    ).body;
  }
  files['small.geojson'] = (await fetchRaw(service.url + SMALL, {})).body;
  const nginx = await startNginx(files);
  const own = (path: string, headers = {}, expects = 200): Target => ({
    pid: service.pid,
    url: service.url + path,
    headers,
    expects,
  });
  const file = (name: string, headers = {}, expects = 200): Target => ({
    pid: nginx.pid,
    url: `${nginx.url}/${name}.geojson`,
    headers,
    expects,
  });
  const layerTag = {
    'accept-encoding': 'br',
    'if-none-match': (await fetchRaw(service.url + LAYER, { 'accept-encoding': 'br' })).etag,
  };
  const fileTag = { 'if-none-match': (await fetchRaw(`${nginx.url}/br.geojson`, {})).etag };
  const cases: [string, Target, Target, number][] = [
    ...Object.entries(encodings).map(([name, encoding]): [string, Target, Target, number] => [
      `layer, ${name} (${files[`${name}.geojson`]?.length ?? 0} bytes)`,
      own(LAYER, { 'accept-encoding': encoding }),
      file(name),
      name === 'gzip' ? 2 : 1.5,
    ]),
    ['layer, 304', own(LAYER, layerTag, 304), file('br', fileTag, 304), 2],
    [`small answer (${files['small.geojson']?.length ?? 0} bytes)`, own(SMALL), file('small'), 2],
  ];
  console.log('\nwarm request: server CPU, microseconds             ours   nginx   ratio   aim');
  for (const [name, ours, theirs, aim] of cases) {
    const result = await compare(ours, theirs, AMOUNT, ROUNDS);
    const cells = [
      result.ours.toFixed(1),
      result.theirs.toFixed(1),
      (result.ours / result.theirs).toFixed(2),
      `<= ${aim}`,
    ];
    console.log(name.padEnd(46) + cells.map((cell) => cell.padStart(8)).join(''));
  }
  await nginx.stop();
}

/** Makes a release by a real import and times the first request that needs the new layer. */
async function benchColdRelease(service: { url: string }, dataDir: string): Promise<void> {
  const file = join(dataDir, 'bench.csv');
  const results: number[] = [];
  for (let round = 0; round < 3; round++) {
    writeFileSync(
      file,
      `area_code,indicator,period,value,source\n36.73.02.1001,stunting_cases,2024-12,${50 + round},bench\n`,
    );
    execFileSync(
      process.execPath,
      [join(projectRoot, 'server/launch.mjs'), 'import', 'figures', file, '--published'],
      {
        env: { ...process.env, DATA_DIR: dataDir },
        stdio: 'ignore',
      },
    );
    const wanted = round + 2;
    for (let tries = 0; tries < 100; tries++) {
      const health = JSON.parse((await fetchRaw(service.url + SMALL, {})).body.toString()) as {
        release: number;
      };
      if (health.release === wanted) break;
      await wait(50);
    }
    results.push((await fetchRaw(service.url + LAYER, { 'accept-encoding': 'br' })).milliseconds);
  }
  console.log(
    `\ncold first request after a release (br): ${median(results).toFixed(0)} ms (median of ${results.length})`,
  );
}

/** Prints how long the service takes to start, with a database and without. */
export async function benchStart(): Promise<void> {
  const time = async (dataDir: string) => {
    const began = performance.now();
    const service = await startService(dataDir);
    const milliseconds = performance.now() - began;
    await service.stop();
    return milliseconds;
  };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < 5; round++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'peta-bench-'));
    cold.push(await time(dataDir));
    warm.push(await time(dataDir));
    rmSync(dataDir, { recursive: true, force: true });
  }
  console.log(`\nstart, no database (made and seeded): ${(median(cold) / 1000).toFixed(2)} s`);
  console.log(`start, warm: ${(median(warm) / 1000).toFixed(2)} s   aim < 1.5 s`);
}

/** Prints the figures of requests. */
export async function benchRequests(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peta-bench-'));
  const service = await startService(dataDir);
  try {
    await benchWarm(service);
    await benchColdRelease(service, dataDir);
  } finally {
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
