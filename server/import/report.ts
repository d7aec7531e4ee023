import type { Finding } from '../../geo/read/finding.ts';

/** What an import did with a file: everything that was read is counted in exactly one place. */
export type Report = {
  kind: 'seed' | 'figures' | 'boundaries' | 'lines' | 'zones';
  file: string;
  dryRun: boolean;
  read: number;
  accepted: number;
  unchanged: number;
  empty: number;
  repaired: Finding[];
  withheld: Finding[];
  unmatched: Finding[];
  ambiguous: Finding[];
  duplicates: Finding[];
  refused: Finding[];
  warnings: Finding[];
  /** Id of the release that the import made; `null` when nothing was stored. */
  release: number | null;
};

/** A report in which nothing has happened yet. */
export const emptyReport = (kind: Report['kind'], file: string): Report => ({
  kind,
  file,
  dryRun: false,
  read: 0,
  accepted: 0,
  unchanged: 0,
  empty: 0,
  repaired: [],
  withheld: [],
  unmatched: [],
  ambiguous: [],
  duplicates: [],
  refused: [],
  warnings: [],
  release: null,
});

/** What stops an import, most fundamental first. */
export const obstacles = ({ refused, unmatched, ambiguous, duplicates }: Report): Finding[] => [
  ...refused,
  ...unmatched,
  ...ambiguous,
  ...duplicates,
];

/** Whether an import must not be stored: duplicates always stop it, the rest unless it is allowed. */
export const isStopped = (report: Report, allowRefused: boolean): boolean =>
  allowRefused ? report.duplicates.length > 0 : obstacles(report).length > 0;
