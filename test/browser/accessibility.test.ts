import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { waitForMap } from './browser.ts';
import { usePage } from './page-setup.ts';

const { open } = usePage();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on the page as it is; evaluated, because the page runs no foreign script. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      }),
    RULES,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const listOf = (page: Page) => page.getByRole('listbox', { name: /Wilayah di peta/ });

test('no rule of WCAG 2.2 AA is broken, on the first map, in a search and in the areas of the map', async () => {
  const { page } = await open('');
  await waitForMap(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('combobox', { name: /Cari/ }).fill('sukawana');
  await page.getByRole('option', { name: /Sukawana Kec\. Curug/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await listOf(page).locator('[tabindex="0"]').focus();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
}, 120_000);

test('nor with an area selected and the table open', async () => {
  const { page } = await open('?area=36.73.01.1003&table=1');
  await waitForMap(page);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
}, 120_000);

test('keys lead from area to area in the map, and Enter selects', async () => {
  const { page } = await open('');
  await waitForMap(page);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await listOf(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  const first = await focused();
  expect(first).toMatch(/^.+, Kec\. .+\. .+: [\d,.]+ %, kelas .+, \d{4}$/);
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
}, 120_000);
