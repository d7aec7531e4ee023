import { creditsOfLines, type Origin } from '../../geo/text/credits.ts';
import type { BoundarySet } from '../db/areas.ts';

/** The credit that goes with every map and download. */
export const attributionOf = (boundary: BoundarySet, origins: readonly Origin[]): string =>
  [
    `Boundaries ${boundary.vintage}: ${boundary.licence}`,
    ...creditsOfLines(origins).map(({ en }) => en),
  ].join('; ');
