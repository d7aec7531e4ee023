import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { freshData } from '../setup/service.ts';
import { startService } from '../setup/service-process.ts';
import { launchBrowser, openWatched, waitForMap, type Watched } from './browser.ts';
import { watchTransfers, type Transfer } from './transfers.ts';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Without WebGL the page keeps its map of SVG, which is drawn in a moment. */
const PLAIN = '--disable-3d-apis';

/** Browsers that are started when they are first asked for. */
function useBrowsers() {
  const started = new Map<string, Promise<Browser>>();
  afterAll(async () => {
    for (const browser of started.values()) await (await browser).close();
  });
  return (...flags: string[]): Promise<Browser> => {
    const key = flags.join(' ');
    const browser = started.get(key) ?? launchBrowser(...flags);
    started.set(key, browser);
    return browser;
  };
}

/** A service over a seeded database of its own, and browsers, for all tests of a file. */
export function usePage() {
  const data = freshData();
  const browser = useBrowsers();
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => void (service = await startService(data.folder)));
  afterAll(async () => {
    await service?.stop();
    data.remove();
  });
  /** Opens a view and waits until its map shows it. */
  const openWhole =
    (started: () => Promise<Browser>) =>
    async (query: string, size = DESKTOP, options: BrowserContextOptions = {}) => {
      const all = { serviceWorkers: 'block' as const, ...options };
      const watched = await openWatched(await started(), `${service.url}/${query}`, size, all);
      await waitForMap(watched.page);
      return watched;
    };
  return {
    folder: data.folder,
    /** Address of the service. */
    url: (): string => service.url,
    open: async (query: string, size = DESKTOP): Promise<Watched> =>
      openWatched(await browser(), `${service.url}/${query}`, size),
    openDrawn: openWhole(() => browser()),
    /** The same over the plain picture of the map, for what is not about the drawn one; it is there at once. */
    openPlain: openWhole(() => browser(PLAIN)),
    /** A window of a browser that draws no WebGL, before any page. */
    newContext: async (options: BrowserContextOptions = {}): Promise<BrowserContext> =>
      (await browser(PLAIN)).newContext({ viewport: DESKTOP, ...options }),
    /** A page of a browser that has never been here, and what crosses the wire for it. */
    openFresh: async (
      prepare: (page: Page) => Promise<void> = async () => {},
    ): Promise<{ page: Page; transfers: () => Promise<Transfer[]> }> => {
      const context = await (await browser()).newContext({ viewport: DESKTOP });
      const transfers = watchTransfers(context);
      const page = await context.newPage();
      await prepare(page);
      await page.goto(`${service.url}/`);
      return { page, transfers };
    },
    /** An answer of the service. */
    api: async <T>(path: string): Promise<T> =>
      (await (await fetch(service.url + path)).json()) as T,
  };
}

/** The query of the page's address. */
export const query = (page: Page) => new URL(page.url()).searchParams;
