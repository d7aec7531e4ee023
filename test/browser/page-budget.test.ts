import { describe, expect, test } from 'vitest';
import { waitForMap } from './browser.ts';
import { usePage } from './page-setup.ts';
import { bytesOf, fetchedTwice } from './transfers.ts';
import { readVitals, watchVitals } from './vitals.ts';

// What of the page's speed can be held without a clock; times are measured by `npm run bench`.

const KB = 1000;
const WHOLE_PAGE = 480 * KB;
const FIRST_PICTURE = 100 * KB;
const MOST_SHIFT = 0.05;

/** Milliseconds: a whole first visit on a small machine that has other work. */
const PATIENCE = 120_000;

const { openFresh } = usePage();

describe('a first visit', () => {
  test(
    'costs at most 480 kB, asks for nothing twice and moves nothing',
    async () => {
      const { page, transfers } = await openFresh(watchVitals);
      await waitForMap(page);
      const fetched = await transfers();
      expect(bytesOf(fetched, 'document', 'stylesheet')).toBeLessThan(FIRST_PICTURE);
      expect(bytesOf(fetched, 'script')).toBeGreaterThan(100 * KB);
      expect(bytesOf(fetched)).toBeLessThan(WHOLE_PAGE);
      expect(fetched.filter(({ path }) => path.includes('/items'))).toHaveLength(6);
      expect(fetchedTwice(fetched)).toEqual([]);
      expect((await readVitals(page)).shift).toBeLessThan(MOST_SHIFT);
      await page.context().close();
    },
    PATIENCE,
  );

  test(
    'a second indicator, period and level fetch values only',
    async () => {
      const { page, transfers } = await openFresh();
      await waitForMap(page);
      const before = (await transfers()).length;
      await page.getByLabel('Indikator').selectOption('registered_voters');
      await page.getByLabel('Periode').selectOption('2014');
      await page.getByRole('button', { name: 'Kecamatan', exact: true }).click();
      await waitForMap(page);
      const later = (await transfers()).slice(before);
      expect(later.length).toBeGreaterThan(0);
      expect(later.filter(({ kind }) => kind !== 'fetch')).toEqual([]);
      expect(later.filter(({ path }) => path.includes('/items'))).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});
