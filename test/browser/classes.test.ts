import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { waitForMap } from './browser.ts';
import { countPixels, DARKEST } from './count-pixels.ts';
import { PHONE, query, usePage } from './page-setup.ts';

// Each of them draws the map several times, in software.
vi.setConfig({ testTimeout: 90_000 });

const INDICATOR = 'pre_prosperous_rate';
const { open: openDrawn, openPlain: open } = usePage();

/** Texts and numbers of areas of the classes in the legend. */
const classes = async (page: Page): Promise<[string, number][]> => {
  const lines = await page.locator('.legend li.entry').allInnerTexts();
  return lines.map((line) => {
    const parts = line.split('\n');
    return [parts[0] ?? '', Number(parts.at(-1))];
  });
};
const limitsIn = (page: Page) => query(page).get('breaks')?.split(',').map(Number) ?? [];
const slider = (page: Page, index: number) => page.getByRole('slider').nth(index);
const valueOf = async (page: Page, index: number) =>
  Number(await slider(page, index).getAttribute('aria-valuenow'));
const historyLength = (page: Page) => page.evaluate(() => history.length);

test('method, number, palette and pattern are chosen, written in the address, and go back to usual', async () => {
  const { page, complaints } = await open(`?indicator=${INDICATOR}`);
  await page.getByText('Ubah kelas dan warna').click();
  await page.getByLabel('Cara membagi').selectOption({ label: 'Selang sama' });
  await page
    .getByRole('group', { name: 'Jumlah kelas' })
    .getByRole('button', { name: '7' })
    .click();
  await page.getByRole('radio', { name: 'Senja' }).check();
  await page.getByRole('checkbox', { name: 'Tambah pola garis' }).check();
  const style = { method: 'equal', classes: '7', palette: 'dusk', textured: '1' };
  expect(Object.fromEntries(query(page))).toMatchObject(style);
  await expect.poll(async () => (await classes(page)).length).toBeGreaterThanOrEqual(7);
  expect(await page.locator('.legend').innerText()).toContain('Selang sama, 7 kelas');
  const chosen = await classes(page);

  await page.reload();
  await waitForMap(page);
  expect(Object.fromEntries(query(page))).toMatchObject(style);
  expect(await classes(page)).toEqual(chosen);
  await page.getByText('Ubah kelas dan warna').click();
  await page.getByRole('button', { name: 'Kembali ke kelas biasa' }).click();
  expect([...query(page).keys()]).toEqual(['indicator']);
  await page.goBack();
  await expect.poll(() => query(page).get('palette')).toBe('dusk');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a limit moves by keyboard in printed steps, one step of history a visit', async () => {
  const { page } = await open(`?indicator=${INDICATOR}`);
  await slider(page, 1).waitFor();
  const [before, start] = [await historyLength(page), await valueOf(page, 1)];
  const usual = await classes(page);
  await slider(page, 1).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect.poll(() => valueOf(page, 1)).toBeCloseTo(start + 0.2, 6);
  expect(query(page).get('method')).toBe('manual');
  expect(limitsIn(page)[1]).toBeCloseTo(start + 0.2, 6);
  expect(await historyLength(page)).toBe(before + 1);
  expect(await slider(page, 1).getAttribute('aria-valuetext')).toMatch(/^[\d,]+\s%$/);
  await page.keyboard.press('End');
  const most = Number(await slider(page, 1).getAttribute('aria-valuemax'));
  expect(await valueOf(page, 1)).toBe(most);
  expect(await valueOf(page, 2)).toBeCloseTo(most + 0.1, 6);
  const total = (await classes(page)).reduce((sum, [, count]) => sum + count, 0);
  expect(total).toBe(usual.reduce((sum, [, count]) => sum + count, 0));

  const moved = await classes(page);
  await page.reload();
  await slider(page, 1).waitFor();
  expect(await classes(page)).toEqual(moved);
  await page.goBack();
  await expect.poll(() => query(page).get('method')).toBeNull();
  await expect.poll(() => classes(page)).toEqual(usual);
  await page.context().close();
});

test('a limit is dragged with the pointer; the drag is one step of history', async () => {
  const { page } = await open(`?indicator=${INDICATOR}`);
  await slider(page, 3).waitFor();
  const [before, start] = [await historyLength(page), await valueOf(page, 3)];
  const box = await slider(page, 3).boundingBox();
  if (!box) throw new Error('the handle has no place');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 5 });
  await page.mouse.move(x + 40, y, { steps: 5 });
  await page.mouse.up();
  expect(await valueOf(page, 3)).toBeGreaterThan(start + 1);
  expect(limitsIn(page).length).toBe(4);
  expect(await historyLength(page)).toBe(before + 1);
  await page.context().close();
});

test('a class leaves the map and is counted as turned off; alone, and all again', async () => {
  const { page } = await openDrawn(`?indicator=${INDICATOR}&zone=none&table=1`);
  await waitForMap(page);
  const all = await classes(page);
  const dark = await countPixels(page, DARKEST);
  expect(dark).toBeGreaterThan(50);
  const last = page.locator('.legend li.entry').nth(4);
  await last.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  expect(query(page).get('off')).toBe('4');
  expect(await last.getByRole('button').first().getAttribute('aria-pressed')).toBe('false');
  const note = page.locator('.off-note');
  expect(await note.innerText()).toContain(`${all[4]?.[1]} wilayah dibiarkan kosong`);
  expect(await page.locator('tr.off').count()).toBe(all[4]?.[1]);
  expect(await page.locator('tbody tr').count()).toBe(67);
  await waitForMap(page);
  expect(await countPixels(page, DARKEST)).toBeLessThan(dark / 20);

  await page
    .getByRole('button', { name: /^Hanya/ })
    .nth(4)
    .click();
  expect(query(page).get('off')?.split(',')).toEqual(expect.arrayContaining(['0', '1', '2', '3']));
  await waitForMap(page);
  expect(await countPixels(page, DARKEST)).toBeGreaterThan(dark / 2);
  await page.reload();
  await waitForMap(page);
  expect(query(page).get('off')?.startsWith('0,1,2,3')).toBe(true);
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  expect(query(page).get('off')).toBeNull();
  expect(await classes(page)).toEqual(all);
  await page.context().close();
});

test('another indicator starts with its own classes', async () => {
  const { page } = await open(`?indicator=${INDICATOR}&method=manual&breaks=10,15&off=0`);
  await expect.poll(async () => (await classes(page)).length).toBeGreaterThanOrEqual(3);
  await page.getByLabel('Indikator').selectOption('latrine_ownership_rate');
  expect([...query(page).keys()]).toEqual(['indicator']);
  await page.context().close();
});

test('on a phone the controls have room for a thumb and nothing is wider than the screen', async () => {
  const { page } = await open(`?indicator=${INDICATOR}&off=0`, PHONE);
  expect(await page.locator('.off-note').innerText()).toContain('dibiarkan kosong');
  await page.getByRole('button', { name: 'Lapisan' }).click();
  await page.getByText('Ubah kelas dan warna').click();
  const switches = page.locator('.entry-switch');
  const sizes = await switches.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await page.context().close();
});
