import type { BoundarySet } from '../db/areas.ts';

/** Whom the lines and stations are owed to. */
const LINES = 'stations © OpenStreetMap contributors (ODbL 1.0)';

/** The credit that goes with every map and download. */
export const attributionOf = (boundary: BoundarySet): string =>
  `Boundaries ${boundary.vintage}: ${boundary.licence}; ${LINES}`;
