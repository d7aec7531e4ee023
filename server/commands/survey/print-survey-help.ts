import { USAGE } from '../../../geo/text/import/report-text.ts';
import type { Language } from '../../../geo/text/languages.ts';
import {
  SURVEY_FLAGS,
  SURVEY_TASKS,
  type SurveyTask,
} from '../../../geo/text/survey/command-text.ts';
import { printFlags } from '../print-help.ts';

const TASKS = Object.keys(SURVEY_TASKS) as SurveyTask[];

/** Help on `npm run survey --`: its tasks and their flags. */
export const printSurveyHelp = (language: Language): string[] => [
  USAGE.usage[language],
  ...TASKS.map((task) => {
    const { operand, help } = SURVEY_TASKS[task];
    return `  npm run survey -- ${operand}   ${help[language]}`;
  }),
  ...TASKS.flatMap((task) => [
    '',
    `${USAGE.flags[language]} (${SURVEY_TASKS[task].operand})`,
    ...printFlags(SURVEY_FLAGS[task], language),
  ]),
];
