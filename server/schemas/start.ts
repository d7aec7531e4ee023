import type { Bbox } from '../../geo/features/bbox.ts';
import type { Bilingual } from '../../geo/text/languages.ts';

/** Where the base map is: a style of another service, or an archive of vector tiles of this one. */
export type BasemapStart = { kind: 'style' | 'archive'; url: string };

/** What the service writes into the shell of the page, for its script to start from. */
export type Start = {
  release: number;
  city: { code: string; name: string; bbox: Bbox };
  /** Credits that must stay in view. */
  attribution: Bilingual[];
  /** Absent: none. */
  basemap?: BasemapStart;
};
