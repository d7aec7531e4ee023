import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { freshData } from '../setup/service.ts';
import { startService } from '../setup/service-process.ts';
import { launchBrowser, openWatched, waitForMap, type Watched } from './browser.ts';
import { countPixels, DARKEST } from './count-pixels.ts';
import { DESKTOP } from './page-setup.ts';

const WITH_WORKER = { serviceWorkers: 'allow' as const };
/** A name that is not this machine to the browser: plain HTTP from there is no secure origin. */
const INSECURE_HOST = 'peta.test';

// Each test opens the page several times, also while the service is away.
vi.setConfig({ testTimeout: 120_000 });
const SOON = { timeout: 30_000 };

let browser: Browser;
/** Over the plain picture of the map, for all that is not about the drawn one. */
let plain: Browser;
let data: ReturnType<typeof freshData>;
let service: Awaited<ReturnType<typeof startService>>;
let port: string;

beforeAll(async () => {
  const insecure = `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`;
  [browser, plain] = await Promise.all([
    launchBrowser(),
    launchBrowser(insecure, '--disable-3d-apis'),
  ]);
});
afterAll(() => Promise.all([browser?.close(), plain?.close()]));
beforeEach(async () => {
  data = freshData();
  service = await startService(data.folder);
  port = new URL(service.url).port;
});
afterEach(async () => {
  const contexts = [browser, plain].flatMap((one) => one.contexts());
  await Promise.all(contexts.map((context) => context.close()));
  await service.stop();
  data.remove();
});

/** The same service again, at the address the page knows. */
const startAgain = async () => {
  service = await startService(data.folder, { PORT: port });
};

const open = (address: string): Promise<Watched> =>
  openWatched(plain, address, DESKTOP, WITH_WORKER);

const note = (page: Page) => page.locator('.keep-note');
const waitUntilKept = (page: Page, release = 1) =>
  expect.poll(() => note(page).innerText(), SOON).toContain(`rilis ${release},`);

const tableText = (page: Page) => page.locator('#table table').innerText();

/** Names of the caches and the addresses in them. */
const listKept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = names.map(async (name) => {
      const keys = await (await caches.open(name)).keys();
      return [name, keys.map(({ url }) => url.slice(location.origin.length))];
    });
    return Object.fromEntries(await Promise.all(lists));
  });

const chooseIndicator = (page: Page, id: string) =>
  page.locator('.choices select').first().selectOption(id);

test('once opened, the map and all indicators of the release work without the service', async () => {
  const address = `${service.url}/?table=1`;
  const { page, complaints } = await openWatched(browser, address, DESKTOP, WITH_WORKER);
  await waitForMap(page);
  await waitUntilKept(page);
  const [before, dark] = [await tableText(page), await countPixels(page, DARKEST)];
  expect(dark).toBeGreaterThan(1000);
  expect(complaints).toEqual([]);

  await service.stop();
  await page.reload();
  await waitForMap(page);
  const line = page.getByRole('status').filter({ hasText: 'Luring' });
  await expect
    .poll(() => line.innerText(), SOON)
    .toMatch(/^Luring: menampilkan rilis 1, disimpan \d{1,2} \p{L}+ \d{4} \d{2}\.\d{2}$/u);
  expect(await tableText(page)).toBe(before);
  expect(Math.abs((await countPixels(page, DARKEST)) - dark)).toBeLessThan(dark / 20);

  await chooseIndicator(page, 'illiteracy_rate');
  await expect.poll(() => page.url(), SOON).toContain('illiteracy_rate');
  await expect.poll(() => tableText(page), SOON).not.toBe(before);
  const levels = page.getByRole('group', { name: 'Tingkat wilayah' });
  for (const name of ['Kecamatan', 'Kota']) {
    await levels.getByRole('button', { name }).click();
    await waitForMap(page);
  }
  expect(await page.getByRole('alert').count()).toBe(0);
  // Another address than the one that was opened.
  await page.goto(`${service.url}/?lang=en&indicator=unfit_houses&level=kecamatan&table=1`);
  await waitForMap(page);
  await expect.poll(() => tableText(page), SOON).toContain('6,837');
  await expect
    .poll(() => page.locator('.toast-offline').innerText(), SOON)
    .toContain('Offline: showing release 1');
});

test('what was never opened says so offline, and comes when the service is back', async () => {
  const { page } = await open(`${service.url}/`);
  await waitForMap(page);
  await waitUntilKept(page);
  await service.stop();
  await page.goto(`${service.url}/?period=2013`);
  const alert = page.getByRole('alert');
  await expect.poll(() => alert.innerText(), SOON).toContain('Belum tersimpan di perangkat ini.');
  await page.locator('summary', { hasText: 'Unduh' }).click();
  expect(await page.locator('.menu-body').innerText()).toContain('Unduhan perlu jaringan.');
  expect(await page.locator('.menu-body a[href]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await alert.getByRole('button', { name: 'Tampilkan angka terbaru' }).click();
  await expect.poll(() => alert.count(), SOON).toBe(0);
  await waitForMap(page);

  await page.goto(`${service.url}/?area=36.73.02.1001`);
  await waitForMap(page);
  await expect
    .poll(() => page.locator('.rail-area').innerText(), SOON)
    .toContain('Riwayat dan indikator lain wilayah ini belum tersimpan');
  expect(await alert.count()).toBe(0);

  await startAgain();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => page.getByText('Tersambung lagi').count(), SOON).toBe(1);
  await expect
    .poll(() => page.locator('.rail-area h3').allInnerTexts(), SOON)
    .toContain('INDIKATOR LAIN DI SINI');
  await expect.poll(() => page.locator('.toast-offline').count(), SOON).toBe(0);
});

test('a release imported meanwhile comes whole, and replaces what was kept', async () => {
  const { page } = await open(`${service.url}/?indicator=unfit_houses&level=kecamatan&table=1`);
  await waitForMap(page);
  await waitUntilKept(page);
  await service.stop();
  await page.reload();
  await waitForMap(page);
  await expect.poll(() => page.locator('.toast-offline').innerText(), SOON).toContain('Luring');

  importFigures();
  await startAgain();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => tableText(page), SOON).toContain('6.123');
  await waitUntilKept(page, 2);
  const kept = await listKept(page);
  expect(Object.keys(kept).filter((name) => name.includes('release'))).toEqual([
    'peta-release-1-2',
  ]);

  await service.stop();
  await page.reload();
  await waitForMap(page);
  await expect.poll(() => page.locator('.toast-offline').innerText(), SOON).toContain('rilis 2');
  expect(await tableText(page)).toContain('6.123');
  const releases = await page.evaluate(async () => {
    const cache = await caches.open('peta-release-1-2');
    const keys = (await cache.keys()).filter(({ url }) => url.includes('/api/'));
    const answers = keys.map(
      async (key) => (await (await cache.match(key))?.json()) as { release: number },
    );
    return [...new Set((await Promise.all(answers)).map(({ release }) => release))];
  });
  expect(releases).toEqual([2]);
});

test('keeping sends nothing twice that the page has asked for', async () => {
  const sent: string[] = [];
  const counting = await countingProxy(Number(port), sent);
  try {
    const { port: own } = counting.address() as AddressInfo;
    const { page } = await open(`http://127.0.0.1:${own}/`);
    await waitForMap(page);
    await waitUntilKept(page);
    const once = sent.filter((path) => !path.startsWith('/api/health'));
    expect(once.filter((path, i) => once.indexOf(path) !== i)).toEqual([]);
    expect(once.indexOf('/offline.js')).toBeGreaterThan(
      once.findIndex((path) => path.includes('/values?')),
    );
    expect(sent.filter((path) => path === '/api/values')).toHaveLength(1);
    // What is kept is bounded: files of the build, one page, its answers, and a layer for each indicator and level.
    const kept = await listKept(page);
    const all = Object.values(kept).flat();
    const layers = all.filter((path) => path.includes('/values?'));
    expect(layers.length).toBeGreaterThan(150);
    expect(all.length - layers.length).toBeLessThan(40);
    const bytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    expect(bytes).toBeLessThan(8 * 1024 * 1024);
  } finally {
    counting.close();
  }
});

test('without room the page works as before and says what cannot be kept', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, ...WITH_WORKER });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (one) => one.type() === 'error' && complaints.push(one.text()));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: service.url,
    quotaSize: 900_000,
  });
  await page.goto(service.url);
  await waitForMap(page);
  await expect.poll(() => note(page).innerText(), SOON).toContain('Penyimpanan peramban penuh');
  await chooseIndicator(page, 'illiteracy_rate');
  await waitForMap(page);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('where the browser keeps nothing the page works as before and says so', async () => {
  const { page, complaints } = await open(`http://${INSECURE_HOST}:${port}/`);
  await waitForMap(page);
  await expect.poll(() => note(page).innerText(), SOON).toContain('tidak mengizinkan penyimpanan');
  // What Chromium says of a header that counts over HTTPS only.
  const own = complaints.filter((text) => !text.includes('Cross-Origin-Opener-Policy'));
  expect(own).toEqual([]);
});

test('errors are never kept', async () => {
  const { page } = await open(`${service.url}/`);
  await waitForMap(page);
  await waitUntilKept(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (const path of ['/api/areas/99', '/api/indicators/nope/values', '/assets/nope.js', '/nope'])
      await fetch(path);
    await fetch('/api/areas/36.73.02');
  });
  await expect
    .poll(async () => Object.values(await listKept(page)).flat(), SOON)
    .toContain('/api/areas/36.73.02');
  const all = Object.values(await listKept(page)).flat();
  expect(all.filter((path) => /nope|99/.test(path))).toEqual([]);
});

function importFigures(): void {
  const folder = mkdtempSync(join(tmpdir(), 'peta-offline-'));
  const file = join(folder, 'rtlh.csv');
  writeFileSync(file, 'kecamatan;nilai\nKasemen;6.123\nTaktakan;4.321\n');
  const flags = ['--indicator', 'unfit_houses', '--level', 'kecamatan', '--period', '2026-01'];
  execFileSync(
    process.execPath,
    [
      join(projectRoot, 'server/launch.mjs'),
      'import',
      'figures',
      file,
      ...flags,
      '--source',
      'Perkim',
    ],
    { env: { ...process.env, DATA_DIR: data.folder } },
  );
  rmSync(folder, { recursive: true, force: true });
}

/** Passes everything on to the service and writes down each path that the network saw. */
async function countingProxy(target: number, sent: string[]): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    sent.push(incoming.url ?? '');
    const { method, url: path, headers } = incoming;
    const onward = ask({ port: target, host: '127.0.0.1', method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy()).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
