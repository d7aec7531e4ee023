import type { FeatureFile } from '../../geo/features/read/raw-feature.ts';
import { LINE_KINDS } from '../../geo/zones/kinds.ts';
import { readLines } from '../../geo/zones/read-lines.ts';
import { extentOf } from '../db/areas.ts';
import { listLines, replaceLines } from '../db/lines.ts';
import type { Db } from '../db/open.ts';
import { importFeatures, type FeatureImport } from './features/import-features.ts';
import { isSame } from './features/is-same.ts';
import { tellReplaced } from './features/tell-replaced.ts';
import { isStopped, type Report } from './report.ts';

/**
 * Imports waterways, railways, bridges and stations as one release. Each kind that occurs in the file is
 * replaced as a whole; the others stay. What is wrong with the file is in the report.
 */
export const importLines = (
  registerFile: string,
  file: string,
  options: FeatureImport,
): Promise<Report> =>
  importFeatures(registerFile, file, options, 'lines', (db, release, report, features) =>
    load(db, release, report, features, options),
  );

function load(
  db: Db,
  release: number,
  report: Report,
  features: FeatureFile,
  { stated }: FeatureImport,
): boolean {
  const checked = readLines(features, { ...stated, city: extentOf(db) });
  const { lines, accepted, read, repaired, refused, warnings } = checked;
  Object.assign(report, { read, repaired, refused, warnings });
  if (isStopped(report, false)) return false;
  const kinds = LINE_KINDS.filter((kind) => lines.some((line) => line.kind === kind));
  const stored = listLines(db, kinds);
  if (isSame(stored, lines)) {
    report.unchanged = accepted;
    return false;
  }
  replaceLines(db, release, kinds, lines);
  report.accepted = accepted;
  report.warnings.push(...tellReplaced(kinds, lines, stored));
  return true;
}
