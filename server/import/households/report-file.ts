import { closeSync, fchmodSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../../../geo/read/finding.ts';
import { tellFinding } from '../../../geo/text/import.ts';
import { LISTS, REPORT_COLUMNS } from '../../../geo/text/import/report-text.ts';
import type { Language } from '../../../geo/text/languages.ts';
import type { Listed } from './report.ts';

const BUFFER = 1 << 16;

/** A file of findings; `close` returns its path, or `null` when there was nothing to write. */
export type ReportFile = {
  write: (list: Listed, finding: Finding) => void;
  close: () => { reportFile: string | null; reportFailed: string | null };
};

/**
 * Opens the file of all findings of an import, CSV with one finding a line: list, line, column,
 * value (shortened), reason, suggested repair. It is made with the first finding, readable by its
 * owner only, and written as the import goes, so that it holds any number of findings. A file that
 * cannot be written (a full disk) does not stop the import; `close` tells.
 */
export function openReportFile(file: string, language: Language): ReportFile {
  let handle: number | null = null;
  let held = '';
  let failed: string | null = null;
  const attempt = (step: () => void) => {
    if (failed !== null) return;
    try {
      step();
    } catch (error) {
      failed = (error as NodeJS.ErrnoException).code ?? String(error);
    }
  };
  const flush = () => {
    if (handle !== null) writeSync(handle, held);
    held = '';
  };
  const open = () => {
    mkdirSync(dirname(file), { recursive: true });
    handle = openSync(file, 'w', 0o600);
    // The mode above is for a new file only.
    fchmodSync(handle, 0o600);
    held = `\uFEFF${line(REPORT_COLUMNS[language].split(' | '))}`;
  };
  return {
    write(list, finding) {
      if (handle === null) attempt(open);
      held += line(cellsOf(list, finding, language));
      if (held.length > BUFFER) attempt(flush);
    },
    close() {
      attempt(flush);
      if (handle !== null) closeSync(handle);
      return { reportFile: handle === null ? null : file, reportFailed: failed };
    },
  };
}

const line = (cells: (string | number | null)[]): string =>
  stringify([cells], { escape_formulas: true, record_delimiter: 'windows' });

function cellsOf(list: Listed, finding: Finding, language: Language): (string | number | null)[] {
  const { reason, remedy } = tellFinding(finding, language);
  return [LISTS[list][language], finding.line, finding.column, finding.cell, reason, remedy];
}
