import type { KeptRegister } from '../../db/kept-registers.ts';
import type { Finding } from '../../../geo/read/finding.ts';

/** Lists of a report on a register. */
export const LISTED = [
  'stopped',
  'duplicates',
  'unmatched',
  'ambiguous',
  'refused',
  'warnings',
  'repaired',
] as const;
export type Listed = (typeof LISTED)[number];

/** Findings that say the same: the first of them, and how many there are. */
export type Group = { first: Finding; count: number };

/** What an import did with a register: every row that was read is either accepted or refused. */
export type HouseholdReport = {
  file: string;
  period: string;
  /** Rows. */
  read: number;
  accepted: number;
  refused: number;
  /** Accepted rows of which something was read otherwise than it is written. */
  repaired: number;
  lists: Record<Listed, Group[]>;
  /** How many findings stand in no group, by list; all of them are in the file. */
  more: Record<Listed, number>;
  /** Where all findings are written, `null` when there are none. */
  reportFile: string | null;
  /** Why the file of findings is missing or incomplete: the system's word for it. */
  reportFailed: string | null;
  /** Whether the register was stored. */
  isStored: boolean;
  /** Number of the release that the import made; `null` when nothing public changed. */
  release: number | null;
  /** Families that wait until enough have changed near them, and the kelurahan that they are in. */
  waiting: { families: number; areas: number };
  /** Replaced registers whose families are kept for an undo. */
  kept: KeptRegister[];
};

const MOST_GROUPS = 200;

const perList = <T>(make: () => T): Record<Listed, T> =>
  Object.fromEntries(LISTED.map((list) => [list, make()])) as Record<Listed, T>;

/** A report in which nothing has happened yet. */
export const emptyHouseholdReport = (file: string, period: string): HouseholdReport => ({
  file,
  period,
  read: 0,
  accepted: 0,
  refused: 0,
  repaired: 0,
  lists: perList(() => []),
  more: perList(() => 0),
  reportFile: null,
  reportFailed: null,
  isStored: false,
  release: null,
  waiting: { families: 0, areas: 0 },
  kept: [],
});

/** Puts a finding into a list of the report and into the file of findings. */
export type Filing = (list: Listed, finding: Finding) => void;

/** Makes the function that files findings in a report; it keeps a bounded number of them. */
export function makeFiling(report: HouseholdReport, write: Filing): Filing {
  const known = new Map<string, Group>();
  return (list, finding) => {
    write(list, finding);
    const key = [list, finding.code, finding.column, finding.cell].join('\n');
    const group = known.get(key);
    if (group) group.count += 1;
    else if (report.lists[list].length < MOST_GROUPS) {
      const made = { first: finding, count: 1 };
      known.set(key, made);
      report.lists[list].push(made);
    } else report.more[list] += 1;
  };
}
