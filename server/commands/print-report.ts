import type { Finding } from '../../geo/read/finding.ts';
import { describeFinding } from '../../geo/text/import.ts';
import { LISTS, REPORT } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { isStopped, obstacles, type Report } from '../import/report.ts';

const MOST_LINES = 20;

/** Lists of a report on a table, in the order in which they are printed. */
const TABLE_LISTS = [
  'refused',
  'unmatched',
  'ambiguous',
  'duplicates',
  'withheld',
  'warnings',
  'repaired',
] as const;

/** What happened, in one word; decides the sentence at the end and the exit code. */
export function outcomeOf(
  report: Report,
  allowRefused: boolean,
): 'stored' | 'refused' | 'dry_run' | 'unchanged' {
  if (report.release !== null) return 'stored';
  if (isStopped(report, allowRefused)) return 'refused';
  return report.dryRun ? 'dry_run' : 'unchanged';
}

/** The report as lines for people; long lists are cut, the full ones are in the report file. */
export function printReport(report: Report, allowRefused: boolean, language: Language): string[] {
  const lists = TABLE_LISTS.flatMap((name) =>
    printList(LISTS[name][language], report[name], language),
  );
  const counts = fill(REPORT.counts[language], {
    ...report,
    release: '',
    withheld: report.withheld.length,
    refused: obstacles(report).length,
  } as unknown as Record<string, string | number>);
  const outcome = outcomeOf(report, allowRefused);
  return [
    report.file,
    ...lists,
    counts,
    fill(REPORT[outcome][language], { release: report.release ?? '' }),
  ];
}

function printList(heading: string, findings: Finding[], language: Language): string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, MOST_LINES).map((one) => `  ${printFinding(one, language)}`);
  const rest = findings.length - shown.length;
  const more = rest > 0 ? [`  ${fill(REPORT.more[language], { count: rest })}`] : [];
  return [`${heading} (${findings.length})`, ...shown, ...more];
}

/** Place and sentence of a finding: `baris 4, kolom nilai: ...`. */
export function printFinding(one: Finding, language: Language): string {
  const place = [
    ...(one.line === null ? [] : [fill(REPORT.line[language], { line: one.line })]),
    ...(one.column === null ? [] : [fill(REPORT.column[language], { column: one.column })]),
  ].join(', ');
  return `${place === '' ? '' : `${place}: `}${describeFinding(one, language)}`;
}

/** The report with its sentences, as the report file holds it. */
export function reportAsJson(report: Report, language: Language): string {
  const tell = (findings: Finding[]) =>
    findings.map((one) => ({ ...one, message: describeFinding(one, language) }));
  const lists = TABLE_LISTS.map((name) => [name, tell(report[name])]);
  return `${JSON.stringify({ ...report, ...Object.fromEntries(lists) }, null, 2)}\n`;
}
