import type { ReportSection } from '../../../geo/survey/present/describe-report.ts';
import type { SurveyTable } from '../../../geo/survey/present/survey-table.ts';
import { fill, type Language } from '../../../geo/text/languages.ts';
import { ANALYSES, type AnalysisId } from '../../../geo/text/survey/analyses.ts';
import { SURVEY_COMMAND } from '../../../geo/text/survey/command-text.ts';
import { SECTION_TITLES } from '../../../geo/text/survey/tables.ts';
import { alignTable } from './align-table.ts';
import { wrapText } from './wrap-text.ts';

const LINE_WIDTH = 100;

/** Sentences, each on lines of its own. */
export const printSentences = (sentences: readonly string[]): string[] =>
  sentences.flatMap((sentence) => wrapText(sentence, LINE_WIDTH));

/** A heading with a rule below it. */
export const printHeading = (title: string, rule = '='): string[] => [
  '',
  title,
  rule.repeat(title.length),
];

/** A table with its title above and its notes below. */
export const printTable = (table: SurveyTable): string[] => [
  '',
  table.title,
  ...alignTable(table),
  ...printSentences(table.notes),
];

/** Parts of a report: what each means, its tables, and its models one after another. */
export const printSections = (sections: readonly ReportSection[], language: Language): string[] =>
  sections.flatMap(({ id, meanings, tables, parts }) => [
    ...printHeading(SECTION_TITLES[id][language]),
    ...printSentences(meanings),
    ...tables.flatMap(printTable),
    ...parts.flatMap((part) => [
      ...printHeading(part.title, '-'),
      ...printSentences(part.meanings),
      ...part.tables.flatMap(printTable),
    ]),
  ]);

/** How each analysis of a report works, on whose authority, when it holds and what it cannot say. */
export function printMethods(sections: readonly ReportSection[], language: Language): string[] {
  const used = new Set(sections.flatMap(({ analyses }): AnalysisId[] => analyses));
  return [
    ...printHeading(SURVEY_COMMAND.methods[language]),
    ...[...used].flatMap((id) => printMethod(id, language)),
  ];
}

function printMethod(id: AnalysisId, language: Language): string[] {
  const { title, method, citation, assumptions, limits } = ANALYSES[id];
  const say = (what: 'assumptions' | 'limits' | 'citation', text: string) =>
    fill(SURVEY_COMMAND[what][language], { text });
  const sentences = [
    `${title[language]}. ${method[language]}`,
    say('assumptions', assumptions[language]),
    say('limits', limits[language]),
    say('citation', citation),
  ];
  return ['', ...printSentences(sentences)];
}
