import type { BrowserContext, Request } from 'playwright-core';

/**
 * One answer as it came over the wire: compressed bytes of its body, 0 when it came from a cache; and whether
 * the service worker fetched it, in the background for a later day without a network.
 */
export type Transfer = { kind: string; path: string; bytes: number; byWorker: boolean };

/**
 * Writes down what every page and worker of a context fetches, without the pages that Chromium began to load
 * for the worker: no size of those ever comes.
 */
export function watchTransfers(context: BrowserContext): () => Promise<Transfer[]> {
  const waiting: Promise<Transfer>[] = [];
  context.on('requestfinished', (request) => {
    if (!isPreloaded(request)) waiting.push(measure(request));
  });
  return () => Promise.all(waiting);
}

const isPreloaded = (request: Request) =>
  request.serviceWorker() !== null && request.resourceType() === 'other';

async function measure(request: Request): Promise<Transfer> {
  const { pathname, search } = new URL(request.url());
  const { responseBodySize } = await request.sizes();
  // Chromium counts an answer from its cache as nothing, less the headers it once had.
  return {
    kind: request.resourceType(),
    path: pathname + search,
    bytes: Math.max(0, responseBodySize),
    byWorker: request.serviceWorker() !== null,
  };
}

/** Compressed bytes of the transfers together, of some kinds only when these are given. */
export const bytesOf = (transfers: readonly Transfer[], ...kinds: string[]): number =>
  transfers
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .reduce((sum, { bytes }) => sum + bytes, 0);

/** Addresses of geometry that crossed the wire more than once. */
export function fetchedTwice(transfers: readonly Transfer[]): string[] {
  const fetched = transfers
    .filter(({ path, bytes }) => bytes > 0 && path.includes('/items'))
    .map(({ path }) => path);
  return fetched.filter((path, i) => fetched.indexOf(path) !== i);
}
