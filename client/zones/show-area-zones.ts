import { signal } from '@preact/signals';
import { change } from '../state.ts';

/** Code of the area whose zone table is to be scrolled into view as soon as it is there. */
export const wantedTable = signal<string | null>(null);

/** Selects an area and asks for its zone table. */
export function showAreaZones(code: string): void {
  change({ area: code });
  wantedTable.value = code;
}
