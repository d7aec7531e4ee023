import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { analyseAnswers } from '../../geo/survey/analyse-survey.ts';
import type { Answers } from '../../geo/survey/answers/answers.ts';
import type { Predictor } from '../../geo/survey/ordinal/ordinal-input.ts';
import { fitOrdinalRegression } from '../../geo/survey/ordinal/ordinal-regression.ts';
import type { Coding } from '../../geo/survey/setup/survey-setup.ts';
import { replayStudy } from '../../geo/survey/study/replay-study.ts';
import { median } from './load.ts';
import { type Kind, makeAnswers, PREDICTOR_IDS, setupOf, writeAnswers } from './survey-data.ts';

// All analyses of the study's 191 rows and of a large survey, and its largest regression beside R.

const ROWS = 100_000;
const ROUNDS = 3;
const STUDY_ROUNDS = 25;

const time = (step: () => unknown): number => {
  const began = performance.now();
  step();
  return performance.now() - began;
};
const times = (rounds: number, step: () => unknown): number =>
  median(Array.from({ length: rounds }, () => time(step)));
const line = (name: string, milliseconds: number, rest = ''): void =>
  console.log(`  ${name.padEnd(52)}${`${milliseconds.toFixed(0)} ms`.padStart(9)}   ${rest}`);

/** The model of all predictors together, in every part that the report has of it. */
function fitAll({ numbers }: Answers, coding: Coding) {
  const predictors = PREDICTOR_IDS.map((name): Predictor => {
    const values = numbers.get(name) ?? [];
    return coding === 'factor'
      ? { name, as: 'factor', values, categories: [1, 2, 3] }
      : { name, as: 'covariate', values };
  });
  const outcome = Int32Array.from(numbers.get('y') ?? [], (one) => one - 1);
  return fitOrdinalRegression({ outcome, outcomeCategories: 3, predictors, link: 'logit' });
}

type Beside = { name: string; milliseconds: number; logLikelihood: number };

const hasR = (): boolean => spawnSync('Rscript', ['--version']).status === 0;

/** What R takes for the same model, fit alone; nothing where it is not installed. */
function askR(file: string, coding: Coding): Beside[] {
  const script = join(projectRoot, 'test/bench/survey.R');
  const printed = execFileSync('Rscript', [script, file, coding], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return printed.split('\n').flatMap((text) => {
    const [name, seconds, logLikelihood] = text.split('\t');
    return name
      ? [{ name, milliseconds: 1000 * Number(seconds), logLikelihood: Number(logLikelihood) }]
      : [];
  });
}

function benchModel(name: string, answers: Answers, coding: Coding, file: string): void {
  const ours = times(ROUNDS, () => fitAll(answers, coding));
  const { fitting } = fitAll(answers, coding);
  line(`${name}, with every test`, ours);
  if (!hasR()) return console.log('    R is not installed: not compared');
  for (const { name: beside, milliseconds, logLikelihood } of askR(file, coding)) {
    const off = Math.abs(logLikelihood / (-fitting.final.kernel / 2) - 1);
    const ratio = `ratio ${(milliseconds / ours).toFixed(1)}; log likelihoods differ by ${off.toExponential(0)}`;
    line(`  ${beside}, the fit alone`, milliseconds, ratio);
  }
}

function benchKind(kind: Kind, folder: string): void {
  const answers = makeAnswers(ROWS, kind);
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, writeAnswers(answers));
  console.log(`\nsurvey of ${ROWS} rows, ten predictors as ${kind} (median of ${ROUNDS})`);
  const all = times(ROUNDS, () => analyseAnswers(setupOf(kind), answers));
  line('all analyses: 22 regressions, tables, correlations', all, 'aim < 3000 ms');
  const codings: Coding[] = kind === 'classes' ? ['factor', 'covariate'] : ['covariate'];
  for (const coding of codings) benchModel(`all ten as ${coding}s`, answers, coding, file);
  const setup = join(folder, `${kind}.json`);
  writeFileSync(setup, JSON.stringify(setupOf(kind)));
  const argv = [
    join(projectRoot, 'server/launch.mjs'),
    'survey',
    file,
    '--config',
    setup,
    '--json',
  ];
  const run = () => execFileSync(process.execPath, argv, { stdio: 'ignore' });
  line('the command, file read and process started', times(ROUNDS, run));
}

/** Prints how long a survey takes. */
export function benchSurvey(): void {
  const first = time(replayStudy);
  const again = times(STUDY_ROUNDS, replayStudy);
  console.log('\nsurvey of the study: 191 rows, all analyses');
  line('the first time in a process', first, 'aim < 150 ms');
  line(`again (median of ${STUDY_ROUNDS})`, again);
  const folder = mkdtempSync(join(tmpdir(), 'peta-bench-survey-'));
  try {
    execFileSync(process.execPath, [join(projectRoot, 'server/launch.mjs'), 'build']);
    for (const kind of ['classes', 'scores'] as const) benchKind(kind, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
