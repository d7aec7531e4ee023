import { computed, signal } from '@preact/signals';

/** How the last request ended: the service answered, the worker did from what it keeps, or nobody did. */
export type Heard = { from: 'service' } | { from: 'kept'; at: string } | { from: 'nobody' };

/** How long the page says that it is connected again, in milliseconds. */
const WELCOME_MILLISECONDS = 5000;

const away = signal<{ keptAt: string | null } | null>(null);
const back = signal(false);

/** Whether the service cannot be reached now. */
export const isOffline = computed(() => away.value !== null);
/** Since when the answers have been kept that the page shows offline; `null` when it shows what it had loaded. */
export const shownKeptAt = computed(() => away.value?.keptAt ?? null);
/** Whether the service came back a moment ago. */
export const isBack = computed(() => back.value);

/** Takes note of how a request ended. */
export function hear(heard: Heard): void {
  if (heard.from === 'service') return welcome();
  back.value = false;
  const keptAt = heard.from === 'kept' ? heard.at : (away.peek()?.keptAt ?? null);
  if (away.peek()?.keptAt !== keptAt || !away.peek()) away.value = { keptAt };
}

function welcome(): void {
  if (!away.peek()) return;
  away.value = null;
  back.value = true;
  setTimeout(() => (back.value = false), WELCOME_MILLISECONDS);
}
