import { USAGE } from '../../../geo/text/import/report-text.ts';
import { fill, LANGUAGES, type Language } from '../../../geo/text/languages.ts';
import {
  SURVEY_COMMAND,
  SURVEY_FLAGS,
  SURVEY_TASKS,
  type SurveyTask,
} from '../../../geo/text/survey/command-text.ts';
import { readFlags, splitArguments, type Token, type Words } from '../read-flags.ts';

/** A use of `npm run survey --` that was read and may run; `file` is `''` where there is none. */
export type SurveyRun = {
  kind: 'run';
  task: SurveyTask;
  file: string;
  words: Words;
  switches: Set<string>;
  language: Language;
};

export type SurveyReading =
  | SurveyRun
  | { kind: 'help'; language: Language }
  | { kind: 'wrong'; message: string; language: Language };

const STUDY = SURVEY_TASKS.study.operand;

/** Reads the arguments of `npm run survey --`; wrong use is answered with a sentence. */
export function readSurveyCommand(argv: readonly string[], usual: Language): SurveyReading {
  const { positionals, given } = splitArguments(argv, Object.values(SURVEY_FLAGS));
  const stated = given.find(({ name }) => name === 'lang')?.value;
  const language = LANGUAGES.find((one) => one === stated) ?? usual;
  if (argv.length === 0 || given.some(({ name }) => name === 'help')) {
    return { kind: 'help', language };
  }
  const task = taskOf(positionals, given);
  const files = task === 'study' ? positionals.slice(1) : positionals;
  const { words, switches, problem } = readFlags(given, SURVEY_FLAGS[task]);
  const message = problem
    ? fill(USAGE[problem.code][language], problem.values)
    : checkFiles(task, files, language);
  if (message) return { kind: 'wrong', message, language };
  return { kind: 'run', task, file: files[0] ?? '', words, switches, language };
}

function taskOf([first]: readonly string[], given: readonly Token[]): SurveyTask {
  if (first === STUDY) return 'study';
  return given.some(({ name }) => name === 'setup-template') ? 'template' : 'file';
}

function checkFiles(task: SurveyTask, files: readonly string[], language: Language): string {
  if (task === 'file') return files.length === 1 ? '' : USAGE.needs_file[language];
  const { operand } = SURVEY_TASKS[task];
  return files.length === 0 ? '' : fill(SURVEY_COMMAND.takes_no_operand[language], { operand });
}
