import type { Bilingual } from '../geo/text/languages.ts';

/** Where the base map is: a style of another service, or an archive of vector tiles of this one. */
export type BasemapStart = { kind: 'style' | 'archive'; url: string };

/** What the service writes into the page shell. */
export type Start = {
  release: number;
  city: { code: string; name: string; bbox: [number, number, number, number] };
  /** Credits that must stay in view. */
  attribution: Bilingual[];
  /** Absent: none. */
  basemap?: BasemapStart;
};

/** Reads the start values out of the shell. Throws when the shell has none: then nothing can work. */
export function readStart(): Start {
  const text = document.getElementById('start')?.textContent;
  if (!text) throw new Error('the page shell has no start values');
  return JSON.parse(text) as Start;
}

export const start = readStart();
