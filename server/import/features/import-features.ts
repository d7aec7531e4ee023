import type { FeatureFile } from '../../../geo/features/read/raw-feature.ts';
import type { Stated } from '../../../geo/zones/read/stated.ts';
import type { Db } from '../../db/open.ts';
import { emptyReport, type Report } from '../report.ts';
import { refusedReport, writeRelease, type ImportSettings } from '../write-release.ts';
import { prepareZones } from './prepare-zones.ts';
import { readFeatures } from './read-features.ts';

/** What an import of lines or zones is told beside its file. */
export type FeatureImport = {
  stated: Omit<Stated, 'city'>;
  layer?: string | undefined;
  dryRun?: ImportSettings['dryRun'];
  /** From the middle of a track to the edge of its working space, metres. */
  trackHalfWidthM: number;
};

type LoadFeatures = (db: Db, release: number, report: Report, features: FeatureFile) => boolean;

/**
 * Reads a file of features and stores them as one release, with the strips and figures that follow from
 * them; only faults of the program itself are thrown.
 */
export async function importFeatures(
  registerFile: string,
  file: string,
  { layer, dryRun, trackHalfWidthM }: FeatureImport,
  kind: 'lines' | 'zones',
  load: LoadFeatures,
): Promise<Report> {
  let features: FeatureFile;
  try {
    features = await readFeatures(file, { layer });
  } catch (error) {
    return refusedReport(kind, file, error);
  }
  const publish = await prepareZones(registerFile, trackHalfWidthM);
  return writeRelease(registerFile, emptyReport(kind, file), { dryRun }, (db, release, report) => {
    const isChanged = load(db, release, report, features);
    if (isChanged) publish(db, release);
    return isChanged;
  });
}
