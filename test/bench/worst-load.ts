import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startService } from '../setup/service-process.ts';
import { cpuMicroseconds } from './cpu.ts';

// What one request takes at worst, and whether the service stands while ten readers ask for nothing but new
// answers. Bounded in time and number, on loopback only.

const AREA = '36.73.01.1008';
const WORST = [
  '/?second=latrine_ownership_rate&layout=side',
  `/cetak?paper=a3&fit=kelurahan&area=${AREA}`,
  '/preview.png',
  `/sheet.svg?paper=a3&fit=kelurahan&area=${AREA}`,
  '/sheet.png?paper=a3&dpi=300',
  `/sheet.png?paper=a3&dpi=300&fit=kelurahan&area=${AREA}&zone=any-250-study`,
  '/api/collections/marginal-zones/items?limit=10000',
  '/api/collections/marginal-zones/items?limit=10000&f=csv',
  '/api/collections/kelurahan/items?f=csv',
  '/api/values',
  `/api/areas/${AREA}`,
];
const FLOOD_MS = 12_000;
const READERS = 10;
const HEALTH_EVERY_MS = 25;

const megabytes = (pid: number, name: 'VmRSS' | 'VmHWM') =>
  Number(
    new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
  ) / 1024;

/** A process and those that it started. */
const withChildren = (pid: number): number[] => [
  pid,
  ...readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
    .filter((child) => child.trim() !== '')
    .flatMap((child) => withChildren(Number(child))),
];

const sumOf = (pids: number[], name: 'VmRSS' | 'VmHWM') =>
  pids.reduce((sum, pid) => sum + megabytes(pid, name), 0);

async function withService<T>(
  dataDir: string,
  work: (service: { url: string; pid: number }) => Promise<T>,
  environment: Record<string, string> = {},
): Promise<T> {
  const service = await startService(dataDir, environment);
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}

async function benchWorst(dataDir: string): Promise<void> {
  console.log(
    '\nfirst request of a process, at worst     CPU ms   MB above rest (aims: 1500, 250)',
  );
  for (const path of WORST) {
    await withService(dataDir, async ({ url, pid }) => {
      await fetch(`${url}/api/health`);
      await wait(300);
      const [rest, before] = [sumOf(withChildren(pid), 'VmRSS'), cpuMicroseconds(pid)];
      let most = 0;
      const timer = setInterval(
        () => (most = Math.max(most, sumOf(withChildren(pid), 'VmRSS'))),
        5,
      );
      const answer = await fetch(url + path, { headers: { 'accept-encoding': 'br' } });
      await answer.arrayBuffer();
      clearInterval(timer);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      const cpu = (cpuMicroseconds(pid) - before) / 1000;
      console.log(
        path.padEnd(86) + cpu.toFixed(0).padStart(8) + (most - rest).toFixed(0).padStart(8),
      );
    });
  }
}

/** Something new every time: zones, sheets and pictures in turn. */
const coldPath = (i: number) =>
  [
    `/api/collections/marginal-zones/items?limit=${1000 + i}`,
    `/sheet.svg?lon=106.15&lat=-6.${i}&zoom=10&paper=a3&textured=1`,
    `/sheet.png?paper=a3&dpi=300&lon=106.${i}&lat=-6.1&zoom=10`,
    `/cetak?paper=a3&lon=106.${i}&lat=-6.1&zoom=10`,
  ][i % 4] ?? '/';

const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

async function benchFlood(dataDir: string): Promise<void> {
  const environment = { TRUSTED_PROXIES: '127.0.0.1' };
  await withService(dataDir, flood, environment);
}

async function flood({ url, pid }: { url: string; pid: number }): Promise<void> {
  const end = performance.now() + FLOOD_MS;
  const codes = new Map<number, number>();
  const rest = megabytes(pid, 'VmRSS');
  let asked = 0;
  const reader = async (who: number) => {
    while (performance.now() < end) {
      const headers = { 'x-forwarded-for': `192.0.2.${who}` };
      const answer = await fetch(url + coldPath((asked += 1)), { headers });
      await answer.arrayBuffer();
      codes.set(answer.status, (codes.get(answer.status) ?? 0) + 1);
      // As a browser would that was told to come again later.
      if (answer.status >= 429) await wait(250);
    }
  };
  const health: number[] = [];
  const previews: { status: number; ms: number }[] = [];
  const watch = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await (await fetch(`${url}/api/health`)).arrayBuffer();
      health.push(performance.now() - began);
      await wait(HEALTH_EVERY_MS);
    }
  };
  const share = async () => {
    for (let i = 0; performance.now() < end; i += 1) {
      const began = performance.now();
      const headers = { 'x-forwarded-for': '192.0.2.200' };
      const answer = await fetch(`${url}/preview.png?lon=106.1&lat=-6.${i}&zoom=12`, { headers });
      await answer.arrayBuffer();
      previews.push({ status: answer.status, ms: performance.now() - began });
    }
  };
  await Promise.all([
    ...Array.from({ length: READERS }, (_, i) => reader(i + 1)),
    watch(),
    share(),
  ]);
  const told = [...codes].map(([status, count]) => `${count} times ${status}`).join(', ');
  const refused = previews.filter(({ status }) => status !== 200).length;
  const times = previews.map(({ ms }) => ms);
  console.log(`\nten readers, ${FLOOD_MS / 1000} s of new zones, sheets and pictures: ${told}`);
  console.log(
    `health: p50 ${percentile(health, 0.5).toFixed(0)} ms, p95 ${percentile(health, 0.95).toFixed(0)} ms, most ${percentile(health, 1).toFixed(0)} ms (aim: p95 < 100)`,
  );
  console.log(
    `previews of another reader: ${previews.length}, refused ${refused} (aim 0), p95 ${percentile(times, 0.95).toFixed(0)} ms`,
  );
  console.log(
    `largest resident memory: ${megabytes(pid, 'VmHWM').toFixed(0)} MB, at rest ${rest.toFixed(0)}`,
  );
}

/** Prints CPU and memory of the worst requests, and how the service answers under a flood of new ones. */
export async function benchLoad(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peta-bench-'));
  try {
    await withService(dataDir, async () => undefined);
    await benchFlood(dataDir);
    await benchWorst(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
