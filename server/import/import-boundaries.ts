import { readFileSync } from 'node:fs';
import { checkBoundaries, type CheckedBoundaries } from '../../geo/boundaries/check-boundaries.ts';
import type { StatedFields } from '../../geo/boundaries/fields.ts';
import { isDerived } from '../../geo/figures/is-derived.ts';
import { decodeText, type Encoding } from '../../geo/read/decode.ts';
import { FileError, finding } from '../../geo/read/finding.ts';
import { readJson } from '../../geo/read/json.ts';
import { listIndicators } from '../db/indicators.ts';
import { listAreas } from '../db/areas.ts';
import type { Db } from '../db/open.ts';
import { hasBoundaries, listFigures, replaceBoundaries } from '../db/write.ts';
import { emptyReport, isStopped, type Report } from './report.ts';
import { prepareZones } from './features/prepare-zones.ts';
import { storeFigures } from './store-figures.ts';
import { writeRelease, type ImportSettings } from './write-release.ts';

export type BoundariesOptions = {
  vintage: string;
  source: string;
  licence?: string | undefined;
  date?: string | undefined;
  encoding?: Encoding | undefined;
  fields?: StatedFields | undefined;
  kotaName?: string | undefined;
  dryRun?: ImportSettings['dryRun'];
  /** From the middle of a track to the edge of its working space, metres. */
  trackHalfWidthM: number;
};

/**
 * Imports the kelurahan of one city as one release; they replace the boundary set as a whole.
 * What is wrong with the file is in the report; only faults of the program itself are thrown.
 */
export async function importBoundaries(
  registerFile: string,
  file: string,
  options: BoundariesOptions,
): Promise<Report> {
  const publish = await prepareZones(registerFile, options.trackHalfWidthM);
  return writeRelease(
    registerFile,
    emptyReport('boundaries', file),
    options,
    (db, release, report) => {
      const isChanged = load(db, release, report, file, options);
      // Strips are cut to the boundaries.
      if (isChanged) publish(db, release);
      return isChanged;
    },
  );
}

function load(
  db: Db,
  release: number,
  report: Report,
  file: string,
  options: BoundariesOptions,
): boolean {
  const checked = check(db, file, options);
  const { read, boundaries, repaired, refused, warnings } = checked;
  Object.assign(report, { read, repaired, refused, warnings });
  if (isStopped(report, false)) return false;
  const set = {
    vintage: options.date ? `${options.vintage} (${options.date})` : options.vintage,
    source: options.source,
    licence: options.licence ?? 'not stated',
  };
  if (hasBoundaries(db, set, boundaries)) {
    report.unchanged = read;
    return false;
  }
  replaceBoundaries(db, release, set, boundaries);
  storeFigures(db, release, []);
  report.accepted = read;
  const count = countFiguresWithoutArea(db, checked);
  if (count > 0) report.warnings.push(finding('figures_without_area', { values: { count } }));
  return true;
}

function check(db: Db, file: string, options: BoundariesOptions): CheckedBoundaries {
  const bytes = readFileSync(file);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive) throw new FileError(finding('wrong_kind', { values: { kind: 'ZIP' } }));
  const text = decodeText(bytes, options.encoding);
  if (!/^\s*[{[]/.test(text)) throw new FileError(finding('not_json', { line: 1 }));
  const areas = listAreas(db);
  const known = areas.flatMap(({ code, bpsCode }): [string, string][] =>
    bpsCode === null ? [] : [[bpsCode, code]],
  );
  const kota = areas.find(({ level }) => level === 'kota');
  const stated = { ...options.fields, kotaName: options.kotaName, knownKota: kota ?? null };
  return checkBoundaries(readJson(text), stated, new Map(known));
}

function countFiguresWithoutArea(db: Db, { boundaries }: CheckedBoundaries): number {
  const indicators = new Map(listIndicators(db).map((one) => [one.id, one]));
  const codes = new Set(boundaries.map(({ code }) => code));
  return listFigures(db).filter((one) => !codes.has(one.area) && !isDerived(indicators, one))
    .length;
}
