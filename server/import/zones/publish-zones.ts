import { buildStrips } from '../../../geo/zones/build-strips.ts';
import type { Geos } from '../../../geo/zones/geos.ts';
import { LINE_KINDS } from '../../../geo/zones/kinds.ts';
import { LEVELS } from '../../../geo/areas/levels.ts';
import { listShapes } from '../../db/areas.ts';
import { listLines } from '../../db/lines.ts';
import { findLineage } from '../../db/lineage.ts';
import type { Db } from '../../db/open.ts';
import { listRegisters } from '../../db/registers.ts';
import { replaceStrips } from '../../db/strips.ts';
import { endZoneFigures } from '../../db/zone-figures.ts';
import { listZonePolygons } from '../../db/zones.ts';
import { redrawRings } from '../held/redraw-rings.ts';
import { publishRegister } from '../households/publish-register.ts';
import type { Salt } from '../salt.ts';

/** What zones are made with beside the database. */
export type ZoneSettings = {
  geos: Geos;
  salt: Salt;
  /** From the middle of a track to the edge of its working space, metres. */
  trackHalfWidthM: number;
};

/**
 * Makes strips and the figures of the families inside anew from the current lines, zones, boundaries and
 * registers. Runs inside the transaction of the change. Of real registers only the last one is counted in
 * the new zones: of one before it nothing is held by which it could be told again.
 */
export function publishZones(
  db: Db,
  release: number,
  { geos, salt, trackHalfWidthM }: ZoneSettings,
): void {
  storeStrips(db, release, geos, trackHalfWidthM);
  redrawRings(db, release, salt);
  const followed = findLineage(db)?.register;
  for (const register of listRegisters(db)) {
    const isCounted = register.origin === 'demonstration' || register.id === followed;
    if (isCounted) publishRegister(db, release, register, salt);
    else endZoneFigures(db, release, register.id);
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
