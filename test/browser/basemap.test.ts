import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshData } from '../setup/service.ts';
import { startService } from '../setup/service-process.ts';
import { writePmtiles } from '../setup/write-pmtiles.ts';
import { launchBrowser, openWatched, waitForMap, type Watched } from './browser.ts';
import { countPixels, DARKEST, type Colour } from './count-pixels.ts';
import { DESKTOP, query } from './page-setup.ts';

vi.setConfig({ testTimeout: 90_000 });

/** Its archive, and the code that draws it. */
const OF_BASEMAP = /^\/(basemap\.pmtiles|assets\/load-basemap)/;
const WATER: Colour = [0xc4, 0xd3, 0xdb];
const PINK: Colour = [0xff, 0x66, 0xcc];
const BOUNDS: [number, number, number, number] = [105.5, -6.8, 106.9, -5.4];
/** A sea beneath and around the whole city. */
const SEA = {
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      properties: {},
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [105.5, -6.8],
            [106.9, -6.8],
            [106.9, -5.4],
            [105.5, -5.4],
            [105.5, -6.8],
          ],
        ],
      },
    },
  ],
};

const data = freshData('bare');
const archive = join(data.folder, 'sea.pmtiles');
writePmtiles(archive, { water: SEA }, BOUNDS, {
  attribution: '<a href="https://sea.example/">&copy; Badan Laut</a><script>alert(1)</script>',
});
let browser: Browser;
let elsewhere: Server;
const services: { stop: () => Promise<void> }[] = [];
/** What the other service has: a style, and nothing else. */
const STYLE = {
  version: 8,
  sources: { sea: { type: 'geojson', data: SEA, attribution: 'Dinas Peta' } },
  layers: [{ id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': '#ff66cc' } }],
};

beforeAll(async () => {
  browser = await launchBrowser();
  elsewhere = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.statusCode = request.url === '/style.json' ? 200 : 404;
    response.end(JSON.stringify(STYLE));
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(services.map((service) => service.stop()));
  elsewhere.close();
  data.remove();
});

async function open(basemap: string, query = ''): Promise<Watched> {
  const service = await startService(data.folder, { BASEMAP: basemap });
  services.push(service);
  const watched = await openWatched(browser, `${service.url}/${query}`, DESKTOP);
  await waitForMap(watched.page);
  return watched;
}
const address = (path: string) =>
  `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}${path}`;

test('an archive lies under and beside the city, shines through it, and is switched off', async () => {
  const watched = await open(archive);
  const { page, foreign, complaints, requests } = watched;
  const drawn = await countPixels(page, WATER);
  expect(drawn).toBeGreaterThan(50_000);
  const translucent = await countPixels(page, DARKEST);
  expect(await page.locator('.credits').innerText()).toContain('© Badan Laut');
  expect(await page.locator('.credits a').getAttribute('href')).toBe('https://sea.example/');
  expect(await page.locator('.credits script').count()).toBe(0);
  await page.getByLabel('Peta dasar').uncheck();
  expect(query(page).get('hide')).toBe('basemap');
  expect(await countPixels(page, WATER)).toBeLessThan(drawn / 100);
  expect(await countPixels(page, DARKEST)).toBeGreaterThan(20 * translucent);
  expect(await page.locator('.credits').innerText()).not.toContain('Badan Laut');
  await page.goBack();
  expect(await countPixels(page, WATER)).toBeGreaterThan(50_000);
  expect(requests.filter((path) => path.startsWith('/basemap.pmtiles')).length).toBeGreaterThan(1);
  expect([foreign, complaints]).toEqual([[], []]);
  await page.context().close();
});

test('hidden from the start, nothing of it is fetched', async () => {
  const { page, requests } = await open(archive, '?hide=basemap');
  expect(requests.filter((path) => OF_BASEMAP.test(path))).toEqual([]);
  await page.getByLabel('Peta dasar').check();
  expect(await countPixels(page, WATER)).toBeGreaterThan(50_000);
  await page.context().close();
});

test('a style of another service is drawn with its credit, and nothing else is asked elsewhere', async () => {
  const { page, foreign, complaints } = await open(address('/style.json'));
  expect(await countPixels(page, PINK)).toBeGreaterThan(50_000);
  expect(await page.locator('.credits').innerText()).toContain('Dinas Peta');
  expect(foreign).toEqual([address('/style.json')]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a style that is not there leaves the map whole and is said calmly', async () => {
  const { page } = await open(address('/gone.json'), '?lang=en');
  const toast = page.getByRole('status').filter({ hasText: 'base map could not be loaded' });
  await toast.waitFor();
  expect(await countPixels(page, DARKEST)).toBeGreaterThan(1000);
  await toast.getByRole('button').click();
  await toast.waitFor({ state: 'detached' });
  await page.context().close();
});

test('without the setting there is no switch and no code of it', async () => {
  const { page, requests } = await open('');
  expect(await page.getByLabel('Peta dasar').count()).toBe(0);
  expect(requests.filter((path) => OF_BASEMAP.test(path))).toEqual([]);
  await page.context().close();
});
