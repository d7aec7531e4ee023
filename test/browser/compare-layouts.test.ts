import type { Page } from 'playwright-core';
import { afterEach, expect, test, vi } from 'vitest';
import { bivariateOf } from '../../geo/cartography/bivariate.ts';
import { classify } from '../../geo/cartography/classes.ts';
import type { IndicatorsAnswer } from '../../server/schemas/indicators.ts';
import type { ValuesAnswer } from '../../server/schemas/values.ts';
import { waitForMap, waitForTakeOver, type Watched } from './browser.ts';
import { DESKTOP, PHONE, query, usePage } from './page-setup.ts';

// Two maps in the software renderer.
vi.setConfig({ testTimeout: 180_000 });

const DENSITY = 'registered_voters_density';
const POOR = 'pre_prosperous_rate';
const LATRINE = 'latrine_ownership_rate';
const PERIODS = `indicator=${DENSITY}&period=2019&compare=2014`;
const INDICATORS = `indicator=${POOR}&second=${LATRINE}`;

const { open, openPlain, api } = usePage();
const slow = { timeout: 60_000 };

// Maps that a failed test left behind would slow down the next one.
let opened: Page[] = [];
afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()));
  opened = [];
});

/** Opens a view and waits until so many drawn maps stand there; none: over the plain picture. */
async function openMaps(address: string, maps: number, size = DESKTOP): Promise<Watched> {
  const watched = await (maps === 0 ? openPlain : open)(`?${address}`, size);
  opened.push(watched.page);
  await expect.poll(() => watched.page.locator('.map canvas').count(), slow).toBe(maps);
  await watched.page.locator('.legend, .ribbon, .bivariate').first().waitFor(slow);
  return watched;
}

function expectQuiet({ foreign, complaints }: Watched): void {
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
}

const layoutButton = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Cara membandingkan' }).getByRole('button', { name });

const cells = async (indicator: string) =>
  (await api<ValuesAnswer>(`/api/indicators/${indicator}/values?level=kelurahan`)).values;

/** Middle of an element, or a place in it by parts of its size. */
async function placeIn(page: Page, selector: string, x = 0.5, y = 0.5) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no size`);
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** Name of the area at a place of a map, by its tooltip. */
async function areaAt(page: Page, map: string): Promise<string> {
  const { x, y } = await placeIn(page, map);
  await page.mouse.move(x + 4, y + 4);
  await page.mouse.move(x, y);
  return page.locator('.tooltip strong').innerText(slow);
}

test('the swipe line moves by key and pointer, and its place is in the address', async () => {
  const watched = await openMaps(`${PERIODS}&layout=swipe`, 2);
  const { page } = watched;
  const line = page.getByRole('slider', { name: 'Garis geser' });
  const percent = async () => Number(await line.getAttribute('aria-valuenow'));
  const steps = await page.evaluate(() => history.length);
  expect(await percent()).toBe(50);
  expect(await page.locator('.side-name').allInnerTexts()).toEqual(['2014', '2019']);
  await line.focus();
  for (const [key, place] of [
    ['ArrowRight', 51],
    ['PageDown', 41],
    ['ArrowLeft', 40],
    ['PageUp', 50],
    ['Home', 0],
    ['End', 100],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(percent).toBe(place);
  }
  expect(query(page).get('split')).toBe('100');
  expect(await line.getAttribute('aria-valuetext')).toContain('di kiri 2014, di kanan 2019');

  await page.keyboard.press('PageDown');
  await expect.poll(percent).toBe(90);
  const from = await placeIn(page, '.swipe-line');
  const to = await placeIn(page, '.map', 0.25);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => query(page).get('split')).toBe('25');
  const clip = () => page.locator('.map-beside').evaluate((map) => map.style.clipPath);
  expect(await clip()).toMatch(/25%\)$/);
  expect(await page.evaluate(() => history.length)).toBe(steps);

  await page.reload();
  await line.waitFor(slow);
  expect(await percent()).toBe(25);
  expect(await clip()).toMatch(/25%\)$/);
  expectQuiet(watched);
});

test('maps beside each other keep one place, one hover and one selection; back leads to one map', async () => {
  const watched = await openMaps(PERIODS, 1);
  const { page } = watched;
  await layoutButton(page, 'Berdampingan').click();
  await expect.poll(() => page.locator('.map canvas').count(), slow).toBe(2);
  expect(query(page).get('layout')).toBe('side');
  const [left, right] = [await placeIn(page, '.map-canvas'), await placeIn(page, '.map-beside')];
  expect(left.x).toBeLessThan(right.x);
  expect(await page.locator('.map-beside canvas').getAttribute('aria-label')).toContain('2019');
  await waitForMap(page);
  const before = await areaAt(page, '.map-canvas');
  expect(await areaAt(page, '.map-beside')).toBe(before);
  expect(await page.locator('.tooltip').innerText()).toMatch(/2014[^]*2019/);

  await page.mouse.move(right.x, right.y);
  await page.mouse.down();
  await page.mouse.move(right.x + 10, right.y - 120, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => query(page).has('lat'), slow).toBe(true);
  const after = await areaAt(page, '.map-canvas');
  expect(after).not.toBe(before);
  expect(await areaAt(page, '.map-beside')).toBe(after);

  await page.mouse.click(right.x, right.y);
  await page.getByRole('heading', { level: 2, name: after }).waitFor(slow);
  await expect
    .poll(() => page.getByRole('status').allInnerTexts(), slow)
    .toContainEqual(expect.stringMatching(new RegExp(`${after}.*2014: .*2019: `)));
  await page.goBack();
  await page.goBack();
  await expect.poll(() => page.locator('.map canvas').count(), slow).toBe(1);
  expect(query(page).get('layout')).toBeNull();
  await page.goForward();
  await expect.poll(() => page.locator('.map canvas').count(), slow).toBe(2);
  expectQuiet(watched);
});

test('two periods share one legend in every layout, and two colours say why they are not offered', async () => {
  const watched = await openMaps(PERIODS, 1);
  const { page } = watched;
  const limits = () => page.locator('.legend li > span:first-of-type').allInnerTexts();
  const alone = await limits();
  await page.goto(page.url() + '&layout=side');
  await waitForTakeOver(page);
  await expect.poll(() => page.locator('.map canvas').count(), slow).toBe(2);
  expect(await page.locator('.legend').count()).toBe(1);
  expect(await limits()).toEqual(alone);
  expect(await page.locator('.legend').innerText()).toContain('Batas kelas sama');
  expect(await layoutButton(page, 'Dua warna').isDisabled()).toBe(true);
  await page.getByText('Dua warna hanya untuk dua indikator, bukan dua periode.').waitFor();
  expectQuiet(watched);
});

test('two indicators have own legends, own columns and own downloads, and are never subtracted', async () => {
  const watched = await openMaps(`${INDICATORS}&layout=swipe&table=1`, 0);
  const { page } = watched;
  const register = await api<IndicatorsAnswer>('/api/indicators');
  for (const [letter, id] of [
    ['A', POOR],
    ['B', LATRINE],
  ] as const) {
    const name = register.indicators.find((one) => one.id === id)?.name.id ?? '';
    const legend = page.getByRole('region', { name: `${letter} · ${name}` });
    const values = (await cells(id)).flatMap(({ value }) => value ?? []);
    const counts = await legend.locator('li .count').allInnerTexts();
    const expected = classify(values).classes.map(({ count }) => String(count));
    expect(counts.slice(0, expected.length)).toEqual(expected);
    await page.getByRole('columnheader', { name: `${letter} · ${name}` }).waitFor();
  }
  expect(await page.locator('th.column-change').count()).toBe(0);
  expect(await page.locator('td.column-compared').count()).toBe(67);
  await page.getByText('Unduh', { exact: true }).click();
  const links = page.getByRole('link', { name: 'CSV' });
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  for (const id of [POOR, LATRINE]) {
    expect(addresses.filter((one) => one?.includes(`indicators=${id}&`)).length).toBe(1);
  }
  expectQuiet(watched);
});

test('another indicator is chosen from the list, and goes with "nothing"', async () => {
  const watched = await openMaps(`indicator=${POOR}`, 0);
  const { page } = watched;
  const choice = page.getByLabel('Bandingkan dengan');
  await choice.selectOption('families');
  expect(query(page).get('second')).toBe('families');
  const sides = page.getByRole('group', { name: 'Yang tampil di peta' }).getByRole('button');
  await expect.poll(() => sides.count()).toBe(2);
  expect(await layoutButton(page, 'Dua warna').isDisabled()).toBe(true);
  await sides.nth(1).click();
  await expect.poll(() => query(page).get('side')).toBe('b');
  await page.getByText('· tidak di peta').first().waitFor(slow);
  await page.reload();
  await expect.poll(() => choice.inputValue(), slow).toBe('families');
  await choice.selectOption('');
  expect([...query(page).keys()]).toEqual(['indicator']);
  expectQuiet(watched);
});

test('two colours: the counts of the square are those of the table, the tooltip names both values', async () => {
  const watched = await openMaps(`${INDICATORS}&layout=bivariate&table=1`, 1);
  const { page } = watched;
  const square = page.locator('.bivariate-square tbody td');
  await expect.poll(() => square.count(), slow).toBe(9);
  const told = await square.evaluateAll((all) =>
    all.map((one) => [getComputedStyle(one).backgroundColor, one.textContent] as const),
  );
  const rows = await page
    .locator('td.column-value .swatch')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  expect(rows.length).toBe(67);
  for (const [colour, count] of told) {
    expect(String(rows.filter((one) => one === colour).length)).toBe(count);
  }
  const { counts } = bivariateOf(
    { cells: await cells(POOR), direction: 'higher_is_worse' },
    { cells: await cells(LATRINE), direction: 'higher_is_better' },
  );
  const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
  expect(sorted(told.map(([, count]) => Number(count)))).toEqual(sorted(counts.flat()));

  await page.goto(page.url().replace('&table=1', '&zone=none'));
  await waitForMap(page);
  await areaAt(page, '.map-canvas');
  expect(await page.locator('.tooltip').innerText()).toMatch(/A · [^]*%[^]*B · [^]*%/);
  expectQuiet(watched);
});

test('a second indicator that does not exist is told, and the map stays useful', async () => {
  const watched = await openMaps(`indicator=${POOR}&second=no_such_thing&layout=side`, 0);
  const { page } = watched;
  const notice = page.getByRole('alert').filter({ hasText: 'no_such_thing' });
  await notice.getByRole('button', { name: 'Hapus perbandingan' }).click();
  expect([...query(page).keys()]).toEqual(['indicator']);
  await notice.waitFor({ state: 'detached' });
  expect(await page.locator('.legend li').count()).toBeGreaterThan(4);
  expectQuiet(watched);
});

test('on a phone the maps stand one above the other, and nothing is wider than the screen', async () => {
  const watched = await openMaps(`${INDICATORS}&layout=side`, 2, PHONE);
  const { page } = watched;
  const [first, second] = [await placeIn(page, '.map-canvas'), await placeIn(page, '.map-beside')];
  expect(first.x).toBeCloseTo(second.x, 0);
  expect(first.y).toBeLessThan(second.y);
  expect(await page.locator('.ribbon').count()).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  expectQuiet(watched);
});
