import type { FeatureFile } from '../../geo/features/read/raw-feature.ts';
import { POLYGON_KINDS } from '../../geo/zones/kinds.ts';
import { readPolygons } from '../../geo/zones/read-polygons.ts';
import { extentOf } from '../db/areas.ts';
import type { Db } from '../db/open.ts';
import { listZonePolygons, replaceZonePolygons } from '../db/zones.ts';
import { importFeatures, type FeatureImport } from './features/import-features.ts';
import { isSame } from './features/is-same.ts';
import { tellReplaced } from './features/tell-replaced.ts';
import { isStopped, type Report } from './report.ts';

/**
 * Imports zones that are polygons, slums and others, as one release. Each kind that occurs in the file is
 * replaced as a whole; the other stays. What is wrong with the file is in the report.
 */
export const importZones = (
  registerFile: string,
  file: string,
  options: FeatureImport,
): Promise<Report> =>
  importFeatures(registerFile, file, options, 'zones', (db, release, report, features) =>
    load(db, release, report, features, options),
  );

function load(
  db: Db,
  release: number,
  report: Report,
  features: FeatureFile,
  { stated }: FeatureImport,
): boolean {
  const checked = readPolygons(features, { ...stated, city: extentOf(db) });
  const { polygons, read, repaired, refused, warnings } = checked;
  Object.assign(report, { read, repaired, refused, warnings });
  if (isStopped(report, false)) return false;
  const kinds = POLYGON_KINDS.filter((kind) => polygons.some((one) => one.kind === kind));
  const stored = listZonePolygons(db).filter(({ kind }) => kinds.includes(kind));
  if (isSame(stored, polygons)) {
    report.unchanged = polygons.length;
    return false;
  }
  replaceZonePolygons(db, release, kinds, polygons);
  report.accepted = polygons.length;
  report.warnings.push(...tellReplaced(kinds, polygons, stored));
  return true;
}
