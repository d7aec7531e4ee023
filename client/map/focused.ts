import { computed, signal } from '@preact/signals';
import { ground } from '../data/shown.ts';

/** Code of the area on the map that has the keyboard's focus. */
export const focusedCode = signal<string | null>(null);

/** That area; `null` when the focus is elsewhere. */
export const focused = computed(() => ground.value?.areas.get(focusedCode.value ?? '') ?? null);
