import { describe, expect, test, vi } from 'vitest';
import { waitForMap } from './browser.ts';
import { clippedTexts, overlaps, smallTargets, visibleHeadings } from './measure-page.ts';
import { DESKTOP, PHONE, query, usePage } from './page-setup.ts';

vi.setConfig({ testTimeout: 120_000 });

const { open: openDrawn, openPlain, newContext, url } = usePage();

const NARROW = { width: 320, height: 640 };
const AREA = '?area=36.73.01.1003';

// Little here is about the drawn map: its plain picture keeps the tests quick.
const open = async (...state: Parameters<typeof openPlain>) => (await openPlain(...state)).page;

describe('in 320 pixels', () => {
  test('nothing scrolls sideways but the table in its own place', async () => {
    const page = await open(AREA, NARROW);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    const sheet = page.locator('.sheet-body');
    const wider = () => sheet.evaluate((body) => body.scrollWidth - body.clientWidth);
    expect([await width(), await wider()]).toEqual([NARROW.width, 0]);
    for (const tab of ['Lapisan', 'Unduh']) {
      await page.getByRole('navigation').getByRole('button', { name: tab }).click();
      expect([tab, await width(), await wider()]).toEqual([tab, NARROW.width, 0]);
    }
    await page.getByRole('navigation').getByRole('button', { name: 'Tabel' }).click();
    expect(await width()).toBe(NARROW.width);
    await page.context().close();
  });

  test('nor does the page of the service', async () => {
    const context = await newContext({ viewport: NARROW, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url()}/${AREA}`);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(NARROW.width);
    await context.close();
  });
});

test('targets in bar and rails are 24 pixels or more, links within a text apart', async () => {
  const page = await open(AREA);
  await page.getByText('Ubah kelas dan warna').click();
  expect(await smallTargets(page, '.bar, .rail')).toEqual([]);
  await page.context().close();
});

test('with text twice as large nothing in bar and rails is clipped or lies over another', async () => {
  const page = await open(AREA);
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  expect(await clippedTexts(page, '.bar, .rail')).toEqual([]);
  expect(await overlaps(page, '.bar, .rail')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(DESKTOP.width);
  await page.context().close();
});

test('headings step down one level at a time, below landmarks that are told apart', async () => {
  const page = await open(`${AREA}&table=1`);
  const levels = await visibleHeadings(page);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  for (const role of ['banner', 'main', 'search'] as const)
    expect(await page.getByRole(role).count()).toBe(1);
  for (const name of ['Tampilkan', 'Wilayah terpilih'])
    expect(await page.getByRole('complementary', { name }).count()).toBe(1);
  await page.context().close();
});

test('the first key leads past everything to the table', async () => {
  const page = await open('');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Langsung ke tabel');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('table')).toBe('1');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#table') !== null)).toBe(true);
  await page.context().close();
});

test('every stop of the tab key on the first map shows where it is', async () => {
  const { page } = await openDrawn('');
  await waitForMap(page);
  const stops: string[] = [];
  const unseen: string[] = [];
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width * height > 1;
      return { html: element.outerHTML.slice(0, 120), isSeen };
    });
    if (!stop) break;
    stops.push(stop.html);
    if (!stop.isSeen) unseen.push(stop.html);
  }
  expect(stops.length).toBeGreaterThan(15);
  expect(stops.length).toBeLessThan(120);
  expect(unseen).toEqual([]);
  await page.context().close();
});

test.each([DESKTOP, PHONE])('nothing moves by itself for who asked for that: %o', async (size) => {
  const page = await open(AREA, size, { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName } = getComputedStyle(element, part);
        const lasts = transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        return lasts || animationName !== 'none' ? `${element.className} ${part ?? ''}` : [];
      }),
    ),
  );
  expect(moving).toEqual([]);
  await page.context().close();
});
