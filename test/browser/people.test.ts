import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { formatNumber } from '../../geo/cartography/numbers.ts';
import type { AreaProfile } from '../../server/schemas/areas.ts';
import { waitForMap } from './browser.ts';
import { PHONE, query, usePage } from './page-setup.ts';

// The five people for whom the page is made, by what they see and hear: roles and names.
vi.setConfig({ testTimeout: 180_000 });

const RATE = 'pre_prosperous_rate';
const KASEMEN = '36.73.02.1001';
const { open: openDrawn, openPlain: open, api, url, newContext } = usePage();

const areaPanel = (page: Page) => page.getByRole('complementary', { name: 'Wilayah terpilih' });
const choices = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Tampilkan' }).getByRole('combobox', { name });
const said = (page: Page) => page.getByRole('status').allInnerTexts();

async function valueOf(code: string) {
  const { indicators } = await api<AreaProfile>(`/api/areas/${code}`);
  const { rank, value } = indicators.find(({ id }) => id === RATE)!;
  return { rank: rank!, value: formatNumber(value!, 'id', 1) };
}

test('a planner in a meeting: indicator, classes, comparison, and the address shows all of it again', async () => {
  const { page, complaints } = await openDrawn('');
  await waitForMap(page);
  await choices(page, 'Indikator').selectOption(RATE);
  await page.getByText('Ubah kelas dan warna').click();
  await page.getByRole('combobox', { name: 'Cara membagi' }).selectOption('equal');
  await page
    .getByRole('group', { name: 'Jumlah kelas' })
    .getByRole('button', { name: '4' })
    .click();
  await choices(page, 'Bandingkan dengan').selectOption('latrine_ownership_rate');
  await page.getByRole('button', { name: 'Berdampingan' }).click();
  await expect.poll(() => query(page).get('layout')).toBe('side');
  expect(Object.fromEntries(query(page))).toMatchObject({ method: 'equal', classes: '4' });
  const shared = page.url();
  await page.context().close();

  const { page: received } = await openDrawn(new URL(shared).search);
  await waitForMap(received);
  expect(received.url()).toBe(shared);
  expect(await choices(received, 'Indikator').inputValue()).toBe(RATE);
  expect(await choices(received, 'Bandingkan dengan').inputValue()).toBe('latrine_ownership_rate');
  const pressed = { name: 'Berdampingan', pressed: true };
  expect(await received.getByRole('button', pressed).count()).toBe(1);
  expect(complaints).toEqual([]);
  await received.context().close();
});

test('a camat with a phone: own kelurahan by name, its value, its rank, its zones', async () => {
  const { page, complaints } = await open(`?indicator=${RATE}`, PHONE);
  await page.getByRole('combobox', { name: /Cari/ }).fill('kasemen');
  await page.getByRole('option', { name: /^Kasemen Kec\. Kasemen/ }).click();
  const sheet = page.getByRole('region', { name: 'Panel bawah' });
  await sheet.getByRole('heading', { name: 'Kasemen', exact: true }).waitFor();
  const { value, rank } = await valueOf(KASEMEN);
  const words = await sheet
    .getByRole('region', { name: /pra sejahtera/i })
    .first()
    .innerText();
  expect(words).toContain(value);
  expect(words).toContain(`peringkat ${rank.position} dari ${rank.of}`);
  const zones = sheet.getByRole('region', { name: 'Di dalam zona marginal · Kasemen' });
  await zones.scrollIntoViewIfNeeded();
  expect(await zones.getByRole('definition').first().innerText()).toMatch(/\d+ keluarga|–/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an official: one kecamatan, what the numbers are, where they come from, and the file of the map', async () => {
  const { page, complaints } = await open(`?indicator=${RATE}`);
  await page.getByRole('button', { name: 'Kecamatan', exact: true }).click();
  await page.getByRole('button', { name: /^Tabel 6 kecamatan/i }).click();
  await page.getByRole('button', { name: 'Kasemen', exact: true }).click();
  await areaPanel(page).getByRole('heading', { level: 2, name: 'Kasemen' }).waitFor();
  expect(await areaPanel(page).innerText()).toMatch(/DATA CONTOH[^]*register keluarga sintetis/);
  await page.getByText('Unduh', { exact: true }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: /^GeoJSON/ }).click();
  const file = readFileSync(await (await arriving).path(), 'utf8');
  expect((JSON.parse(file) as { features: unknown[] }).features).toHaveLength(6);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an official before the musrenbang: own kecamatan on A3, as it is on the map, saved as a picture', async () => {
  const { page, complaints } = await open(`?indicator=${RATE}&area=36.73.02&level=kecamatan`);
  await page.getByRole('link', { name: 'Cetak' }).click();
  await page.getByRole('combobox', { name: 'Kertas' }).selectOption({ label: 'A3' });
  await page.getByRole('combobox', { name: 'Cakupan' }).selectOption({ label: 'Satu kecamatan' });
  const sheet = page.getByRole('main').locator('svg').first();
  await expect.poll(() => sheet.getAttribute('width')).toBe('420mm');
  await expect.poll(() => sheet.textContent()).toMatch(/kasemen/i);
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: /PNG/ }).click();
  expect((await arriving).suggestedFilename()).toMatch(/a3.*\.png$/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a blind analyst: areas by keys in the map, told aloud; the table and its file', async () => {
  const { page, complaints } = await openDrawn(`?indicator=${RATE}`);
  await waitForMap(page);
  const list = page.getByRole('listbox', { name: /Wilayah di peta: 67 kelurahan/ });
  await list.getByRole('option').first().focus();
  await page.keyboard.press('Home');
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const name = (await focused()).split(',')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect
    .poll(() => said(page))
    .toContainEqual(expect.stringMatching(new RegExp(`^${name}: .*peringkat 1 dari 67`)));
  await choices(page, 'Indikator').selectOption('latrine_ownership_rate');
  await expect
    .poll(() => said(page))
    .toContainEqual(expect.stringMatching(new RegExp(`^${name}: .*jamban`, 'i')));
  await page.getByRole('button', { name: 'Tabel 67 kelurahan' }).press('Enter');
  const rows = page.getByRole('table').first().getByRole('row');
  await expect.poll(() => rows.count()).toBe(68);
  const head = page.getByRole('columnheader', { name: 'Nama' });
  await head.getByRole('button').press('Enter');
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await page.getByText('Unduh', { exact: true }).press('Enter');
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: /^CSV/ }).press('Enter');
  const lines = readFileSync(await (await arriving).path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(68);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a person on a slow line, without JavaScript: form, link on the map, value, table and file', async () => {
  const context = await newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url());
  await page.getByRole('combobox', { name: 'Indikator' }).selectOption(RATE);
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByRole('link', { name: /^Kasemen, Kec/ }).press('Enter');
  await areaPanel(page).getByRole('heading', { name: 'Kasemen' }).waitFor();
  const { value, rank } = await valueOf(KASEMEN);
  const words = await areaPanel(page).innerText();
  expect(words).toContain(value);
  expect(words).toContain(`peringkat ${rank.position} dari ${rank.of}`);
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThanOrEqual(68);
  const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const answer = await fetch(url() + file);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Kasemen');
  await context.close();
});
