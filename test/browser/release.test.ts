import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';
import { startService } from '../setup/service-process.ts';
import { launchBrowser, openWatched, waitForMap } from './browser.ts';

let browser: Browser;
let service: Awaited<ReturnType<typeof startService>>;
const folder = mkdtempSync(join(tmpdir(), 'peta-release-'));
const dataDir = join(folder, 'data');

beforeAll(async () => {
  [service, browser] = await Promise.all([
    startService(dataDir),
    launchBrowser('--disable-3d-apis'),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run import -- ...` against the running service's data. */
const runImport = (...flags: string[]) =>
  execFileSync(process.execPath, [join(projectRoot, 'server/launch.mjs'), 'import', ...flags], {
    env: { ...process.env, DATA_DIR: dataDir },
  }).toString();

const release = async () =>
  ((await (await fetch(`${service.url}/api/health`)).json()) as { release: number }).release;

test('an import reaches the open page as one whole release, and undo takes it back', async () => {
  const watched = await openWatched(
    browser,
    `${service.url}/?indicator=unfit_houses&level=kecamatan&table=1`,
    {
      width: 1440,
      height: 900,
    },
  );
  const { page } = watched;
  await waitForMap(page);
  const row = page.getByRole('row', { name: /Kasemen/ });
  await expect.poll(() => row.first().innerText()).toContain('6.837');

  const file = join(folder, 'rtlh.csv');
  writeFileSync(file, 'kecamatan;nilai\nKasemen;6.123\nTaktakan;4.321\n');
  const report = runImport(
    'figures',
    file,
    '--indicator',
    'unfit_houses',
    '--level',
    'kecamatan',
    '--period',
    '2026-01',
    '--source',
    'Dinas Perkim 2026',
  );
  expect(report).toContain('rilis 2');
  const began = Date.now();
  await expect.poll(release, { timeout: 2000 }).toBe(2);
  expect(Date.now() - began).toBeLessThan(2000);

  // A page asks whenever its reader comes back to it.
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => row.first().innerText(), { timeout: 10_000 }).toContain('6.123');
  await expect.poll(() => page.locator('body').innerText()).toContain('Rilis data 2');

  expect(runImport('undo')).toContain('rilis 1');
  await expect.poll(release, { timeout: 2000 }).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => row.first().innerText(), { timeout: 10_000 }).toContain('6.837');
  expect(watched.foreign).toEqual([]);
  expect(watched.complaints).toEqual([]);
});
