import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ValuesAnswer } from '../../server/schemas/values.ts';
import { waitForMap, type Watched } from './browser.ts';
import { PHONE, query, usePage } from './page-setup.ts';

const COUNT = 'stunting_cases';
const VOTERS = 'registered_voters';

const { open: openDrawn, openPlain: open, api, url } = usePage();

/** Neither a foreign host nor an error may have turned up. */
function expectCalm({ foreign, complaints }: Watched): void {
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function download(page: Page, name: RegExp): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return textOf(await waiting);
}

describe('on a desk', () => {
  test('indicator, level, period and language change the page and its address, never the geometry', async () => {
    const watched = await open('');
    const { page } = watched;
    // Strips belong to a level and come with it; boundaries and lines never come twice.
    const isGeometry = (path: string) =>
      path.includes('/items') && !path.includes('/marginal-zones/');
    const geometry = () => watched.requests.filter(isGeometry).length;
    const before = geometry();
    expect(before).toBe(6);

    await page.getByLabel('Indikator').selectOption(VOTERS);
    await page.getByLabel('Periode').selectOption('2014');
    await page.getByRole('button', { name: 'Kecamatan', exact: true }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('button', { name: 'Kelurahan', exact: true }).click();
    expect(Object.fromEntries(query(page))).toEqual({
      lang: 'en',
      indicator: VOTERS,
      period: '2014',
    });
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts())
      .toContain('PEOPLE · 67 KELURAHAN');
    expect(geometry()).toBe(before);

    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('id');
    expect(query(page).get('level')).toBe('kecamatan');
    expectCalm(watched);
    await page.context().close();
  });

  test('a click on the map selects the area, and the panel says what the API says', async () => {
    const watched = await openDrawn(`?indicator=registered_voters_density`);
    const { page } = watched;
    await waitForMap(page);
    const box = await page.locator('.map-canvas').boundingBox();
    if (!box) throw new Error('the map has no size');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const tooltip = page.locator('.tooltip strong');
    await tooltip.waitFor();
    const name = await tooltip.innerText();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const panel = page.getByRole('complementary', { name: 'Wilayah terpilih' });
    await expect.poll(() => panel.getByRole('heading', { level: 2 }).innerText()).toBe(name);
    const code = query(page).get('area');
    const answer = await api<ValuesAnswer>(
      '/api/indicators/registered_voters_density/values?level=kelurahan',
    );
    const value = answer.values.find((entry) => entry.code === code)?.value ?? 0;
    const printed = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }).format(value);
    expect(await panel.locator('.big').innerText()).toContain(printed);
    expect(await panel.innerText()).toMatch(/peringkat \d+ dari 6\d/);
    expectCalm(watched);
    await page.context().close();
  });

  test('the table says what the map says, sorts by every column and selects', async () => {
    const watched = await open(`?indicator=${COUNT}&table=1`);
    const { page } = watched;
    const rows = page.getByRole('table').locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(67);
    const answer = await api<ValuesAnswer>(`/api/indicators/${COUNT}/values?level=kelurahan`);
    const known = answer.values.filter(({ status }) => status === 'ok');
    const cells = await page.locator('td.column-value').allInnerTexts();
    expect(cells.filter((text) => text !== '–').length).toBe(known.length);
    const highest = Math.max(...known.map(({ value }) => value ?? 0));
    expect(cells[0]).toBe(String(highest));

    const heads = page.getByRole('columnheader');
    for (let i = 0; i < (await heads.count()); i += 1) {
      await heads.nth(i).getByRole('button').click();
      await expect
        .poll(() => heads.nth(i).getAttribute('aria-sort'))
        .toMatch(/ascending|descending/);
    }
    await page.getByRole('columnheader', { name: 'Nama' }).getByRole('button').click();
    const names = await page.locator('tbody th').allInnerTexts();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'id')));
    await page.getByRole('button', { name: 'Unyur', exact: true }).click();
    expect(query(page).get('area')).toMatch(/^36\.73\.01\./);
    expectCalm(watched);
    await page.context().close();
  });

  test('downloads are exactly the layer of the API', async () => {
    const watched = await open(`?indicator=${COUNT}&period=2023`);
    const { page } = watched;
    await page.getByText('Unduh', { exact: true }).click();
    const geojson = JSON.parse(await download(page, /GeoJSON/)) as { features: unknown[] };
    const path = `/api/collections/kelurahan/items?indicators=${COUNT}&period=2023`;
    expect(geojson.features).toEqual((await api<typeof geojson>(path)).features);
    expect(geojson.features.length).toBe(67);
    const csv = await download(page, /CSV/);
    const form = '&f=csv&separator=semicolon&decimal=comma&text=formula';
    // Bytes, not text(): the mark that tells a spreadsheet the encoding must arrive too.
    const sent = await (await fetch(url() + path + form)).arrayBuffer();
    expect(csv).toBe(Buffer.from(sent).toString('utf8'));
    expect(csv.split('\n')[0]).toContain(';');
    expectCalm(watched);
    await page.context().close();
  });

  test('an address shows the same view again, position included', async () => {
    const watched = await openDrawn(
      `?lang=en&level=kecamatan&indicator=${COUNT}&area=36.73.02&lon=106.15&lat=-6.05&zoom=12&table=1&sort=name`,
    );
    const { page } = watched;
    await waitForMap(page);
    const before = page.url();
    await page.reload();
    await waitForMap(page);
    expect(page.url()).toBe(before);
    expect(await page.getByRole('heading', { level: 2, name: 'Kasemen' }).count()).toBe(1);
    expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => query(page).get('zoom')).toBe('13');
    expectCalm(watched);
    await page.context().close();
  });

  test('search goes by keyboard from a name to the area', async () => {
    const watched = await open('');
    const { page } = watched;
    const box = page.getByRole('combobox', { name: /Cari/ });
    await box.fill('sumurpec');
    await page.getByRole('option').first().waitFor();
    await box.press('Enter');
    await expect.poll(() => query(page).get('area')).toMatch(/^36\.73\.01/);
    expect(await page.getByRole('heading', { level: 2, name: 'Sumur Pecung' }).count()).toBe(1);
    expectCalm(watched);
    await page.context().close();
  });

  test('a layer without values says where there are some, and goes there', async () => {
    const watched = await open('?indicator=poverty_rate');
    const { page } = watched;
    await page.getByRole('button', { name: /Tampilkan kota/ }).click();
    expect(query(page).get('level')).toBe('kota');
    await expect.poll(() => page.locator('.legend').innerText()).toContain('%');
    await page.goto(`${url()}/?indicator=no_such_thing`);
    await page.getByRole('alert').waitFor();
    expectCalm(watched);
    await page.context().close();
  });

  test('a failed request is told with a way to try again', async () => {
    const watched = await open('');
    const { page } = watched;
    await page.route('**/values?*', (route) => route.abort());
    await page.getByLabel('Indikator').selectOption(COUNT);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/values?*');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  test('leaves a picture for the documents', async () => {
    const watched = await openDrawn('?area=36.73.02.1001');
    await waitForMap(watched.page);
    const wanted = process.env['UPDATE_SCREENSHOT'];
    const path = wanted ? '.docs/screenshot.png' : 'test/artefacts/page-desktop.png';
    mkdirSync(join(path, '..'), { recursive: true });
    await watched.page.screenshot({ path });
    expectCalm(watched);
    await watched.page.context().close();
  });
});

describe('on a phone', () => {
  test('sheet, tabs and table work with one thumb, and nothing is wider than the screen', async () => {
    const watched = await openDrawn('', PHONE);
    const { page } = watched;
    await waitForMap(page);
    await page.getByRole('button', { name: 'Lapisan' }).click();
    await page.getByLabel('Indikator').selectOption(VOTERS);
    await page.getByRole('button', { name: 'Tabel', exact: true }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(67);
    await page.getByRole('button', { name: 'Kasemen', exact: true }).click();
    await page.getByRole('button', { name: 'Peta', exact: true }).click();
    expect(await page.getByRole('heading', { name: 'Kasemen', exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Unduh', exact: true }).click();
    expect(await page.getByRole('link', { name: /CSV/ }).getAttribute('href')).toContain(VOTERS);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(PHONE.width);
    mkdirSync('test/artefacts', { recursive: true });
    await page.getByRole('button', { name: 'Peta', exact: true }).click();
    await page.screenshot({ path: 'test/artefacts/page-phone.png' });
    expectCalm(watched);
    await page.context().close();
  });
});
