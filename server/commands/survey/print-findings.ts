import type { SurveyFinding } from '../../../geo/survey/finding.ts';
import { REPORT } from '../../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { SURVEY_COMMAND } from '../../../geo/text/survey/command-text.ts';
import { tellSurveyFinding } from '../../../geo/text/survey/findings.ts';

/** Findings under their headings, those that stop the analysis first; nothing where there are none. */
export function printFindings(findings: readonly SurveyFinding[], language: Language): string[] {
  const list = (heading: 'stopped' | 'noted', stops: boolean): string[] => {
    const own = findings.filter((one) => one.stops === stops);
    const lines = own.map((one) => `  ${tellPlaced(one, language)}`);
    return own.length === 0
      ? []
      : [`${SURVEY_COMMAND[heading][language]} (${own.length})`, ...lines];
  };
  return [...list('stopped', true), ...list('noted', false)];
}

/** Where, what and what to do: `baris 5, kolom y2: ...`. */
export function tellPlaced(one: SurveyFinding, language: Language): string {
  const { reason, remedy } = tellSurveyFinding(one, language);
  // A finding about the set-up names its place, and the column with it.
  const column = one.place === null ? one.column : null;
  const place = [
    ...(one.line === null ? [] : [fill(REPORT.line[language], { line: one.line })]),
    ...(column === null ? [] : [fill(REPORT.column[language], { column })]),
  ].join(', ');
  return [place && `${place}:`, reason, remedy].filter(Boolean).join(' ');
}
