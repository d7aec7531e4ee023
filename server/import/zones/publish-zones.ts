import { buildStrips } from '../../../geo/zones/build-strips.ts';
import type { Geos } from '../../../geo/zones/geos.ts';
import { LINE_KINDS } from '../../../geo/zones/kinds.ts';
import { LEVELS } from '../../../geo/areas/levels.ts';
import { listShapes } from '../../db/areas.ts';
import { listLines } from '../../db/lines.ts';
import type { Db } from '../../db/open.ts';
import { listRegisters } from '../../db/registers.ts';
import { replaceStrips } from '../../db/strips.ts';
import { listZonePolygons } from '../../db/zones.ts';
import { releaseWhole } from '../households/release-whole.ts';
import type { Salt } from '../salt.ts';
import { publishZoneFigures } from './publish-zone-figures.ts';

/** What zones are made with beside the database. */
export type ZoneSettings = {
  geos: Geos;
  salt: Salt;
  /** From the middle of a track to the edge of its working space, metres. */
  trackHalfWidthM: number;
};

/**
 * Makes strips and the figures of the families inside anew from the current lines, zones, boundaries and
 * registers. Runs inside the transaction of the change.
 */
export function publishZones(
  db: Db,
  release: number,
  { geos, salt, trackHalfWidthM }: ZoneSettings,
): void {
  storeStrips(db, release, geos, trackHalfWidthM);
  for (const register of listRegisters(db)) {
    publishZoneFigures(db, release, register, salt, releaseWhole(db, register, salt));
  }
}

/** Makes the strips alone anew. */
export function storeStrips(db: Db, release: number, geos: Geos, trackHalfWidthM: number): void {
  const strips = buildStrips(geos, {
    areas: LEVELS.flatMap((level) => listShapes(db, level)),
    lines: listLines(db, LINE_KINDS),
    polygons: listZonePolygons(db),
    trackHalfWidthM,
  });
  replaceStrips(db, release, strips, trackHalfWidthM);
}
