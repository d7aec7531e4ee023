import { analyseReading } from '../../geo/survey/analyse-survey.ts';
import { writeSetup } from '../../geo/survey/setup/write-setup.ts';
import type { SetupReading } from '../../geo/survey/setup/read-setup.ts';
import { replayStudy } from '../../geo/survey/study/replay-study.ts';
import { STUDY_SETUP } from '../../geo/survey/study/study-setup.ts';
import { fill } from '../../geo/text/languages.ts';
import { SURVEY_COMMAND, type SurveyTask } from '../../geo/text/survey/command-text.ts';
import { UNWRITTEN } from '../../geo/text/unwritten.ts';
import type { Config } from '../config.ts';
import { EXIT } from './run.ts';
import { answerAsJson, printAnswer } from './survey/print-answer.ts';
import { printFindings } from './survey/print-findings.ts';
import { printSurveyHelp } from './survey/print-survey-help.ts';
import { printStudy, studyAsJson } from './survey/print-study.ts';
import { protectAreas } from './survey/protect-areas.ts';
import { readAnswersFile } from './survey/read-answers-file.ts';
import { readSetupFile } from './survey/read-setup-file.ts';
import { readSurveyCommand, type SurveyRun } from './survey/read-survey-command.ts';
import { writeStudyData } from './survey/write-study-data.ts';
import { writeNewFile } from './write-new-file.ts';

/** What a use of the command came to: the result for standard output, what is told for standard error. */
export type SurveyRan = { exitCode: number; output: string; told: string[] };

export type SurveySurroundings = Pick<Config, 'registerFile' | 'language'> & {
  /** Told how far the reading of a file is; share from 0 to 1, and rows. */
  progress?: (done: number, rows: number) => void;
};

type Runner = (run: SurveyRun, surroundings: SurveySurroundings) => Promise<SurveyRan> | SurveyRan;

const RUNNERS: Record<SurveyTask, Runner> = {
  file: analyseFile,
  study: replay,
  template: () => ({ exitCode: EXIT.done, output: writeSetup(STUDY_SETUP).trimEnd(), told: [] }),
};

/** Runs one use of `npm run survey --`. Needs no database and no running service. */
export async function runSurvey(
  argv: readonly string[],
  surroundings: SurveySurroundings,
): Promise<SurveyRan> {
  const read = readSurveyCommand(argv, surroundings.language);
  const { language } = read;
  if (read.kind === 'help') {
    return { exitCode: EXIT.done, output: printSurveyHelp(language).join('\n'), told: [] };
  }
  if (read.kind === 'wrong') {
    const told = [read.message, SURVEY_COMMAND.see_help[language]];
    return { exitCode: EXIT.usage, output: '', told };
  }
  const ran = await RUNNERS[read.task](read, surroundings);
  return deliver({ ...ran, output: tame(ran.output), told: ran.told.map(tame) }, read);
}

// Headers and names come from files: none of them may steer a terminal.
const tame = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\uFFFD');

/** Puts the result into the file that was asked for, if any. */
function deliver(ran: SurveyRan, { words: { out: file }, language }: SurveyRun): SurveyRan {
  if (file === undefined || ran.exitCode !== EXIT.done) return ran;
  const failed = writeNewFile(file, `${ran.output}\n`);
  const told = failed
    ? fill(UNWRITTEN[failed.code][language], { file, why: failed.why })
    : fill(SURVEY_COMMAND.written[language], { file });
  return {
    exitCode: failed ? EXIT.refused : EXIT.done,
    output: '',
    told: [...ran.told, told],
  };
}

async function analyseFile(run: SurveyRun, around: SurveySurroundings): Promise<SurveyRan> {
  const { file, words, language } = run;
  const refuse = (name: string, findings: SetupReading['findings']): SurveyRan => ({
    exitCode: EXIT.refused,
    output: '',
    told: [name, ...printFindings(findings, language), SURVEY_COMMAND.refused[language]],
  });
  const reading = readSetupOf(words.config);
  const { setup } = reading;
  if (setup === null) return refuse(words.config ?? '', reading.findings);
  const answers = await readAnswersFile(file, setup, words, around.progress ?? (() => undefined));
  if (answers.answers === null) return refuse(file, answers.findings);
  const { protection, findings } = protectAreas(setup, around.registerFile);
  const analysed = analyseReading(setup, answers, { protection });
  const all = [...findings, ...analysed.findings];
  if (analysed.report === null) return refuse(file, all);
  const output = run.switches.has('json')
    ? answerAsJson(analysed.report, all, language)
    : [file, ...printAnswer(analysed.report, setup, all, language)].join('\n');
  return { exitCode: EXIT.done, output, told: [] };
}

const readSetupOf = (file: string | undefined): SetupReading =>
  file === undefined ? { setup: STUDY_SETUP, findings: [] } : readSetupFile(file);

function replay({ words, switches, language }: SurveyRun): SurveyRan {
  const data = words.data === undefined ? null : writeStudyData(words.data, language);
  if (data && !data.isWritten) return { exitCode: EXIT.refused, output: '', told: [data.told] };
  const replayed = replayStudy();
  const output = switches.has('json')
    ? studyAsJson(replayed, language)
    : printStudy(replayed, language).join('\n');
  return { exitCode: EXIT.done, output, told: data ? [data.told] : [] };
}
