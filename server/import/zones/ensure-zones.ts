import { loadGeos } from '../../../geo/zones/geos.ts';
import { openForWriting } from '../../db/open-register.ts';
import { findTrackHalfWidth } from '../../db/strips.ts';
import { closeRelease, openRelease } from '../../db/write.ts';
import { readSalt } from '../salt.ts';
import { inTransaction } from '../transaction.ts';
import { publishZones } from './publish-zones.ts';

/**
 * Brings a database to this program's schema, and makes the strips of one that an older program made:
 * they are a release of their own. Returns whether they were made.
 */
export async function ensureZones(registerFile: string, trackHalfWidthM: number): Promise<boolean> {
  const db = openForWriting(registerFile);
  const isMade = findTrackHalfWidth(db) !== null;
  db.close();
  if (isMade) return false;
  const geos = await loadGeos();
  await inTransaction(registerFile, (writing) => {
    if (findTrackHalfWidth(writing) !== null) return false;
    const release = openRelease(writing, 'zones', new Date().toISOString());
    const salt = readSalt(registerFile, writing);
    publishZones(writing, release, { geos, salt, trackHalfWidthM });
    closeRelease(writing, release, {});
    return true;
  });
  return true;
}
