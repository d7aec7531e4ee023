import { formatNumber } from '../../../geo/cartography/numbers.ts';
import type { SurveyFinding } from '../../../geo/survey/finding.ts';
import { describeReport } from '../../../geo/survey/present/describe-report.ts';
import type { SurveyReport } from '../../../geo/survey/report-types.ts';
import type { SurveySetup } from '../../../geo/survey/setup/survey-setup.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { SURVEY_COMMAND } from '../../../geo/text/survey/command-text.ts';
import { printFindings, tellPlaced } from './print-findings.ts';
import { printMethods, printSections, printSentences } from './print-sections.ts';

/** A report for people: what was read, what to note, every analysis, and how they work. */
export function printAnswer(
  report: SurveyReport,
  setup: SurveySetup,
  findings: readonly SurveyFinding[],
  language: Language,
): string[] {
  const sections = describeReport(report, setup, language);
  return [
    ...printSentences(describeRows(report, setup, language)),
    ...printFindings(findings, language),
    ...printSections(sections, language),
    ...printMethods(sections, language),
  ];
}

function describeRows(
  { rows, alpha, seed, outcome }: SurveyReport,
  { name, variables }: SurveySetup,
  language: Language,
): string[] {
  const y = variables.find(({ id }) => id === outcome.id)?.name[language] ?? '';
  const number = (value: number) => formatNumber(value, language);
  return [
    fill(SURVEY_COMMAND.setup[language], { setup: name[language] }),
    fill(SURVEY_COMMAND.rows[language], {
      used: number(rows.used),
      read: number(rows.read),
      alpha: number(alpha),
      seed,
    }),
    fill(SURVEY_COMMAND.outcome[language], { y: `${outcome.id} ${y}` }),
  ];
}

/** The whole report with what is to be noted, as JSON; figures unrounded. */
export function answerAsJson(
  report: SurveyReport,
  findings: readonly SurveyFinding[],
  language: Language,
): string {
  const told = findings.map((one) => ({ ...one, message: tellPlaced(one, language) }));
  return JSON.stringify({ ...report, findings: told }, null, 2);
}
