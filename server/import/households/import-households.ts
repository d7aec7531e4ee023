import { findHeaderRow, readHeader, type HouseholdHeader } from '../../../geo/households/header.ts';
import { FileError, finding, type Finding } from '../../../geo/read/finding.ts';
import type { Db } from '../../db/open.ts';
import {
  endRegister,
  insertRegister,
  listRegisters,
  logChange,
  type Register,
} from '../../db/registers.ts';
import { forgetEndedWaiting, sumWaiting } from '../../db/held.ts';
import { eraseReplaced, listKept } from '../../db/kept-registers.ts';
import { digestPublic } from '../../db/public-digest.ts';
import { closeRelease, openRelease } from '../../db/write.ts';
import type { RowSource } from '../rows/row-source.ts';
import { tableRows } from '../rows/table-rows.ts';
import { readBundledRegister } from '../bundled-register.ts';
import { readSalt } from '../salt.ts';
import { inTransaction } from '../transaction.ts';
import { asFinding } from '../as-finding.ts';
import { declareCounted } from './declare-counted.ts';
import type { HouseholdsOptions } from './options.ts';
import { publishRegister } from './publish-register.ts';
import { takeRegister } from '../held/take-register.ts';
import { openReportFile } from './report-file.ts';
import { emptyHouseholdReport, makeFiling, type Filing, type HouseholdReport } from './report.ts';
import { storeRows, type Table } from './store-rows.ts';

/**
 * Imports a register of families as one release, in one transaction and with memory that does not
 * grow with the file. It replaces the register of the same period, and the demonstration. What is
 * wrong with the file is in the report; only faults of the program itself are thrown.
 */
export async function importHouseholds(
  registerFile: string,
  file: string,
  options: HouseholdsOptions,
): Promise<HouseholdReport> {
  const report = emptyHouseholdReport(file, options.period);
  const findings = openReportFile(options.reportFile, options.language);
  const filing = makeFiling(report, findings.write);
  let rows: RowSource | null = null;
  try {
    const source = tableRows(file, { ...options, warn: (one) => filing('warnings', one) });
    rows = source.rows;
    const table = await readFrame(rows, source.kind === 'csv');
    await inTransaction(registerFile, (db) =>
      load(db, registerFile, table, options, report, filing),
    );
  } catch (error) {
    report.isStored = false;
    report.release = null;
    for (const one of error instanceof BadHeader ? error.findings : [asFinding(error)]) {
      filing('stopped', one);
    }
  } finally {
    await rows?.return();
    Object.assign(report, findings.close());
  }
  return report;
}

/** A header that stops the import before any row is read. */
class BadHeader extends Error {
  constructor(readonly findings: Finding[]) {
    super('bad header');
  }
}

/** Reads the first rows and the header among them. */
async function readFrame(rows: RowSource, isRagged: boolean): Promise<Table> {
  const { value: first } = await rows.next();
  if (!first) throw new FileError(finding('empty_file'));
  const headerRow = findHeaderRow(first.rows);
  if (!headerRow) {
    const values = { columns: 'household_id, area, members' };
    throw new FileError(finding('household_columns', { line: first.rows[0]?.line ?? 1, values }));
  }
  const { header, refused } = readHeader(headerRow);
  if (refused.length > 0) throw new BadHeader(refused);
  return { header, first, rows, isRagged };
}

async function load(
  db: Db,
  registerFile: string,
  table: Table,
  options: HouseholdsOptions,
  report: HouseholdReport,
  filing: Filing,
): Promise<boolean> {
  const { period, source, republish } = options;
  const salt = readSalt(registerFile, db, republish !== null);
  const before = digestPublic(db);
  const now = new Date().toISOString();
  const release = openRelease(db, 'households', now);
  declareCounted(db, release, () => readBundledRegister(options.dataFolder));
  const register = startRegister(db, release, options, salt.mark);
  await storeRows(db, release, register, table, options, report, filing);
  const stop = whyStopped(report, table.header, options.refusedPercent);
  if (stop) filing('stopped', stop);
  if (stop || report.lists.duplicates.length > 0) return false;
  const taken = { salt, date: now.slice(0, 10), republish: republish !== null };
  const apart = takeRegister(db, release, register, taken);
  if (apart) filing('stopped', apart);
  if (apart) return false;
  publishRegister(db, release, register, salt);
  // The list of releases is public: no counts of families, no name of a file.
  const summary = { period, source, ...(republish === null ? {} : { republished: republish }) };
  const isPublic = digestPublic(db) !== before;
  report.release = closeRelease(db, release, summary, isPublic);
  const columns = republish === null ? null : `--republish ${republish}`;
  logChange(db, { at: now, release, action: 'import', period, columns });
  forgetEndedWaiting(db, release);
  // One step back is enough: what this import has replaced stays, older families go.
  eraseReplaced(db, now, release);
  report.kept = listKept(db);
  report.waiting = sumWaiting(db);
  report.isStored = !options.dryRun;
  if (options.dryRun) report.release = null;
  return !options.dryRun;
}

/** Ends what the new register replaces: its own period, and the demonstration. */
function startRegister(
  db: Db,
  release: number,
  { period, source, povertyLine, threshold, keepDemonstration }: HouseholdsOptions,
  saltMark: string,
): Register {
  const replaced = listRegisters(db).filter(
    (one) => one.period === period || (one.origin === 'demonstration' && !keepDemonstration),
  );
  for (const { id } of replaced) endRegister(db, release, id);
  const register = {
    period,
    source,
    origin: 'computed',
    povertyLine,
    threshold,
    saltMark,
  } as const;
  return { ...register, id: insertRegister(db, release, register) };
}

function whyStopped(
  { read, accepted, refused, lists }: HouseholdReport,
  { line }: HouseholdHeader,
  limit: number,
): Finding | null {
  if (read === 0) return finding('no_rows', { line });
  if (accepted === 0 && lists.duplicates.length === 0) return finding('household_none_accepted');
  const share = (100 * refused) / read;
  if (share <= limit) return null;
  return finding('household_too_many_refused', { values: { share: share.toFixed(1), limit } });
}
