import { computed, effect, signal } from '@preact/signals';
import { answers, release } from '../data/answers.ts';
import { HEALTH_ADDRESS } from '../addresses.ts';
import { needed, zonesOfAllLevels } from '../data/needs.ts';
import { waiting } from '../data/shown.ts';
import type { Kept, KeepOrder, KeepReport } from './messages.ts';

const WORKER = '/offline.js';
/** A page that never comes to rest keeps what it shows all the same. */
const IDLE_WITHIN_MILLISECONDS = 10_000;

/** Why the browser keeps nothing, or nothing newer. */
export type Obstacle = 'forbidden' | 'full' | 'failed';

const held = signal<Kept | null>(null);
const hindered = signal<Obstacle | null>(null);

/** What this browser keeps for use without a network; `null` while it keeps nothing. */
export const kept = computed(() => held.value);
export const obstacle = computed(() => hindered.value);

/**
 * Keeps the map and each release it shows for use without a network, once the page is drawn and at
 * rest. Where the browser forbids it the page works as without. Call once.
 */
export function keepOffline(): void {
  let ordered: number | null = null;
  effect(() => {
    if (waiting.value || release.value === ordered) return;
    ordered = release.value;
    whenIdle(() => void keep());
  });
  followWorker();
}

/** A worker that takes over from another brings the files of its own build. */
function followWorker(): void {
  const container = containerOf();
  let earlier = container?.controller ?? null;
  container?.addEventListener('controllerchange', () => {
    if (earlier) void keep();
    earlier = container.controller;
  });
}

async function keep(): Promise<void> {
  const worker = await startWorker();
  if (!worker) return void (hindered.value = 'forbidden');
  const { kept, obstacle } = await send(worker, orderOf());
  held.value = kept;
  hindered.value = obstacle;
}

// Reading `navigator.serviceWorker` itself throws where a frame is sandboxed, and is missing over plain HTTP.
function containerOf(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

async function startWorker(): Promise<ServiceWorker | null> {
  try {
    const container = containerOf();
    if (!container || !('caches' in globalThis)) return null;
    await container.register(WORKER);
    const { active } = await container.ready;
    return container.controller ?? active;
  } catch {
    return null;
  }
}

function orderOf(): KeepOrder {
  const current = release.peek();
  const isThere = (address: string) => answers.peek()[address]?.answer?.release === current;
  const sparing = isSparing();
  const asked = needed.peek().filter(isThere);
  const levels = sparing ? [] : zonesOfAllLevels.peek();
  return {
    release: current,
    page: loadedAddress(),
    addresses: [...new Set([...asked, ...levels, HEALTH_ADDRESS])],
    sparing,
  };
}

/** The page's address when it was loaded: the view has changed it since. */
function loadedAddress(): string {
  const [navigation] = performance.getEntriesByType('navigation');
  const { pathname, search } = new URL(navigation?.name ?? location.href);
  return pathname + search;
}

function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function send(worker: ServiceWorker, order: KeepOrder): Promise<KeepReport> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<KeepReport>) => resolve(data);
    worker.postMessage(order, [port2]);
  });
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback(work, { timeout: IDLE_WITHIN_MILLISECONDS });
  } else setTimeout(work, 1000);
}
