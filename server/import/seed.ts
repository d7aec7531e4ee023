import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildAreaIndex } from '../../geo/areas/match-area.ts';
import { checkBoundaries } from '../../geo/boundaries/check-boundaries.ts';
import { checkFigures } from '../../geo/figures/check-figures.ts';
import { readGeojson } from '../../geo/features/read/read-geojson.ts';
import { findHeader } from '../../geo/figures/columns.ts';
import { draftFigures } from '../../geo/figures/draft.ts';
import type { Observation } from '../../geo/indicators/types.ts';
import { readCsv } from '../../geo/read/csv.ts';
import { decodeText } from '../../geo/read/decode.ts';
import { FileError, finding } from '../../geo/read/finding.ts';
import { readJson, type JsonDocument } from '../../geo/read/json.ts';
import { cellText } from '../../geo/read/table.ts';
import { describeFinding } from '../../geo/text/import.ts';
import { loadGeos, type Geos } from '../../geo/zones/geos.ts';
import { LINE_KINDS } from '../../geo/zones/kinds.ts';
import { readLines } from '../../geo/zones/read-lines.ts';
import { listAreas } from '../db/areas.ts';
import { replaceLines } from '../db/lines.ts';
import type { Db } from '../db/open.ts';
import { openForWriting } from '../db/open-register.ts';
import { ExpectedError } from '../expected-error.ts';
import {
  closeRelease,
  insertAliases,
  openRelease,
  putIndicators,
  replaceBoundaries,
} from '../db/write.ts';
import { readRegister, REGISTER_FILE } from './bundled-register.ts';
import { storeDemonstration } from './households/store-demonstration.ts';
import { emptyReport, obstacles, type Report } from './report.ts';
import { readSalt } from './salt.ts';
import { storeFigures } from './store-figures.ts';
import { storeStrips } from './zones/publish-zones.ts';

/** The files of release 1, in the order in which they are read. */
const FILES = {
  boundaries: 'kelurahan.geojson',
  lines: 'rivers-and-railway.geojson',
  aliases: 'aliases.csv',
  register: REGISTER_FILE,
  figures: ['published-figures.csv', 'size-by-kelurahan.csv'],
} as const;

const KOTA = 'Kota Serang';
/** What the file of lines does not say of each of them. */
const LINES_STATED = { date: '2026' };

export type SeedSettings = {
  /** Whether a synthetic register of families is made. */
  demonstration: boolean;
  /** Smallest count that is released. */
  threshold: number;
  /** From the middle of a track to the edge of its working space, metres. */
  trackHalfWidthM: number;
};

/** A bundled file that cannot be used; the message names file, line and reason. */
export class ImportError extends ExpectedError {
  override readonly name = 'ImportError';
}

/**
 * Creates the register with release 1 from the bundled files. It is built beside its place and
 * put there complete, so a damaged file or a killed process leaves no database behind.
 * @throws ImportError naming file, line and reason
 */
export async function seed(
  file: string,
  dataFolder: string,
  settings: SeedSettings,
): Promise<Report> {
  const geos = await loadGeos();
  mkdirSync(dirname(file), { recursive: true });
  removeLeftovers(file);
  const unfinished = `${file}.seeding-${process.pid}`;
  try {
    const db = openForWriting(unfinished);
    let report: Report;
    try {
      report = db.transaction(() => load(db, dataFolder, file, geos, settings)).immediate();
    } finally {
      db.close();
    }
    putInPlace(unfinished, file);
    return report;
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(unfinished + ending, { force: true });
  }
}

/** Two services may start at once: the first one's database stays. */
function putInPlace(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

/** Removes what a seed that was killed has left. */
function removeLeftovers(file: string): void {
  const mark = `${basename(file)}.seeding-`;
  for (const name of readdirSync(dirname(file))) {
    const owner = Number(name.slice(mark.length).replace(/-(wal|shm)$/, ''));
    if (name.startsWith(mark) && !isRunning(owner)) rmSync(join(dirname(file), name));
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function load(db: Db, folder: string, file: string, geos: Geos, settings: SeedSettings): Report {
  const report = emptyReport('seed', folder);
  const release = openRelease(db, 'seed', new Date().toISOString());
  const read = reader(folder);

  read(FILES.boundaries, (text) => {
    const document = readJson(text);
    const { boundaries, refused } = checkBoundaries(document, { kotaName: KOTA });
    if (refused[0]) throw new FileError(refused[0]);
    replaceBoundaries(db, release, boundarySetOf(document), boundaries);
  });
  read(FILES.lines, (text) => {
    const { lines, refused } = readLines(readGeojson(readJson(text)), LINES_STATED);
    if (refused[0]) throw new FileError(refused[0]);
    replaceLines(db, release, LINE_KINDS, lines);
  });
  storeStrips(db, release, geos, settings.trackHalfWidthM);
  const aliases = read(FILES.aliases, readAliases);
  insertAliases(db, release, 'bundled', aliases);
  const indicators = read(FILES.register, readRegister);
  putIndicators(db, release, indicators);

  const register = {
    areas: buildAreaIndex(listAreas(db), aliases),
    indicators: new Map(indicators.map((one) => [one.id, one])),
  };
  const figures = FILES.figures.flatMap((name) =>
    read(name, (text) => readFigures(text, register)),
  );
  const { accepted } = storeFigures(db, release, figures);
  if (settings.demonstration) demonstrate(db, release, file, settings.threshold);
  const summary = { read: figures.length, accepted, files: Object.values(FILES).flat() };
  closeRelease(db, release, summary);
  return { ...report, read: figures.length, accepted, release };
}

function demonstrate(db: Db, release: number, file: string, threshold: number): void {
  try {
    storeDemonstration(db, release, readSalt(file, db), threshold);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Another city's files have no sizes for it.
    const why = `the demonstration register cannot be made: ${error.message}`;
    throw new ImportError(`${why}; set DEMONSTRATION=off`, {}, error);
  }
}

/** Reads a bundled file; whatever is wrong with it becomes a ImportError that says where. */
function reader(folder: string) {
  return <T>(name: string, use: (text: string) => T): T => {
    try {
      return use(decodeText(readFileSync(join(folder, name))));
    } catch (error) {
      throw new ImportError(describe(join(folder, name), error), {}, error);
    }
  };
}

function describe(file: string, error: unknown): string {
  if (!(error instanceof FileError)) return `${file}: ${(error as Error).message}`;
  const { line } = error.finding;
  return `${file}${line === null ? '' : `, line ${line}`}: ${describeFinding(error.finding, 'en')}`;
}

function boundarySetOf({ value }: JsonDocument) {
  const { vintage, source, licence } = value as Record<string, unknown>;
  for (const [field, text] of Object.entries({ vintage, source, licence })) {
    if (typeof text !== 'string')
      throw new FileError(finding('no_such_field', { line: 1, values: { field } }));
  }
  return { vintage: String(vintage), source: String(source), licence: String(licence) };
}

/** Aliases of the bundled file: alias, code, source. */
function readAliases(text: string): { alias: string; code: string }[] {
  const [, ...rows] = readCsv(text);
  return rows.map(({ line, cells }) => {
    const [alias, code, source] = cells.map(cellText);
    if (!alias || !code || !source) throw new FileError(finding('area_empty', { line }));
    return { alias, code };
  });
}

function readFigures(text: string, register: Parameters<typeof checkFigures>[1]): Observation[] {
  const rows = readCsv(text);
  const header = findHeader(rows);
  if (!header) throw new FileError(finding('no_area_column', { line: 1, values: { headers: '' } }));
  const stated = { published: true, decimal: 'point' } as const;
  const checked = checkFigures(draftFigures(rows, header, {}), register, stated, null);
  const [obstacle] = obstacles({ ...emptyReport('seed', ''), ...checked });
  if (obstacle) throw new FileError(obstacle);
  return checked.figures;
}
