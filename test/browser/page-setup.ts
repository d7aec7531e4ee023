import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { freshData } from '../setup/service.ts';
import { startService } from '../setup/service-process.ts';
import { launchBrowser, openWatched, type Watched } from './browser.ts';
import { watchTransfers, type Transfer } from './transfers.ts';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A service over a seeded database of its own and a browser, for all tests of a file. */
export function usePage() {
  const data = freshData();
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(data.folder), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    data.remove();
  });
  return {
    folder: data.folder,
    /** Address of the service. */
    url: (): string => service.url,
    open: (query: string, size = DESKTOP): Promise<Watched> =>
      openWatched(browser, `${service.url}/${query}`, size),
    /** A page of a browser that has never been here, and what crosses the wire for it. */
    openFresh: async (
      prepare: (page: Page) => Promise<void> = async () => {},
    ): Promise<{ page: Page; transfers: () => Promise<Transfer[]> }> => {
      const context = await browser.newContext({ viewport: DESKTOP });
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
