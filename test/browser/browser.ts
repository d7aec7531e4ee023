import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Flags that keep Chromium from calling home; without them its own requests would count as the page's. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the system's Chromium, or the one that `CHROMIUM` names. */
export const launchBrowser = (...flags: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...FLAGS, ...flags],
  });

/** A slow machine draws its first map in seconds, not milliseconds. */
const PATIENCE = 80_000;

export type Watched = { page: Page; foreign: string[]; complaints: string[]; requests: string[] };

/**
 * Opens a page and writes down what it asks for, and everything it complains about. The service worker
 * is kept out unless a test is about it: what it fetches in the background is not what the page asks for.
 */
export async function openWatched(
  browser: Browser,
  address: string,
  size: { width: number; height: number },
  options: BrowserContextOptions = { serviceWorkers: 'block' },
): Promise<Watched> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const watched: Watched = { page, foreign: [], complaints: [], requests: [] };
  const { host } = new URL(address);
  page.on('request', (request) => {
    const url = new URL(request.url());
    watched.requests.push(url.pathname + url.search);
    if (url.protocol.startsWith('http') && url.host !== host) watched.foreign.push(url.href);
  });
  page.on('pageerror', ({ message }) => watched.complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(message.text());
  });
  await page.goto(address);
  await waitForTakeOver(page);
  return watched;
}

/** Waits until the script's page stands where the service's first picture was. */
export const waitForTakeOver = (page: Page): Promise<void> =>
  page.locator('#first').waitFor({ state: 'detached', timeout: PATIENCE });

/** Frames in a row that come in time once a software renderer has nothing left to draw. */
const QUIET_FRAMES = 12;

/** Waits until the map shows what it was last told: nothing is asked for, read or drawn any more. */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator('.map-canvas canvas, .svg-map').first().waitFor();
  await page.evaluate(async (quietFrames) => {
    const isBusy = () => document.querySelector('.waiting, .map-canvas[aria-busy="true"]') !== null;
    let quiet = 0;
    let last = performance.now();
    while (quiet < quietFrames) {
      const now = await new Promise<number>(requestAnimationFrame);
      quiet = isBusy() || now - last > 60 ? 0 : quiet + 1;
      last = now;
    }
  }, QUIET_FRAMES);
}
