import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textWidth } from '../../geo/cartography/sheet/font.ts';
import { freshData } from '../setup/service.ts';
import { startService } from '../setup/service-process.ts';
import { launchBrowser, openWatched } from './browser.ts';

const data = freshData();
const folder = mkdtempSync(join(tmpdir(), 'peta-print-'));
let browser: Browser;
let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  const environment = { LETTERHEAD: 'PEMERINTAH KOTA SERANG|Bappeda' };
  [service, browser] = await Promise.all([startService(data.folder, environment), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.stop();
  data.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function openSheet(query: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext({ colorScheme: 'dark', ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') foreign.push(message.text());
  });
  await page.goto(`${service.url}/cetak?${query}`);
  return { page, foreign };
}

const DOTS = 60;
const MILLIMETRES = 25.4;

type Picture = { width: number; height: number; at: (x: number, y: number) => number[] };

/** The pages of a printed view as pictures, by poppler. */
async function printed(page: Page, name: string): Promise<Picture[]> {
  await page.evaluate(() => document.fonts.ready);
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  execFileSync('pdftoppm', ['-r', String(DOTS), file, join(folder, name)]);
  return readdirSync(folder)
    .filter((one) => one.startsWith(`${name}-`) && one.endsWith('.ppm'))
    .map((one) => readPpm(readFileSync(join(folder, one))));
}

function readPpm(bytes: Buffer): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const [start = '', width = '0', height = '0'] = head ?? [];
  const at = (x: number, y: number) => {
    const from = start.length + 3 * (Math.round(y) * Number(width) + Math.round(x));
    return [...bytes.subarray(from, from + 3)];
  };
  return { width: Number(width), height: Number(height), at };
}

/** Darkest of the pixels in a box of the page, in millimetres; 255 when all of it is white. */
function darkest({ at }: Picture, box: { x: number; y: number; width: number; height: number }) {
  const pixels = (millimetres: number) => (millimetres / MILLIMETRES) * DOTS;
  let least = 255;
  for (let x = pixels(box.x); x <= pixels(box.x + box.width); x += 1) {
    for (let y = pixels(box.y); y <= pixels(box.y + box.height); y += 1) {
      least = Math.min(least, Math.max(...at(x, y)));
    }
  }
  return least;
}

/** Boxes of what is drawn, in millimetres of the sheet. */
const boxesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) =>
    found.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const sheet = document.querySelector('.sheet') as SVGSVGElement;
      const whole = sheet.getBoundingClientRect();
      const scale = sheet.viewBox.baseVal.width / whole.width;
      return {
        x: (x - whole.x) * scale,
        y: (y - whole.y) * scale,
        width: width * scale,
        height: height * scale,
      };
    }),
  );

const SHEETS = [
  ['landscape', 'paper=a4&orientation=landscape', 297, 210],
  ['portrait', 'paper=a3&orientation=portrait&fit=kecamatan&area=36.73.02&lang=en', 297, 420],
] as const;

test.each(SHEETS)('%s prints as one whole page', async (name, query, width, height) => {
  const { page, foreign } = await openSheet(query);
  const frame = (await boxesOf(page, '.sheet-frame'))[0]!;
  const labels = await boxesOf(page, '.sheet-grid text');
  const swatches = await boxesOf(page, 'rect[fill="#2d3f74"], rect[fill="#2D3F74"]');
  const pages = await printed(page, name);
  expect(pages).toHaveLength(1);
  const picture = pages[0]!;
  expect(Math.abs(picture.width - (width / MILLIMETRES) * DOTS)).toBeLessThan(2);
  expect(Math.abs(picture.height - (height / MILLIMETRES) * DOTS)).toBeLessThan(2);
  // The corners of the frame, what the grid is called and the darkest class are where they belong.
  for (const x of [frame.x, frame.x + frame.width]) {
    for (const y of [frame.y, frame.y + frame.height]) {
      expect(darkest(picture, { x: x - 1, y: y - 1, width: 2, height: 2 })).toBeLessThan(120);
    }
  }
  expect(labels.length).toBeGreaterThan(8);
  for (const label of labels) expect(darkest(picture, label)).toBeLessThan(160);
  expect(swatches.length).toBeGreaterThan(0);
  for (const swatch of swatches) expect(darkest(picture, swatch)).toBeLessThan(140);
  // The margin is white, also when the screen is dark.
  expect(darkest(picture, { x: 0, y: 0, width, height: 5 })).toBeGreaterThan(250);
  expect(darkest(picture, { x: 0, y: height - 6, width, height: 5 })).toBeGreaterThan(250);
  expect(foreign).toEqual([]);
  await page.context().close();
});

test('texts are as wide in the browser as they were laid out', async () => {
  const { page } = await openSheet('area=36.73.02.1001&fit=kelurahan');
  await page.evaluate(() => document.fonts.ready);
  const texts = await page.locator('.sheet text').evaluateAll((found) =>
    found.map((one) => ({
      text: one.textContent ?? '',
      size: Number(one.getAttribute('font-size')),
      isBold: one.hasAttribute('font-weight'),
      spacing: Number(one.getAttribute('letter-spacing') ?? 0),
      width: (one as SVGTextElement).getComputedTextLength(),
    })),
  );
  expect(texts.length).toBeGreaterThan(40);
  for (const { text, size, isBold, spacing, width } of texts) {
    const planned = textWidth(text, size, isBold ? 'bold' : 'regular', spacing);
    expect(width / planned, text).toBeGreaterThan(0.93);
    expect(width / planned, text).toBeLessThan(1.02);
  }
  await page.context().close();
});

test('without a script the form changes paper, orientation and extent', async () => {
  const { page } = await openSheet('level=kelurahan', { javaScriptEnabled: false });
  await page.getByLabel('Kertas').selectOption('a3');
  await page.getByLabel('Arah').selectOption('portrait');
  await page.getByLabel('Cakupan').selectOption('kecamatan');
  await page.getByRole('combobox', { name: 'Wilayah' }).selectOption('36.73.02');
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await page.getByText('Letak di Kota Serang', { exact: false }).first().waitFor();
  expect(await page.locator('.sheet').getAttribute('height')).toBe('420mm');
  expect(await page.getByRole('button', { name: /Cetak atau/ }).count()).toBe(0);
  await page.context().close();
});

test('the map leads to its print page and its address can be copied', async () => {
  const size = { width: 1440, height: 900 };
  const { page } = await openWatched(browser, `${service.url}/?level=kecamatan`, size);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await page.getByText('Tautan disalin').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.getByRole('link', { name: 'Cetak', exact: true }).click();
  await page.waitForURL(/\/cetak\?/);
  expect(new URL(page.url()).searchParams.get('level')).toBe('kecamatan');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh PNG' }).click();
  expect((await download).suggestedFilename()).toBe(
    'pre_prosperous_rate_kecamatan_2013_a4-landscape_demonstration.png',
  );
  await page.context().close();
});
