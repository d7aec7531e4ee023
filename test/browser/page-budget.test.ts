import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { waitForMap, waitForTakeOver } from './browser.ts';
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

type Counting = Window & { framesOfMap: number[] };

/** Writes down when a map draws, in milliseconds of the page; each frame begins with a clear. */
async function countFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: number[] = [];
    Object.assign(window, { framesOfMap: frames });
    const { clear } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.clear = function (mask) {
      if (mask & this.COLOR_BUFFER_BIT) frames.push(performance.now());
      clear.call(this, mask);
    };
  });
}

const framesSince = (page: Page, since: number) =>
  page.evaluate(
    (from) => (window as unknown as Counting).framesOfMap.filter((time) => time >= from),
    since,
  );
const now = (page: Page) => page.evaluate(() => performance.now());

describe('a first visit', () => {
  test(
    'draws the map once, when it is whole',
    async () => {
      const { page } = await openFresh(countFrames);
      await waitForTakeOver(page);
      const drawn = await page.evaluate(
        () => performance.getEntriesByName('map-drawn')[0]?.startTime ?? 0,
      );
      const frames = await framesSince(page, 0);
      expect(frames.filter((time) => time < drawn)).toHaveLength(1);
      await page.context().close();
    },
    PATIENCE,
  );

  test(
    'costs at most 480 kB, asks for nothing twice and moves nothing',
    async () => {
      const { page, transfers } = await openFresh(watchVitals);
      await waitForMap(page);
      const fetched = (await transfers()).filter(({ byWorker }) => !byWorker);
      expect(bytesOf(fetched, 'document', 'stylesheet')).toBeLessThan(FIRST_PICTURE);
      expect(bytesOf(fetched, 'script')).toBeGreaterThan(100 * KB);
      expect(bytesOf(fetched)).toBeLessThan(WHOLE_PAGE);
      expect(fetched.filter(({ path }) => path.includes('/items'))).toHaveLength(7);
      expect(fetchedTwice(fetched)).toEqual([]);
      expect((await readVitals(page)).shift).toBeLessThan(MOST_SHIFT);
      await page.context().close();
    },
    PATIENCE,
  );

  test(
    'another indicator costs a frame or two',
    async () => {
      const { page } = await openFresh(countFrames);
      await waitForMap(page);
      const from = await now(page);
      // Both are rates of the same register: strips, borders and names stay as they are.
      await page.getByLabel('Indikator').selectOption('latrine_ownership_rate');
      await expect.poll(() => framesSince(page, from)).not.toEqual([]);
      await waitForMap(page);
      expect((await framesSince(page, from)).length).toBeLessThan(3);
      await page.context().close();
    },
    PATIENCE,
  );

  test(
    'a second indicator, period and level fetch values, and strips as the level cuts them',
    async () => {
      const { page, transfers } = await openFresh();
      await waitForMap(page);
      const before = (await transfers()).length;
      await page.getByLabel('Indikator').selectOption('registered_voters');
      await page.getByLabel('Periode').selectOption('2014');
      await page.getByRole('button', { name: 'Kecamatan', exact: true }).click();
      await waitForMap(page);
      const later = (await transfers()).slice(before).filter(({ bytes }) => bytes > 0);
      expect(later.length).toBeGreaterThan(0);
      expect(later.filter(({ kind }) => kind !== 'fetch')).toEqual([]);
      const geometry = later.filter(({ path }) => path.includes('/items'));
      expect(geometry.filter(({ path }) => !path.includes('/marginal-zones/'))).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});
