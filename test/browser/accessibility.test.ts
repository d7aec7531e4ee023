import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { violations } from './axe.ts';
import { waitForMap } from './browser.ts';
import { DESKTOP, PHONE, usePage } from './page-setup.ts';

// Every state is a page of its own, on a machine that draws the map without a graphics card.
vi.setConfig({ testTimeout: 240_000 });

const { open, openPlain: openWhole, newContext, url } = usePage();

const CIPARE = 'area=36.73.01.1003';
const TWO_PERIODS = '?indicator=registered_voters&period=2014&compare=2013&layout=side';
const TWO_RATES =
  '?indicator=pre_prosperous_rate&second=latrine_ownership_rate&layout=bivariate&table=1';

const listOf = (page: Page) => page.getByRole('listbox', { name: /Wilayah di peta/ });

/** The script's page in one state: what axe-core reads is the same over the plain picture of the map. */
const openPlain = async (...state: Parameters<typeof openWhole>) =>
  (await openWhole(...state)).page;

/** The service's page as it stays where the script never arrives; axe-core itself needs scripts allowed. */
async function openWithoutScript(query: string, options: BrowserContextOptions = {}) {
  const context = await newContext(options);
  const page = await context.newPage();
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(`${url()}/${query}`);
  await page.locator('#first').waitFor();
  return page;
}

test('no rule of WCAG 2.2 AA is broken on the first map, in a search and in the areas of the map', async () => {
  const { page } = await open('');
  await waitForMap(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('combobox', { name: /Cari/ }).fill('sukawana');
  await page.getByRole('option', { name: /Sukawana Kec\. Curug/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await listOf(page).locator('[tabindex="0"]').focus();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test.each([
  ['two periods side by side', TWO_PERIODS],
  ['two rates in one map', TWO_RATES],
])('nor with %s', async (_state, query) => {
  const { page } = await open(query);
  await waitForMap(page);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test.each<[state: string, query: string, options?: BrowserContextOptions]>([
  ['an area selected and the table open', `?${CIPARE}&table=1`],
  ['areas read together', `?${CIPARE}&pool=36.73.01.1001`],
  ['only the strips of zones coloured', `?${CIPARE}&inside=1`],
  ['circles, and a class off the map', '?indicator=stunting_cases&off=no_data'],
  ['dark colours, in English', `?lang=en&${CIPARE}&table=1`, { colorScheme: 'dark' }],
  ['two rates in dark colours', `${TWO_RATES}&lang=en`, { colorScheme: 'dark' }],
])('nor with %s', async (_state, query, options) => {
  const page = await openPlain(query, DESKTOP, options);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('nor in what opens: the classes, the downloads, and the notice of a failure', async () => {
  const page = await openPlain('');
  await page.getByText('Ubah kelas dan warna').click();
  expect(await violations(page)).toEqual([]);
  await page.getByText('Unduh', { exact: true }).click();
  expect(await violations(page)).toEqual([]);
  await page.route('**/values?*', (route) => route.abort());
  await page.getByLabel('Indikator').selectOption('stunting_cases');
  await page.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('nor with an indicator that does not exist', async () => {
  const context = await newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url()}/?indicator=no_such_thing`);
  await page.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('nor on a phone, at the three stops of the sheet, in its tabs and its table', async () => {
  const page = await openPlain(`?${CIPARE}`, PHONE);
  const handle = page.getByRole('button', { name: /panel$/ });
  expect(await violations(page)).toEqual([]);
  await handle.press('ArrowDown');
  await settled(page);
  expect(await violations(page)).toEqual([]);
  await handle.press('ArrowUp');
  await handle.press('ArrowUp');
  await settled(page);
  expect(await violations(page)).toEqual([]);
  for (const tab of ['Lapisan', 'Unduh', 'Tabel']) {
    await page.getByRole('navigation').getByRole('button', { name: tab }).click();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  }
  await page.context().close();
});

const settled = (page: Page) =>
  page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));

test.each<[state: string, query: string, options?: BrowserContextOptions]>([
  ['on a desk', ''],
  ['on a phone with an area', `?${CIPARE}`, { viewport: PHONE }],
  ['in English and dark colours', '?lang=en', { colorScheme: 'dark' }],
])('nor in the page that the service draws, %s', async (_state, query, options) => {
  const page = await openWithoutScript(query, options);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test.each(['metode', 'metode?lang=en', 'mutu-data', `cetak?${CIPARE}&fit=kecamatan`])(
  'nor in the page /%s',
  async (path) => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(`${url()}/${path}`);
    expect(await violations(page)).toEqual([]);
    await context.close();
  },
);

test('nor in the help', async () => {
  const page = await openPlain('');
  await page.getByRole('button', { name: 'Bantuan' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('keys lead from area to area in the map, and Enter selects', async () => {
  const { page } = await open('');
  await waitForMap(page);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await listOf(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  const first = await focused();
  expect(first).toMatch(/^.+, Kec\. .+\. .+: [\d,.]+\s%, kelas .+, \d{4}$/);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).not.toBe(first);
  expect(await listOf(page).locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  const name = (await focused()).split(',')[0] ?? '';
  const panel = page.getByRole('complementary', { name: 'Wilayah terpilih' });
  await panel.getByRole('heading', { level: 2, name, exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.has('area')).toBe(false);
  await page.context().close();
});
