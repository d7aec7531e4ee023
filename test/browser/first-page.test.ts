import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchBrowser, waitForMap, waitForTakeOver } from './browser.ts';
import { countDifferent } from './compare-pictures.ts';
import { DESKTOP, PHONE, query, usePage } from './page-setup.ts';

// Every test waits for a whole map of the software renderer.
vi.setConfig({ testTimeout: 90_000 });

const { url } = usePage();
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const plain = async (path: string, size = DESKTOP): Promise<Page> => {
  const context = await browser.newContext({ viewport: size, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url() + path);
  return page;
};

/** A page whose map library does not arrive before `release` is called. */
async function openHeld(path: string): Promise<{ page: Page; release: () => void }> {
  const context = await browser.newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/city-map*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url() + path, { waitUntil: 'commit' });
  return { page, release };
}

describe('without JavaScript', () => {
  test('a camat picks another indicator, a period and an area', async () => {
    const page = await plain('/?zone=none');
    await page.getByLabel('Indikator').selectOption('registered_voters');
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    expect(Object.fromEntries(query(page))).toMatchObject({
      indicator: 'registered_voters',
      zone: 'none',
    });
    expect(await page.locator('svg.svg-map circle.map-circle').count()).toBeGreaterThan(60);
    await page.getByLabel('Periode').selectOption('2014');
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    await page.getByRole('link', { name: 'Kecamatan', exact: true }).click();
    await page.getByRole('link', { name: /^Kasemen: / }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kecamatan\/36\.73\.02\?/);
    const panel = page.getByRole('complementary', { name: 'Wilayah terpilih' });
    expect(await panel.getByRole('heading').innerText()).toBe('Kasemen');
    await page.getByRole('link', { name: 'EN', exact: true }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(query(page).get('indicator')).toBe('registered_voters');
    await page.context().close();
  });

  test('the map stands on the first screen of a phone, the table below, and nothing scrolls sideways', async () => {
    const page = await plain('/', PHONE);
    const map = await page.locator('svg.svg-map').boundingBox();
    expect(map?.y).toBeGreaterThan(0);
    expect((map?.y ?? 0) + (map?.height ?? 9999)).toBeLessThan(PHONE.height);
    const table = await page.getByRole('table').boundingBox();
    expect(table?.y).toBeGreaterThan(PHONE.height / 2);
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width).toBe(PHONE.width);
    await page.context().close();
  });
});

describe('the script takes over', () => {
  // The same picture twice: a tenth of the pixels may differ by edges, labels and the signs of lines.
  const MOST_DIFFERENT = 0.1;

  test.each(['/', '/?lon=106.16&lat=-6.1&zoom=12.5&zone=none'])(
    'in place, without a jump: %s',
    async (path) => {
      const { page, release } = await openHeld(path);
      await page.locator('svg.svg-map').waitFor();
      const before = await page.screenshot();
      release();
      await waitForTakeOver(page);
      await waitForMap(page);
      const after = await page.screenshot();
      const stage = { x: 340, y: 60, width: 980, height: 760 };
      expect(await countDifferent(page, before, after, stage)).toBeLessThan(MOST_DIFFERENT);
      await page.context().close();
    },
  );

  test('a reader at the table below finds it open', async () => {
    const { page, release } = await openHeld('/');
    await page.getByRole('link', { name: 'Tabel di bawah peta' }).click();
    release();
    await waitForTakeOver(page);
    expect(query(page).get('table')).toBe('1');
    await page.context().close();
  });

  test('the picture of the service stays, with the reason, when the data do not come', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    await page.route('**/values?*', (route) => route.abort());
    await page.goto(url());
    const notice = page.locator('#first').getByRole('alert');
    await notice.getByRole('heading', { name: 'Data tidak dapat dimuat.' }).waitFor();
    expect(await page.locator('svg.svg-map a').count()).toBe(67);
    await page.unroute('**/values?*');
    await notice.getByRole('button', { name: 'Coba lagi' }).click();
    await waitForTakeOver(page);
    await context.close();
  });
});

test('without WebGL the map is SVG: areas are selected, the indicator changes its colours', async () => {
  const context = await browser.newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = (() => null) as never;
  });
  await page.goto(url());
  await waitForTakeOver(page);
  await page.getByText('Peta sederhana').waitFor();
  const fills = () =>
    page
      .locator('svg.svg-map .map-area')
      .evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
  const before = await fills();
  expect(new Set(before).size).toBe(5);
  await page.getByRole('link', { name: /^Kasemen: / }).click();
  await expect.poll(() => query(page).get('area')).toBe('36.73.02.1001');
  await page.getByLabel('Indikator').selectOption('latrine_ownership_rate');
  await expect.poll(fills).not.toEqual(before);
  await context.close();
});
