import { batch, computed, signal } from '@preact/signals';
import { start } from '../start.ts';
import { fetchJson, type Failure } from './fetch-json.ts';

/** Every answer of the service that can be on the page belongs to one release. */
export type Released = { release: number };
export type Loadable = { answer: Released | null; failure: Failure | null; busy: boolean };

const kept = signal<Record<string, Loadable>>({});
const held = signal(start.release);
const announced = signal<number | null>(null);

/** The release that the page shows or is loading. */
export const release = computed(() => held.value);
/** A release that arrived while the page was open, for the quiet notice. */
export const newRelease = computed(() => announced.value);
export const answers = computed(() => kept.value);

/** Forgets the notice about new data. */
export const dismissNewRelease = (): void => {
  announced.value = null;
};

// Requests are numbered: an answer that set out before a release was noticed cannot bring the old one back.
let sent = 0;
let noticedAt = 0;

/** Fetches what is needed and not there yet, and forgets stale answers that nobody needs. */
export function need(addresses: string[]): void {
  const present = kept.peek();
  for (const address of addresses) if (!present[address]) void load(address);
}

/** Asks again for everything that failed. */
export function retryFailed(): void {
  for (const [address, { failure }] of Object.entries(kept.peek())) {
    if (failure) void load(address);
  }
}

/** Tells the page which release the service has now; a new one makes it fetch everything again. */
export function notice(seen: number, needed: string[]): void {
  if (seen === held.peek()) return;
  noticedAt = sent;
  batch(() => {
    held.value = seen;
    announced.value = seen;
    kept.value = Object.fromEntries(
      Object.entries(kept.peek()).filter(([address]) => needed.includes(address)),
    );
  });
  for (const address of needed) if (isStale(kept.peek()[address])) void load(address);
}

const isStale = (entry: Loadable | undefined) => entry?.answer?.release !== held.peek();

async function load(address: string): Promise<void> {
  const number = (sent += 1);
  const before = kept.peek()[address]?.answer ?? null;
  put(address, { answer: before, failure: null, busy: true });
  const result = await fetchJson<Released>(address);
  if (!result.ok) return put(address, { answer: before, failure: result.failure, busy: false });
  // What is kept is one release, and never mixed into the one that the page holds.
  if (result.keptAt !== null && result.answer.release !== held.peek()) {
    return put(address, { answer: before, failure: { kind: 'network' }, busy: false });
  }
  put(address, { answer: result.answer, failure: null, busy: false });
  if (result.answer.release === held.peek()) return;
  if (number > noticedAt) notice(result.answer.release, Object.keys(kept.peek()));
  else void load(address);
}

function put(address: string, entry: Loadable): void {
  kept.value = { ...kept.peek(), [address]: entry };
}
