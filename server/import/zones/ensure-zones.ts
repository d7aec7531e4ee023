import { loadGeos } from '../../../geo/zones/geos.ts';
import { openForWriting } from '../../db/open.ts';
import { findTrackHalfWidth } from '../../db/strips.ts';
import { closeRelease, openRelease } from '../../db/write.ts';
import { readSalt } from '../salt.ts';
import { inTransaction } from '../transaction.ts';
import { publishZones } from './publish-zones.ts';

/**
 * Brings a database to this program's schema, and makes the strips of one that an older program made:
 * they are a release of their own.
 */
export async function ensureZones(databaseFile: string, trackHalfWidthM: number): Promise<void> {
  const db = openForWriting(databaseFile);
  const isMade = findTrackHalfWidth(db) !== null;
  db.close();
  if (isMade) return;
  const geos = await loadGeos();
  await inTransaction(databaseFile, (writing) => {
    if (findTrackHalfWidth(writing) !== null) return false;
    const release = openRelease(writing, 'zones', new Date().toISOString());
    const salt = readSalt(databaseFile, writing);
    publishZones(writing, release, { geos, salt, trackHalfWidthM });
    closeRelease(writing, release, {});
    return true;
  });
}
