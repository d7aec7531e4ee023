import { fill, type Language } from '../languages.ts';
import { FINDINGS, type FindingCode } from '../import.ts';
import type { FindingText } from '../import/finding-text.ts';
import { SETUP_FINDINGS } from './setup-findings.ts';
import { ANSWER_FINDINGS } from './answer-findings.ts';

/** Everything that an analysis of a survey can say about its set-up and its file. */
export const SURVEY_FINDINGS = { ...SETUP_FINDINGS, ...ANSWER_FINDINGS };
export type SurveyFindingCode = keyof typeof SURVEY_FINDINGS;

type Told = {
  code: SurveyFindingCode | FindingCode;
  values: Record<string, string | number>;
};

/** What a finding says, and what to do about it: `''` where nothing is suggested. */
export function tellSurveyFinding(
  { code, values }: Told,
  language: Language,
): { reason: string; remedy: string } {
  const all: Record<string, FindingText> = { ...FINDINGS, ...SURVEY_FINDINGS };
  const { reason, remedy } = all[code] as FindingText;
  return {
    reason: fill(reason[language], values),
    remedy: remedy ? fill(remedy[language], values) : '',
  };
}
