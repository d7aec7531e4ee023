import { computed, signal } from '@preact/signals';
import { start } from '../start.ts';
import { hiddenLines } from '../state.ts';

/** A piece of a credit; with an address it is a link. */
export type CreditPart = { text: string; href: string | null };

/** Whether the service has a base map and the reader has not taken it off. */
export const isBasemapWanted = computed(
  () => start.basemap !== undefined && !hiddenLines.value.includes('basemap'),
);

/** Whether the style, the archive or a tile of the base map could not be had. */
export const basemapFailed = signal(false);

/** Whose data the base map shows, by the name of its source. */
export const basemapCredits = signal<Record<string, CreditPart[]>>({});
