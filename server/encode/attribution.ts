import { creditsOfLines, type Credited } from '../../geo/text/credits.ts';
import type { BoundarySet } from '../db/areas.ts';

/** The credit that goes with every map and download. */
export const attributionOf = (boundary: BoundarySet, origins: readonly Credited[]): string =>
  [
    `Boundaries ${boundary.vintage}: ${boundary.licence}`,
    ...creditsOfLines(origins).map(({ en }) => en),
  ].join('; ');
