import { effect } from '@preact/signals';
import { HEALTH_ADDRESS } from '../addresses.ts';
import { isOffline } from '../offline/connection.ts';
import { notice, retryFailed } from './answers.ts';
import { fetchJson } from './fetch-json.ts';
import { needed } from './needs.ts';

const EVERY_MILLISECONDS = 60_000;
const EVERY_OFFLINE_MILLISECONDS = 10_000;

async function check(): Promise<void> {
  const wasOffline = isOffline.peek();
  const result = await fetchJson<{ release: number }>(HEALTH_ADDRESS);
  if (!result.ok || result.keptAt !== null) return;
  notice(result.answer.release, needed.peek());
  if (wasOffline) retryFailed();
}

/**
 * Asks once a minute, and whenever the reader or the network comes back or goes, whether the service has
 * a new release; more often while it cannot be reached.
 */
export function watchRelease(): void {
  effect(() => {
    const pause = isOffline.value ? EVERY_OFFLINE_MILLISECONDS : EVERY_MILLISECONDS;
    const timer = setInterval(() => void check(), pause);
    return () => clearInterval(timer);
  });
  for (const event of ['focus', 'online', 'offline']) addEventListener(event, () => void check());
}
