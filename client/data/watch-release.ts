import { notice } from './answers.ts';
import { fetchJson } from './fetch-json.ts';
import { needed } from './needs.ts';

const EVERY_MILLISECONDS = 60_000;

async function check(): Promise<void> {
  const result = await fetchJson<{ release: number }>('/api/health');
  if (result.ok) notice(result.answer.release, needed.peek());
}

/** Asks once a minute, and whenever the reader comes back, whether the service has a new release. */
export function watchRelease(): void {
  setInterval(() => void check(), EVERY_MILLISECONDS);
  addEventListener('focus', () => void check());
}
