import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { query, usePage } from './page-setup.ts';

vi.setConfig({ testTimeout: 120_000 });

const { openPlain: open } = usePage();
const MOST_STOPS = 100;

/** Presses the tab key until the focus stands on what is wanted, as a reader without a mouse does. */
async function tabTo(page: Page, role: 'combobox' | 'link' | 'summary', name: RegExp) {
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const role = element?.getAttribute('role') ?? element?.tagName.toLowerCase();
      const text = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      return { role: role === 'a' ? 'link' : role, text };
    });
    if (found.role === role && name.test(found.text)) return;
  }
  throw new Error(`no stop of the tab key is the ${role} ${String(name)}`);
}

test('from the search to the file of the layer with keys alone', async () => {
  const { page, complaints } = await open('?indicator=pre_prosperous_rate');
  await tabTo(page, 'combobox', /Cari/);
  await page.keyboard.type('sumur pecung');
  await expect.poll(() => page.getByRole('option', { name: /^Sumur Pecung/ }).count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('area')).toMatch(/^36\.73\.01\./);
  await tabTo(page, 'summary', /^Unduh$/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', /^CSV/);
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(
    /^pre_prosperous_rate_kelurahan_demonstration\.csv$/,
  );
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(68);
  expect(lines.join()).toContain('Sumur Pecung');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('details.menu[open]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
