import { loadGeos } from '../../../geo/zones/geos.ts';
import type { Db } from '../../db/open.ts';
import { readSalt } from '../salt.ts';
import { publishZones } from '../zones/publish-zones.ts';

/**
 * Loads what zones are made with before the transaction opens, for that takes a moment. Returns the step
 * that makes strips and figures anew inside of it.
 */
export async function prepareZones(registerFile: string, trackHalfWidthM: number) {
  const geos = await loadGeos();
  return (db: Db, release: number): void =>
    publishZones(db, release, { geos, salt: readSalt(registerFile, db), trackHalfWidthM });
}
