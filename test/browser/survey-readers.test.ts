import { expect, test, vi } from 'vitest';
import type { SurveyReport } from '../../geo/survey/report-types.ts';
import { violations } from './axe.ts';
import { PHONE, usePage } from './page-setup.ts';
import { ANSWERS, downloaded, fixture, giveFile, report } from './survey-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

const { open } = usePage();

test.each([
  ['light', { width: 1440, height: 900 }],
  ['dark', PHONE],
] as const)('finds nothing that axe finds (%s)', async (colorScheme, size) => {
  const { page } = await open('survei', size);
  await page.emulateMedia({ colorScheme });
  expect(await violations(page)).toEqual([]);
  await giveFile(page, ANSWERS, fixture('survey/small.csv'));
  await page.locator('.setup-form').waitFor();
  await page.getByRole('button', { name: 'Pakai data penelitian' }).click();
  await report(page).waitFor();
  await page.getByRole('img', { name: /^Sebaran kelas/ }).waitFor();
  for (const one of await page.locator('summary').all()) {
    if (!(await one.evaluate((it) => it.parentElement?.hasAttribute('open')))) await one.click();
  }
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('needs no mouse', async () => {
  const { page } = await open('survei');
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const one = document.activeElement;
        const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
        const text = one?.getAttribute('aria-label') ?? label ?? one?.textContent ?? '';
        const outline = one && getComputedStyle(one.closest('label') ?? one).outlineStyle;
        return { text, outline };
      });
      if (name.test(found.text)) return expect(found.outline).not.toBe('none');
    }
    throw new Error(`no stop of the tab key is ${String(name)}`);
  };
  await tabTo(ANSWERS);
  await tabTo(/^Pakai data penelitian/);
  await page.keyboard.press('Enter');
  await report(page).waitFor();
  await tabTo(/^Ubah pengaturan/);
  await page.keyboard.press('Enter');
  await page.locator('.setup-form').waitFor();
  await tabTo(/^X1/);
  await page.keyboard.press('Enter');
  await tabTo(/^Buang peubah X1/);
  await page.keyboard.press('Enter');
  await tabTo(/^Hitung$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => report(page).getByRole('row', { name: /^X1/ }).count()).toBe(0);
  await tabTo(/^Unduh hasil/);
  const json = await downloaded(page, () => page.keyboard.press('Enter'));
  expect((JSON.parse(json.text) as { report: SurveyReport }).report.predictors).toEqual([
    'X2',
    'X3',
  ]);
  await page.context().close();
});

test('has room on a phone: the page never scrolls sideways, and targets are large', async () => {
  const { page } = await open('survei', PHONE);
  await page.getByRole('button', { name: 'Pakai data penelitian' }).click();
  await report(page).waitFor();
  await page.getByText('Ubah pengaturan').click();
  await page.locator('.variable-fields summary').first().click();
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    small: [...document.querySelectorAll('button, select, summary, label.button, .document-bar a')]
      .filter((one) => one.getBoundingClientRect().height > 0)
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 80)),
    // A wide table scrolls in its own place.
    scrolls: [...document.querySelectorAll('.scroll')].filter(
      (one) => one.scrollWidth > one.clientWidth,
    ).length,
  }));
  expect(widths.page).toBe(PHONE.width);
  expect(widths.small).toEqual([]);
  expect(widths.scrolls).toBeGreaterThan(2);
  await page.context().close();
});
