import type { Kept, KeepOrder, KeepReport } from '../offline/messages.ts';

// The service worker: the map and the last release without a network. It holds no state of its own, so
// that a new one takes over at once: what is kept lies in caches whose names carry the format.
// - `/assets/`: names carry a hash, so what is kept is right for ever; the last two builds stay.
// - pages and public answers: the network first. What was kept answers where it fails, marked `x-kept`,
//   and always out of one complete release. A newer release replaces it once that is complete too.

const scope = self as unknown as ServiceWorkerScope;

/** Addresses of all files of this build; vite.config.ts writes them before this code. */
declare const FILES: string[];
const FORMAT = 1;
const ASSETS = `peta-assets-${FORMAT}`;
const RELEASE = `peta-release-${FORMAT}-`;
/** Where a complete release says so, in its own cache. */
const RECORD = '/kept';
/** All latest layers of a release in one answer: 70 kB where 204 requests would cost 185 kB. */
const ALL_VALUES = '/api/values';
const PAGE_PATIENCE = 3000;
const ANSWER_PATIENCE = 6000;
/** Answers kept beside those that make a release complete; a large one has 0.2 MB. */
const MOST_BESIDES = 40;
const LARGEST_BYTES = 2 * 1024 * 1024;
/** What a proxy says when the service behind it is away. */
const AWAY = [502, 503, 504];

type Completed = Kept & { addresses: string[]; etag: string | null; builds: string[][] };
/** What only the service makes: in its place a kept map would mislead. */
const ONLINE = /^\/(api(\/|$)|cetak$|sheet\.|preview\.)/;

type Shelf = { cache: Cache; record: Completed };

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('message', (event) => {
  event.waitUntil(inTurn(() => report(event.data as KeepOrder, event.ports[0])));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) return event.respondWith(answerAsset(request));
  const isPage = request.mode === 'navigate';
  if (isPage && !ONLINE.test(pathname)) event.respondWith(answerPage(event));
  if (!isPage && pathname.startsWith('/api/')) event.respondWith(answerData(event));
});

async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter((name) => /^peta-(assets|release)-/.test(name));
  const foreign = names.filter((name) => name !== ASSETS && !name.startsWith(RELEASE));
  await Promise.all(foreign.map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

async function answerAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: ASSETS, ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    await quietly(async () => (await caches.open(ASSETS)).put(request.url, response.clone()));
  }
  return response;
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const asked = async () => (await event.preloadResponse) ?? (await fetch(event.request));
  return networkFirst(event, asked, await findPage(event.request.url), PAGE_PATIENCE);
}

async function answerData(event: FetchEvent): Promise<Response> {
  const shelf = await completeShelf();
  const kept = await shelf?.cache.match(event.request.url, { ignoreVary: true });
  const marked = shelf && kept && marking(kept, shelf.record);
  return networkFirst(event, () => fetch(event.request), marked ?? null, ANSWER_PATIENCE);
}

/** The network's answer, which is kept; in place of none, of a late one and of an absent service the kept one. */
async function networkFirst(
  event: FetchEvent,
  ask: () => Promise<Response>,
  kept: Response | null,
  patience: number,
): Promise<Response> {
  const asked = ask().then((response) => {
    const copy = response.clone();
    event.waitUntil(quietly(() => keepBesides(event.request.url, copy)));
    return response;
  });
  if (!kept) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  const usable = asked.then((response) => (AWAY.includes(response.status) ? kept : response));
  return Promise.race([usable.catch(() => kept), late]);
}

/**
 * The page of that address; otherwise any kept one: each map reads its state from the address by itself. A
 * page of text is no map, and no map stands in for it.
 */
async function findPage(url: string): Promise<Response | null> {
  const shelf = await completeShelf();
  if (!shelf) return null;
  const isAlike = ({ url: own }: Request) => isPageUrl(own) && isTextUrl(own) === isTextUrl(url);
  const pages = (await shelf.cache.keys()).filter(isAlike).reverse();
  const path = new URL(url).pathname;
  const same = pages.find((key) => key.url === url);
  const alike = pages.find((key) => new URL(key.url).pathname === path);
  const found = same ?? alike ?? (isTextUrl(url) ? undefined : pages[0]);
  return found ? ((await shelf.cache.match(found, { ignoreVary: true })) ?? null) : null;
}

const isTextUrl = (url: string) => /^\/(metode|mutu-data|survei)$/.test(new URL(url).pathname);
const isPageUrl = (url: string) => !/^\/(api\/|kept$)/.test(new URL(url).pathname);

function marking(response: Response, { at }: Kept): Response {
  const headers = new Headers(response.headers);
  headers.set('x-kept', at);
  return new Response(response.body, { status: 200, headers });
}

/** The complete release; of two, while one replaces the other, the one completed last. */
async function completeShelf(): Promise<Shelf | null> {
  const names = (await caches.keys()).filter((name) => name.startsWith(RELEASE));
  const shelves = await Promise.all(names.map(openShelf));
  const complete = shelves.filter((shelf) => shelf !== null);
  return complete.sort((a, b) => b.record.at.localeCompare(a.record.at))[0] ?? null;
}

async function openShelf(name: string): Promise<Shelf | null> {
  const cache = await caches.open(name);
  const record = await cache.match(RECORD);
  return record ? { cache, record: (await record.json()) as Completed } : null;
}

/** Keeps an answer that went by on the shelf of its release; the oldest beyond the bound go. */
async function keepBesides(url: string, response: Response): Promise<void> {
  const release = releaseOf(response);
  if (release === null || !isKeepable(response)) return;
  const body = await response.blob();
  if (body.size > LARGEST_BYTES) return;
  const { headers } = response;
  const cache = await caches.open(RELEASE + release);
  await cache.put(url, new Response(body, { headers }));
  const record = await openShelf(RELEASE + release);
  if (!record) return;
  const owned = new Set([RECORD, ...record.record.addresses].map((one) => absolute(one)));
  const besides = (await cache.keys()).filter((key) => !owned.has(key.url));
  const surplus = besides.slice(0, Math.max(0, besides.length - MOST_BESIDES));
  await Promise.all(surplus.map((key) => cache.delete(key)));
}

const absolute = (address: string) => new URL(address, location.origin).href;

function releaseOf({ headers }: Response): number | null {
  const text = headers.get('peta-release');
  return text === null ? null : Number(text);
}

const isKeepable = ({ status, headers }: Response) =>
  status === 200 &&
  !/no-store/.test(headers.get('cache-control') ?? '') &&
  /json|text\/html/.test(headers.get('content-type') ?? '');

let last: Promise<unknown> = Promise.resolve();

/** One order after the other, also from several pages. */
const inTurn = (work: () => Promise<void>) => (last = last.then(work, work));

async function report(order: KeepOrder, port: MessagePort | undefined): Promise<void> {
  const told: KeepReport = { kept: null, obstacle: null };
  try {
    await keepRelease(order);
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    told.obstacle = isFull ? 'full' : 'failed';
  }
  const record = (await completeShelf())?.record;
  if (record) told.kept = { release: record.release, at: record.at, whole: record.whole };
  port?.postMessage(told);
}

async function keepRelease({ release, page, addresses, sparing }: KeepOrder): Promise<void> {
  const before = await completeShelf();
  await keepAssets(sparing);
  const known = before?.record.release === release ? before.record : null;
  const values = sparing ? null : await fetchRelease(ALL_VALUES, release, 'no-cache');
  const etag = values?.headers.get('etag') ?? known?.etag ?? null;
  // The same number over other data: a database made anew. Nothing kept of the old one is right.
  if (known?.etag && etag !== known.etag) await caches.delete(RELEASE + release);
  const cache = await caches.open(RELEASE + release);
  const isNewBuild = before !== null && before.record.builds[0]?.join() !== FILES.join();
  if (known && isNewBuild) await forgetPages(cache);
  await cache.put(page, await fetchNear(page, release));
  for (const address of addresses) {
    const isThere = await cache.match(address, { ignoreVary: true });
    if (!isThere) await cache.put(address, await fetchNear(address, release));
  }
  const layers = known && etag === known.etag ? null : values && (await keepValues(cache, values));
  const own = known?.addresses.filter((address) => address.startsWith('/api/indicators/')) ?? [];
  const earlier = before?.record.builds ?? [];
  const builds = isNewBuild || !before ? [FILES, ...earlier.slice(0, 1)] : earlier;
  const record: Completed = {
    release,
    at: new Date().toISOString(),
    whole: layers !== null || (known?.whole ?? false),
    addresses: [page, ...addresses, ...(layers ?? own)],
    etag,
    builds,
  };
  await cache.put(RECORD, Response.json(record));
  await forgetOthers(RELEASE + release, builds.flat());
}

/** Keeps what the browser has already; what a page fetched once comes out of its own cache. */
async function keepAssets(sparing: boolean): Promise<void> {
  const cache = await caches.open(ASSETS);
  for (const file of FILES) {
    if (await cache.match(file, { ignoreVary: true })) continue;
    const response = sparing
      ? await fetch(file, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null)
      : await fetch(file, { cache: 'force-cache' });
    if (response?.status === 200) await cache.put(file, response);
    else if (!sparing) throw new Error(`no ${file}`);
  }
}

/** What the page fetched a moment ago lies in the browser's own cache: it is not sent again. */
async function fetchNear(address: string, release: number): Promise<Response> {
  const near = await fetchRelease(address, release, 'force-cache').catch(() => null);
  return near ?? (await fetchRelease(address, release, 'no-cache'));
}

/** Pages of an earlier build name files that will go. */
async function forgetPages(cache: Cache): Promise<void> {
  const pages = (await cache.keys()).filter((key) => isPageUrl(key.url));
  await Promise.all(pages.map((key) => cache.delete(key)));
}

async function fetchRelease(address: string, release: number, mode: RequestCache) {
  const response = await fetch(address, { cache: mode });
  if (!isKeepable(response) || releaseOf(response) !== release) throw new Error(`no ${address}`);
  return response;
}

/** Shelves each layer under its own address. */
async function keepValues(cache: Cache, values: Response): Promise<string[]> {
  const { headers } = values;
  const { answers } = (await values.json()) as { answers: Record<string, unknown> };
  const kept = { 'content-type': headers.get('content-type') ?? '', 'cache-control': 'no-cache' };
  for (const [address, answer] of Object.entries(answers)) {
    await cache.put(address, Response.json(answer, { headers: kept }));
  }
  return Object.keys(answers);
}

async function forgetOthers(release: string, files: string[]): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(RELEASE) && name !== release);
  await Promise.all(old.map((name) => caches.delete(name)));
  const assets = await caches.open(ASSETS);
  const stay = new Set(files.map(absolute));
  const gone = (await assets.keys()).filter((key) => !stay.has(key.url));
  await Promise.all(gone.map((key) => assets.delete(key)));
}

/** What cannot be kept is not the reader's trouble: the answer itself is there. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined);
}
