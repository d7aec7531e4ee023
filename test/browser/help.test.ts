import { expect, test } from 'vitest';
import { DESKTOP, PHONE, usePage } from './page-setup.ts';

const { openPlain: open } = usePage();

test('the help opens and closes by keyboard, and focus comes back', async () => {
  const { page } = await open('?lang=en', DESKTOP);
  await page.waitForSelector('.legend li');
  expect(await page.getByRole('dialog').count()).toBe(0);
  const button = page.getByRole('button', { name: 'Help' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'How to use the map' });
  await dialog.waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(8);
  expect(await dialog.getByRole('link', { name: 'Method' }).getAttribute('href')).toBe(
    '/metode?lang=en',
  );
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('every step points at a part of the page that is there', async () => {
  const { page } = await open('?lang=id', DESKTOP);
  await page.waitForSelector('.legend li');
  const steps = page.getByRole('button', { name: 'Tunjukkan' });
  for (let step = 0; step < 8; step += 1) {
    await page.getByRole('button', { name: 'Bantuan' }).click();
    await steps.nth(step).click();
    await page.waitForSelector('.help-marked');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.waitForSelector('.help-marked', { state: 'detached' });
  }
});

test('on a phone it is among the layers', async () => {
  const { page } = await open('?lang=id', PHONE);
  await page.getByRole('button', { name: 'Lapisan' }).click();
  await page.getByRole('button', { name: 'Bantuan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cara memakai peta' });
  await dialog.waitFor();
  const box = await dialog.boundingBox();
  expect(box!.width).toBeLessThanOrEqual(390);
});

test('the sources of a layer lead to its method and back to the same map', async () => {
  const { page } = await open('?lang=en&indicator=mpi_h&level=kecamatan', DESKTOP);
  await page.getByRole('link', { name: 'Method and quality of the data' }).click();
  await page.waitForURL(/\/metode\?.*#mpi_h$/);
  await page.getByRole('link', { name: 'To the map' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(new URL(page.url()).searchParams.get('indicator')).toBe('mpi_h');
});
