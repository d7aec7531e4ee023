import { HOUSEHOLD_REPORT, LISTS, REPORT } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { LISTED, type Group, type HouseholdReport } from '../import/households/report.ts';
import { printKept } from './print-kept.ts';
import { printFinding } from './print-report.ts';

const MOST_LINES = 20;

/** Whether nothing was stored although it was meant to be. */
export const isRefused = ({ lists }: HouseholdReport): boolean =>
  lists.stopped.length > 0 || lists.duplicates.length > 0;

/** The report as lines for people: what occurs most first, equal findings as one line. */
export function printHouseholdReport(report: HouseholdReport, language: Language): string[] {
  const { lists, more, refused, release, period, reportFile, reportFailed, isStored, waiting } =
    report;
  const say = (name: keyof typeof HOUSEHOLD_REPORT, values: Record<string, string | number> = {}) =>
    fill(HOUSEHOLD_REPORT[name][language], values);
  const { read, accepted, repaired } = report;
  return [
    report.file,
    ...LISTED.flatMap((list) => printGroups(lists[list], more[list], list, language)),
    say('counts', { read, accepted, repaired, refused }),
    ...(reportFile === null ? [] : [say('all', { file: reportFile })]),
    ...(reportFailed === null ? [] : [say('failed', { why: reportFailed })]),
    ...(isStored && refused > 0 ? [say('partly', { refused })] : []),
    isRefused(report)
      ? REPORT.refused[language]
      : !isStored
        ? REPORT.dry_run[language]
        : release === null
          ? say('stored_unseen', { period })
          : say('stored', { release, period }),
    ...(waiting.families > 0 ? [say('waiting', waiting)] : []),
    ...(isStored ? printKept(report.kept, language) : []),
  ];
}

function printGroups(
  groups: readonly Group[],
  more: number,
  list: (typeof LISTED)[number],
  language: Language,
): string[] {
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, { count }) => sum + count, more);
  const sorted = groups.toSorted((a, b) => b.count - a.count);
  const shown = sorted.slice(0, MOST_LINES).map(({ first, count }) => {
    const rows = count > 1 ? ` (${fill(HOUSEHOLD_REPORT.same[language], { count })})` : '';
    return `  ${printFinding(first, language)}${rows}`;
  });
  const left = sorted.slice(MOST_LINES).reduce((sum, { count }) => sum + count, more);
  const rest = left > 0 ? [`  ${fill(REPORT.more[language], { count: left })}`] : [];
  return [`${LISTS[list][language]} (${total})`, ...shown, ...rest];
}
