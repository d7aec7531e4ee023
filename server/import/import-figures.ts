import { readFileSync } from 'node:fs';
import { buildAreaIndex } from '../../geo/areas/match-area.ts';
import { checkFigures, type Stated } from '../../geo/figures/check-figures.ts';
import { checkTable } from '../../geo/figures/check-table.ts';
import {
  declarationOfFlags,
  declarationsOfRows,
  declarationsOfSheet,
  declareIndicators,
  type DeclaredField,
} from '../../geo/figures/declare-indicators.ts';
import { draftFigures, type StatedDefaults } from '../../geo/figures/draft.ts';
import { findFractions } from '../../geo/figures/find-fractions.ts';
import { readTable, type TableFile, type TableOptions } from '../../geo/read/read-table.ts';
import { listIndicators } from '../db/indicators.ts';
import { listAreas } from '../db/areas.ts';
import type { Db } from '../db/open.ts';
import { insertAliases, listAllAliases, putIndicators } from '../db/write.ts';
import { protectImport } from './protect-import.ts';
import { emptyReport, isStopped, type Report } from './report.ts';
import { storeFigures } from './store-figures.ts';
import { refusedReport, writeRelease, type ImportSettings } from './write-release.ts';

export type FiguresOptions = Omit<Stated, 'threshold'> & {
  /** Smallest count of people that is stored. */
  threshold: number;
} & StatedDefaults &
  TableOptions &
  ImportSettings & { declaration?: Partial<Record<DeclaredField, string | undefined>> | undefined };

/**
 * Imports a table of figures (CSV or XLSX, long or wide) as one release. What is wrong with the
 * file is in the report; only faults of the program itself are thrown.
 */
export async function importFigures(
  registerFile: string,
  file: string,
  options: FiguresOptions,
): Promise<Report> {
  let table: TableFile;
  try {
    table = await readTable(readFileSync(file), file, options);
  } catch (error) {
    return refusedReport('figures', file, error);
  }
  return writeRelease(registerFile, emptyReport('figures', file), options, (db, release, report) =>
    load(db, release, report, table, options),
  );
}

function load(
  db: Db,
  release: number,
  report: Report,
  { rows, declarations }: TableFile,
  options: FiguresOptions,
): boolean {
  const { header, refused } = checkTable(rows, options);
  report.refused.push(...refused);
  if (!header || refused.length > 0) {
    report.read = rows.filter(({ line }) => line > (header?.line ?? 0)).length;
    return false;
  }
  const known = new Map(listIndicators(db).map((one) => [one.id, one]));
  const flags = declarationOfFlags(options.indicator, options.declaration ?? {});
  const stated = [
    ...(flags ? [flags] : []),
    ...declarationsOfSheet(declarations),
    ...declarationsOfRows(rows, header),
  ];
  const declared = declareIndicators(stated, known);
  report.refused.push(...declared.refused);
  for (const indicator of declared.indicators) known.set(indicator.id, indicator);

  const register = {
    areas: buildAreaIndex(listAreas(db), listAllAliases(db)),
    indicators: known,
  };
  const drafts = draftFigures(rows, header, options);
  const checked = checkFigures(drafts, register, options, header.usualLevel);
  const { figures, places: _places, aliases, refused: refusedRows, ...others } = checked;
  Object.assign(report, others);
  report.refused.push(...refusedRows);
  report.warnings.push(...findFractions(figures, known));
  const safe = protectImport(db, checked, known, options, report);
  if (isStopped(report, options.allowRefused === true)) return false;

  const indicators = putIndicators(db, release, declared.indicators);
  const spellings = insertAliases(db, release, 'confirmed', aliases);
  const counts = storeFigures(db, release, safe);
  report.accepted = counts.accepted;
  report.unchanged = counts.unchanged;
  return indicators + spellings + counts.accepted > 0;
}
