import type { Db } from '../db/open.ts';
import { closeRelease, openRelease } from '../db/write.ts';
import { asFinding } from './as-finding.ts';
import { emptyReport, isStopped, type Report } from './report.ts';
import { inTransaction } from './transaction.ts';

/** What an import stores once its file has been checked; returns whether anything changed. */
export type Load = (db: Db, release: number, report: Report) => boolean;

export type ImportSettings = { dryRun?: boolean | undefined; allowRefused?: boolean | undefined };

/**
 * Checks and stores a file in one transaction that is one release. Nothing is stored when the
 * report says so, in a dry run, or when nothing would change; a process that is killed at any
 * moment leaves the release before. A second import waits for the first.
 */
export async function writeRelease(
  registerFile: string,
  report: Report,
  { dryRun, allowRefused }: ImportSettings,
  load: Load,
): Promise<Report> {
  report.dryRun = dryRun === true;
  try {
    await inTransaction(registerFile, (db) => {
      const release = openRelease(db, report.kind, new Date().toISOString());
      const changed = load(db, release, report);
      if (isStopped(report, allowRefused === true) || dryRun || !changed) return false;
      report.release = closeRelease(db, release, summarise(report));
      return true;
    });
  } catch (error) {
    report.release = null;
    report.refused.push(asFinding(error));
  }
  return report;
}

/** What the list of releases tells about an import; never a file's path or a withheld value. */
const summarise = ({ file, read, accepted, unchanged, ...report }: Report) => ({
  file: file.split(/[\\/]/).at(-1),
  read,
  accepted,
  unchanged,
  repaired: report.repaired.length,
  withheld: report.withheld.length,
  left_out: report.refused.length + report.unmatched.length + report.ambiguous.length,
});

/** A report on a file that could not even be opened. */
export function refusedReport(kind: Report['kind'], file: string, error: unknown): Report {
  return { ...emptyReport(kind, file), refused: [asFinding(error)] };
}
