import type { FindingCode } from '../text/import.ts';

/**
 * One thing to say about a file: what it is, and where. `line` counts from 1 (the row of an XLSX
 * sheet), `cell` is what stands there, shortened; both are `null` where they make no sense.
 */
export type Finding = {
  code: FindingCode;
  line: number | null;
  column: string | null;
  cell: string | null;
  values: Record<string, string | number>;
};

type Place = Partial<Pick<Finding, 'line' | 'column' | 'cell' | 'values'>>;

/** Makes a finding; whatever is not known about its place is `null`. */
export const finding = (code: FindingCode, place: Place = {}): Finding => ({
  code,
  line: place.line ?? null,
  column: place.column ?? null,
  cell: place.cell ?? null,
  values: place.values ?? {},
});

/** A file that cannot be read any further: damaged, of the wrong kind, or lacking what is needed. */
export class FileError extends Error {
  constructor(readonly finding: Finding) {
    super(`${finding.code} ${JSON.stringify(finding.values)} at line ${finding.line ?? '?'}`);
  }
}

const LONGEST_SHOWN = 40;

/** What stands in a cell, short enough for a line of a report. */
export function shorten(cell: unknown): string {
  const text = String(cell).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
