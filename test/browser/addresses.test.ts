import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { formatView, parseAddress } from '../../geo/view/address.ts';
import type { View } from '../../geo/view/view.ts';
import { views } from '../geo/view/random-views.ts';
import { waitForMap, waitForTakeOver } from './browser.ts';
import { usePage } from './page-setup.ts';

vi.setConfig({ testTimeout: 240_000 });

const { openPlain, url } = usePage();
const RUNS = 8;
const BUTTONS = { id: 'Bahasa Indonesia', en: 'English' };

function viewIn(page: Page): View {
  const { pathname, search } = new URL(page.url());
  return parseAddress(pathname, search);
}

test('any view opens under its address, which stays through reload, another language, and back', async () => {
  const { page, complaints } = await openPlain('');
  const settled = async () => {
    await waitForTakeOver(page);
    await waitForMap(page);
  };
  await fc.assert(
    fc.asyncProperty(views, async (view) => {
      await page.goto(`${url()}/?${formatView(view)}`);
      await settled();
      expect(viewIn(page)).toEqual(view);
      await page.reload();
      await settled();
      expect(viewIn(page)).toEqual(view);
      const lang = view.lang === 'id' ? 'en' : 'id';
      await page.getByRole('button', { name: BUTTONS[lang] }).click();
      await expect.poll(() => page.getAttribute('html', 'lang')).toBe(lang);
      expect(viewIn(page)).toEqual({ ...view, lang });
      await page.goBack();
      await expect.poll(() => page.getAttribute('html', 'lang')).toBe(view.lang);
      expect(viewIn(page)).toEqual(view);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(complaints).toEqual([]);
});
