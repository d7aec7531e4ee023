import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../browser/browser.ts';
import { bytesOf, fetchedTwice, watchTransfers, type Transfer } from '../browser/transfers.ts';
import { forgetEvents, readVitals, watchVitals, type Vitals } from '../browser/vitals.ts';
import { startService } from '../setup/service-process.ts';
import { median } from './load.ts';

// The page in a real Chromium: a slow telephone on a slow line, from an empty and from a warm cache, and
// the frames of panning without any throttle.

const SLOWER_CPU = 4;
const MEGABIT = 1_000_000 / 8;
const LINE = { latency: 150, downloadThroughput: 1.6 * MEGABIT, uploadThroughput: 0.75 * MEGABIT };
const SIZE = { width: 1440, height: 900 };
const ROUNDS = 3;
const PATIENCE = 120_000;
/** After this long without a request or an answer what a reader did is over. */
const QUIET_MILLISECONDS = 3000;

const seconds = (value: number | null) =>
  value === null ? 'never' : `${(value / 1000).toFixed(2)} s`;
const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
const kilobytes = (value: number) => `${(value / 1000).toFixed(0)} kB`;

/** A page as a slow telephone has it. */
async function openSlow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  await watchVitals(page);
  return page;
}

async function visit(page: Page, url: string): Promise<Vitals> {
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0);
  await page.waitForTimeout(QUIET_MILLISECONDS);
  return readVitals(page);
}

const medianOf = (all: Vitals[], part: keyof Vitals) =>
  median(all.flatMap((one) => one[part] ?? Infinity));

function printVisit(title: string, all: Vitals[], transfers: Transfer[]): void {
  console.log(`  ${title}: ${kilobytes(bytesOf(transfers))} in ${transfers.length} answers`);
  const parts = {
    HTML: ['document'],
    scripts: ['script'],
    styles: ['stylesheet'],
    data: ['fetch'],
  };
  const sizes = Object.entries(parts).map(
    ([name, kinds]) => `${name} ${kilobytes(bytesOf(transfers, ...kinds))}`,
  );
  console.log(`    ${sizes.join(', ')}`);
  const times = [
    `first paint ${seconds(medianOf(all, 'firstPaint'))}`,
    `first map ${seconds(medianOf(all, 'firstMap'))}`,
    `largest paint ${seconds(medianOf(all, 'largestPaint'))}`,
    `map of the library ${seconds(medianOf(all, 'fullMap'))}`,
  ];
  console.log(`    ${times.join(', ')}`);
  console.log(
    `    shift ${Math.max(...all.map(({ shift }) => shift)).toFixed(3)}, longest task ${milliseconds(medianOf(all, 'longestTask'))}`,
  );
}

/** First visits, each in a browser that knows nothing, and one more in the last one. */
async function benchVisits(browser: Browser, url: string): Promise<void> {
  const [cold, warm]: [Vitals[], Vitals[]] = [[], []];
  let [first, again]: [Transfer[], Transfer[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: SIZE });
    const transfers = watchTransfers(context);
    cold.push(await visit(await openSlow(context), url));
    const all = await transfers();
    first = all.filter(({ byWorker }) => !byWorker);
    warm.push(await visit(await openSlow(context), url));
    again = (await transfers()).slice(all.length).filter(({ byWorker }) => !byWorker);
    await context.close();
  }
  printVisit('empty cache, all of the page', cold, first);
  console.log(`    geometry fetched twice: ${fetchedTwice(first).length}   aim 0`);
  printVisit('warm cache', warm, again);
}

/** What a reader does: by real keys and clicks, since the browser times no others; one after the other. */
const ACTS: Record<string, (page: Page) => Promise<void>> = {
  period: (page) => press(page.getByLabel('Periode').first(), 'ArrowUp'),
  'class method': async (page) => {
    await page.getByText('Ubah kelas dan warna').click();
    await forgetEvents(page);
    await press(page.getByLabel('Cara membagi'), 'ArrowDown');
  },
  'number of classes': (page) =>
    page.getByRole('group', { name: 'Jumlah kelas' }).getByRole('button', { name: '4' }).click(),
  level: (page) => page.getByRole('button', { name: 'Kecamatan', exact: true }).click(),
  indicator: (page) => press(page.getByLabel('Indikator').first(), 'ArrowDown'),
};

async function press(select: Locator, key: string): Promise<void> {
  await select.focus();
  await select.press(key);
}

async function benchActs(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await openSlow(context);
  await visit(page, `${url}/?indicator=registered_voters_density&period=2014`);
  for (const [name, act] of Object.entries(ACTS)) {
    await forgetEvents(page);
    await act(page);
    await page.waitForTimeout(QUIET_MILLISECONDS);
    const { slowestEvent, longestTask } = await readVitals(page);
    console.log(
      `  change of ${name}: to the next paint ${milliseconds(slowestEvent)}   aim < 200 ms; longest task ${milliseconds(longestTask)}`,
    );
  }
  await context.close();
}

const PAN_STEPS = 120;

/** Milliseconds between frames while the map is dragged to and fro. */
async function panFrames(page: Page): Promise<number[]> {
  const box = await page.locator('.map-canvas').boundingBox();
  if (!box) throw new Error('the map has no size');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const frames: number[] = [];
    const note = (time: number) => {
      frames.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(window, { frames });
  });
  for (let step = 0; step < PAN_STEPS; step += 1) {
    const turn = (2 * Math.PI * step) / PAN_STEPS;
    await page.mouse.move(x + 150 * Math.sin(turn), y + 80 * Math.sin(2 * turn));
    await page.waitForTimeout(16);
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  await page.mouse.up();
  return frames.slice(1).map((time, i) => time - (frames[i] ?? time));
}

const rendererOf = (page: Page) =>
  page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'unknown';
  });

async function benchFrames(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await watchVitals(page);
  await visit(page, url);
  const frames = (await panFrames(page)).sort((a, b) => a - b);
  const at = (share: number) => milliseconds(frames[Math.floor(share * (frames.length - 1))] ?? 0);
  console.log(
    `  panning 67 kelurahan, frame time: median ${at(0.5)}, 95 % ${at(0.95)}   aim 17 ms`,
  );
  console.log(`    ${frames.length} frames, renderer ${await rendererOf(page)}`);
  await context.close();
}

/** Prints the figures of the page. */
export async function benchPage(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peta-bench-page-'));
  const [service, browser] = await Promise.all([startService(dataDir), launchBrowser()]);
  try {
    const line = `${LINE.latency} ms, 1.6 Mbit/s, CPU ${SLOWER_CPU} times slower`;
    console.log(`\npage, Chromium ${browser.version()}, ${line}, median of ${ROUNDS}`);
    await benchVisits(browser, service.url);
    await benchActs(browser, service.url);
    console.log('page, not throttled');
    await benchFrames(browser, service.url);
  } finally {
    await browser.close();
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
