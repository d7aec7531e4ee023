import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNumber } from '../../geo/cartography/numbers.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import { freshData } from '../setup/service.ts';
import { FIREFOX_TOOLS, provideTools } from '../setup/system-tools.ts';
import { startService } from '../setup/service-process.ts';
import { launchFirefox, type Firefox } from './firefox.ts';
import { DESKTOP, PHONE } from './page-setup.ts';

// The flows of four of the five people once more, in a browser of another house. What the page is without
// JavaScript does not depend on the browser.

const RATE = 'pre_prosperous_rate';
const KASEMEN = '36.73.02.1001';
const PATIENCE = 60_000;

const data = freshData();
let service: Awaited<ReturnType<typeof startService>>;
let firefox: Firefox;
beforeAll(async () => {
  provideTools(FIREFOX_TOOLS);
  [service, firefox] = await Promise.all([startService(data.folder), launchFirefox()]);
});
afterAll(async () => {
  await firefox?.close();
  await service?.stop();
  data.remove();
});

const takenOver = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('#first'), { timeout: PATIENCE });

/** Opens a view and waits until the script's page stands. */
async function open(query: string, size = DESKTOP) {
  const opened = await firefox.open(`${service.url}/${query}`, size);
  await takenOver(opened.page);
  return opened;
}

const find = (page: Page, role: string, name: string): Promise<ElementHandle<Element>> =>
  page.locator(`aria/${name}[role="${role}"]`).setTimeout(PATIENCE).waitHandle() as Promise<
    ElementHandle<Element>
  >;
const click = async (page: Page, role: string, name: string) =>
  (await find(page, role, name)).click();
/** A button by its words: to Firefox one that stays pressed has another role. */
const press = (page: Page, words: string) =>
  page.locator(`::-p-xpath(//button[normalize-space()="${words}"])`).setTimeout(PATIENCE).click();
const choose = async (page: Page, name: string, value: string) =>
  (await find(page, 'combobox', name)).select(value);
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '');
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

async function valueOf(code: string) {
  const answer = await fetch(`${service.url}/api/areas/${code}`);
  const { indicators } = (await answer.json()) as AreaProfile;
  const own = indicators.find(({ id }) => id === RATE);
  return { value: formatNumber(own?.value ?? NaN, 'id', 1), rank: own?.rank?.position };
}

test('a planner: the map is drawn, two layers side by side, and the address brings them back', async () => {
  const { page, complaints, foreign } = await open('');
  expect(await page.$eval('.map-canvas canvas', (canvas) => canvas.clientWidth)).toBeGreaterThan(
    500,
  );
  await choose(page, 'Indikator', RATE);
  await choose(page, 'Bandingkan dengan', 'latrine_ownership_rate');
  await press(page, 'Berdampingan');
  await expect.poll(() => query(page)).toMatchObject({ layout: 'side' });
  const shared = page.url();
  await page.reload();
  await takenOver(page);
  expect(page.url()).toBe(shared);
  await page.waitForFunction(() => document.querySelectorAll('.map canvas').length === 2);
  await press(page, 'EN');
  await page.waitForSelector('::-p-xpath(//button[normalize-space()="Side by side"])');
  expect(query(page)).toMatchObject({ layout: 'side', second: 'latrine_ownership_rate' });
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  await page.close();
});

test('a camat with a phone: own kelurahan by name, its value and its rank', async () => {
  const { page, complaints } = await open(`?indicator=${RATE}`, PHONE);
  const box = await page.waitForSelector('input[role="combobox"]');
  await box?.type('kasemen');
  await page
    .locator(
      `::-p-xpath(//*[@role="option"][starts-with(., "Kasemen")][contains(., "Kec. Kasemen")])`,
    )
    .click();
  await expect.poll(() => query(page)).toMatchObject({ area: KASEMEN });
  const { value, rank } = await valueOf(KASEMEN);
  await expect.poll(() => textOf(page, 'main')).toContain(value);
  expect(await textOf(page, 'main')).toContain(`peringkat ${rank} dari 67`);
  expect(complaints).toEqual([]);
  await page.close();
});

test('an official: own kecamatan on A3', async () => {
  const { page, complaints } = await open(`?indicator=${RATE}&area=36.73.02&level=kecamatan`);
  await click(page, 'link', 'Cetak');
  // Each choice leads to the sheet as it will be.
  await choose(page, 'Kertas', 'a3');
  await page.waitForFunction(() => document.querySelector('svg.sheet[width="420mm"]') !== null);
  await choose(page, 'Cakupan', 'kecamatan');
  await expect.poll(() => query(page)).toMatchObject({ paper: 'a3', fit: 'kecamatan' });
  await page.waitForSelector('svg.sheet');
  expect(await textOf(page, 'svg.sheet')).toMatch(/kasemen/i);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a blind analyst: areas by keys in the map, told aloud, and the table', async () => {
  const { page, complaints } = await open(`?indicator=${RATE}`);
  await page.waitForSelector('[role="listbox"] [role="option"]');
  await page.focus('[role="listbox"] [role="option"]');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const said = () =>
    page.$$eval('[role="status"]', (all) => all.map(({ textContent }) => textContent).join('\n'));
  await expect.poll(said).toContain('peringkat 1 dari 67');
  await (await find(page, 'button', 'Tabel 67 kelurahan')).press('Enter');
  await expect.poll(() => page.$$eval('table tbody tr', (rows) => rows.length)).toBeGreaterThan(66);
  expect(complaints).toEqual([]);
  await page.close();
});
