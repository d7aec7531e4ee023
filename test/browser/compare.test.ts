import type { Feature, Polygon } from 'geojson';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { classify } from '../../geo/cartography/classes.ts';
import { roundTo } from '../../geo/cartography/decimals.ts';
import { labelPoint } from '../../geo/cartography/label-point.ts';
import { formatChange, formatNumber } from '../../geo/cartography/numbers.ts';
import type { ValueEntry, ValuesAnswer } from '../../server/schemas/values.ts';
import { waitForMap, type Watched } from './browser.ts';
import { DESKTOP, query as queryOf, usePage } from './page-setup.ts';

// Each of them draws the map several times, in software.
vi.setConfig({ testTimeout: 60_000 });

const DENSITY = 'registered_voters_density';
const [UNRELIABLE, HIDDEN] = ['36.73.02.1001', '36.73.02.1002'];
const NOTE = 'hidden: too few for a rate';

const { open: openAt, openPlain, api, url } = usePage();
const open = (query: string, size = DESKTOP) => openPlain(`?${query}`, size);
const openDrawn = (query: string) => openAt(`?${query}`);

async function close({ page, foreign, complaints }: Watched): Promise<void> {
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
}

const query = (page: Page) => Object.fromEntries(queryOf(page));

async function valuesOf(indicator: string, period: string, level = 'kelurahan') {
  const path = `/api/indicators/${indicator}/values?level=${level}&period=${period}`;
  return (await api<ValuesAnswer>(path)).values;
}

const readable = (values: ValueEntry[]) =>
  values.flatMap(({ status, value }) => (status === 'ok' && value !== null ? [value] : []));

/** Values as they are printed and classed: a density has no decimals. */
const printedOf = (values: ValueEntry[]) => readable(values).map((value) => roundTo(value, 0));

/** Entries of the legend: text and number of areas. */
async function legend(page: Page): Promise<[string, number][]> {
  const lines = await page.locator('.legend li').allInnerTexts();
  return lines.map((line) => {
    const parts = line.split('\n');
    return [parts[0] ?? '', Number(parts.at(-1))];
  });
}

/** Moves the map so that an area is in its middle, and points there. */
async function tooltipOf(page: Page, code: string): Promise<string> {
  const path = `/api/collections/kelurahan/items/${code}`;
  const area = await api<Feature<Polygon>>(path);
  const [lon = 0, lat = 0] = labelPoint(area.geometry);
  const { searchParams } = new URL(page.url());
  const position = { lon: lon.toFixed(5), lat: lat.toFixed(5), zoom: '13' };
  for (const [name, value] of Object.entries(position)) searchParams.set(name, value);
  await page.goto(`${url()}/?${searchParams.toString()}`);
  await waitForMap(page);
  const box = await page.locator('.map-canvas').boundingBox();
  if (!box) throw new Error('the map has no size');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.tooltip').waitFor();
  return page.locator('.tooltip').innerText();
}

const sideButton = (page: Page, name: string) =>
  page.getByRole('group', { name: /di peta|on the map/ }).getByRole('button', { name });

test('a comparison starts from the newest period, with the classes of both', async () => {
  const watched = await open(`indicator=${DENSITY}`);
  const { page } = watched;
  await page.getByLabel('Bandingkan dengan').selectOption('2014');
  const compared = { indicator: DENSITY, period: '2019', compare: '2014' };
  expect(query(page)).toEqual(compared);
  await expect.poll(() => page.locator('.legend').innerText()).toContain('Batas kelas sama');

  const [late, early] = [await valuesOf(DENSITY, '2019'), await valuesOf(DENSITY, '2014')];
  const { classes } = classify([...printedOf(late), ...printedOf(early)]);
  const countIn = (values: ValueEntry[]) =>
    classes.map(
      ({ from, to }, i) =>
        printedOf(values).filter(
          (value) => value >= from && (value < to || i === classes.length - 1),
        ).length,
    );
  const [shown, limits] = [await legend(page), classes.map(({ from }) => formatNumber(from, 'id'))];
  expect(shown.slice(0, 5).map(([text]) => text.split(' ')[0])).toEqual(limits);
  expect(shown.slice(0, 5).map(([, count]) => count)).toEqual(countIn(late));

  await sideButton(page, '2014').focus();
  await page.keyboard.press('Enter');
  expect(query(page)).toEqual({ ...compared, side: 'b' });
  expect(await sideButton(page, '2014').getAttribute('aria-pressed')).toBe('true');
  expect(await sideButton(page, '2019').getAttribute('aria-pressed')).toBe('false');
  await expect
    .poll(async () => (await legend(page)).slice(0, 5).map(([, count]) => count))
    .toEqual(countIn(early));
  expect((await legend(page)).map(([text]) => text)).toEqual(shown.map(([text]) => text));
  expect(countIn(early)).not.toEqual(countIn(late));
  await close(watched);
});

test('language, reload, back and forward keep the comparison; downloads are of both sides', async () => {
  const watched = await open(`indicator=${DENSITY}&period=2019&compare=2014`);
  const { page } = watched;
  await sideButton(page, '2014').click();
  await page.getByRole('button', { name: 'English' }).click();
  const whole = { lang: 'en', indicator: DENSITY, period: '2019', compare: '2014', side: 'b' };
  expect(query(page)).toEqual(whole);
  await page.reload();
  await waitForMap(page);
  expect(query(page)).toEqual(whole);
  expect(await sideButton(page, '2014').getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByLabel('Compare with').inputValue()).toBe('2014');
  await page.getByText('Download', { exact: true }).click();
  for (const period of ['2014', '2019']) {
    const link = page.getByRole('region', { name: period }).getByRole('link', { name: /CSV/ });
    expect(await link.getAttribute('href')).toContain(`period=${period}`);
    expect(await link.getAttribute('download')).toBe(`${DENSITY}_kelurahan_${period}.csv`);
  }

  await page.goBack();
  await page.goBack();
  await expect
    .poll(() => query(page))
    .toEqual({ indicator: DENSITY, period: '2019', compare: '2014' });
  await expect.poll(() => sideButton(page, '2019').getAttribute('aria-pressed')).toBe('true');
  await page.goForward();
  await expect.poll(() => query(page)).toMatchObject({ side: 'b' });

  await page.getByLabel('Periode').selectOption('2014');
  expect(query(page)).toMatchObject({ period: '2014', compare: '2019' });
  await page.getByLabel('Periode').selectOption('');
  expect(query(page)).toEqual({ indicator: DENSITY });
  await expect.poll(() => page.locator('.sides').count()).toBe(0);
  await close(watched);
});

test('periods of one definition are subtracted, in percentage points', async () => {
  const watched = await open(
    'indicator=poverty_rate&level=kota&period=2024&compare=2021&area=36.73&table=1',
  );
  const { page } = watched;
  const [late] = readable(await valuesOf('poverty_rate', '2024', 'kota'));
  const [early] = readable(await valuesOf('poverty_rate', '2021', 'kota'));
  const change = formatChange(late! - early!, 'id', 2);
  expect(change).toMatch(/^[+\u2212]\d/);
  const head = page.getByRole('columnheader', { name: 'Perubahan, poin persen' });
  await head.waitFor();
  expect(await page.locator('td.column-change').allInnerTexts()).toEqual([change]);
  const values = ['compared', 'value'].map((column) => page.locator(`td.column-${column}`));
  const printed = [early!, late!].map((value) => formatNumber(value, 'id', 2));
  expect(await Promise.all(values.map((cell) => cell.innerText()))).toEqual(printed);
  const panel = page.getByRole('region', { name: 'Dua periode' });
  expect(await panel.innerText()).toContain(`${change} poin persen`);

  // The other way round the earlier period still comes first and the change keeps its sign.
  await sideButton(page, '2021').click();
  await expect.poll(() => page.locator('th[aria-sort=descending]').innerText()).toContain('2021');
  expect(await page.locator('td.column-change').allInnerTexts()).toEqual([change]);
  await page.goto(
    `${url()}/?lang=en&indicator=poverty_rate&level=kota&period=2021&compare=2024&area=36.73`,
  );
  const english = formatChange(late! - early!, 'en', 2);
  await page.getByText(`${english} percentage points`).waitFor();
  await close(watched);
});

test('periods of different definitions stand side by side and say why nothing is subtracted', async () => {
  const watched = await open(
    `indicator=${DENSITY}&period=2019&compare=2014&table=1&area=36.73.02.1001`,
  );
  const { page } = watched;
  await expect.poll(() => page.locator('.table tbody tr').count()).toBe(67);
  const cells = await page.locator('td.column-change').allInnerTexts();
  expect(cells.filter((text) => text === 'Definisi berbeda: tidak dikurangkan').length).toBe(65);
  const panel = page.getByRole('region', { name: 'Dua periode' });
  expect(await panel.innerText()).toMatch(/2014[^]*2019[^]*Definisi berbeda: tidak dikurangkan/);
  await close(watched);
});

/** Answers of the service in which one value is unreliable and one hidden, as a register gives them. */
const disguise = (page: Page) =>
  page.route('**/values?*', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as ValuesAnswer;
    for (const entry of answer.values) {
      if (entry.code === UNRELIABLE) entry.quality = 'unreliable';
      if (entry.code === HIDDEN)
        Object.assign(entry, { value: null, status: 'suppressed', note: NOTE });
    }
    await route.fulfill({ response, json: answer });
  });

test('unreliable and hidden values say so in legend, table and panel', async () => {
  const watched = await open(`indicator=${DENSITY}&period=2019`);
  const { page } = watched;
  expect((await legend(page)).map(([text]) => text)).not.toContain('Tidak andal');
  await disguise(page);
  await page.goto(`${url()}/?lang=en&indicator=${DENSITY}&period=2019&area=${UNRELIABLE}&table=1`);
  await waitForMap(page);
  const entries = new Map(await legend(page));
  expect([entries.get('Unreliable'), entries.get('Hidden')]).toEqual([1, 1]);
  const row = page.getByRole('row', { name: UNRELIABLE });
  expect(await row.locator('td.column-status').innerText()).toBe('Unreliable');
  expect(await row.locator('td.column-value').innerText()).toMatch(/^[\d,]+$/);
  const ranks = await page.locator('td.column-rank').allInnerTexts();
  expect(ranks.filter((text) => text.endsWith('/64')).length).toBe(64);
  const panel = page.getByRole('complementary', { name: 'Selected area' });
  expect(await panel.innerText()).toContain('Its interval is too wide by the published rule.');

  await page.getByRole('button', { name: 'Mesjid Priyayi' }).click();
  await expect.poll(() => panel.innerText()).toContain('Hidden: too few for a rate.');
  expect(await panel.innerText()).not.toContain('no family can be recognised');
  await close(watched);
});

test('the tooltip says why a value is hidden or unreliable', async () => {
  const watched = await openDrawn(`lang=en&indicator=${DENSITY}&period=2019`);
  const { page } = watched;
  await disguise(page);
  expect(await tooltipOf(page, HIDDEN)).toContain('Hidden: too few for a rate.');
  expect(await tooltipOf(page, UNRELIABLE)).toContain('Unreliable. Its interval');
  await close(watched);
});

test('on a phone both sides are one thumb away and nothing is wider than the screen', async () => {
  const size = { width: 390, height: 844 };
  const watched = await open(`indicator=${DENSITY}&period=2019&compare=2014`, size);
  const { page } = watched;
  await sideButton(page, '2014').click();
  await expect.poll(() => page.locator('.phone-indicator').innerText()).toContain('2014');
  const box = await sideButton(page, '2019').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  await close(watched);
});
