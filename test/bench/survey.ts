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

/** Milliseconds by the clock, and of the processor: on a busy machine only the second can be compared. */
type Took = { clock: number; processor: number };
type Told = { clock: number; processor: number | null };

function time(step: () => unknown): Took {
  const [began, before] = [performance.now(), process.cpuUsage()];
  step();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - began, processor: (user + system) / 1000 };
}

function times(rounds: number, step: () => unknown): Took {
  const all = Array.from({ length: rounds }, () => time(step));
  return {
    clock: median(all.map(({ clock }) => clock)),
    processor: median(all.map(({ processor }) => processor)),
  };
}

const cell = (milliseconds: number | null) =>
  (milliseconds === null ? '' : `${milliseconds.toFixed(0)} ms`).padStart(10);
const line = (name: string, { clock, processor }: Told, rest = ''): void =>
  console.log(`  ${name.padEnd(52)}${cell(clock)}${cell(processor)}   ${rest}`);
const heading = (title: string): void =>
  console.log(`\n${title.padEnd(54)}${'clock'.padStart(10)}${'processor'.padStart(10)}`);

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

type Beside = { name: string; took: Took; logLikelihood: number };

const hasR = (): boolean => spawnSync('Rscript', ['--version']).status === 0;

/** What R takes for the same model, fit alone; nothing where it is not installed. */
function askR(file: string, coding: Coding): Beside[] {
  const script = join(projectRoot, 'test/bench/survey.R');
  const printed = execFileSync('Rscript', [script, file, coding], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return printed.split('\n').flatMap((text) => {
    const [name, clock, processor, logLikelihood] = text.split('\t');
    const took = { clock: 1000 * Number(clock), processor: 1000 * Number(processor) };
    return name ? [{ name, took, logLikelihood: Number(logLikelihood) }] : [];
  });
}

function benchModel(name: string, answers: Answers, coding: Coding, file: string): void {
  const ours = times(ROUNDS, () => fitAll(answers, coding));
  const { fitting } = fitAll(answers, coding);
  line(`${name}, with every test`, ours);
  if (!hasR()) return console.log('    R is not installed: not compared');
  for (const { name: beside, took, logLikelihood } of askR(file, coding)) {
    const off = Math.abs(logLikelihood / (-fitting.final.kernel / 2) - 1);
    const ratio = (took.processor / ours.processor).toFixed(1);
    const rest = `ratio ${ratio}; log likelihoods differ by ${off.toExponential(0)}`;
    line(`  ${beside}, the fit alone`, took, rest);
  }
}

function benchKind(kind: Kind, folder: string): void {
  const answers = makeAnswers(ROWS, kind);
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, writeAnswers(answers));
  heading(`survey, ${ROWS} rows, ten predictors as ${kind}`);
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
  const command = time(() => execFileSync(process.execPath, argv, { stdio: 'ignore' }));
  line('the command, process started and file read', { ...command, processor: null });
}

/** Prints how long a survey takes. */
export function benchSurvey(): void {
  const first = time(replayStudy);
  const again = times(STUDY_ROUNDS, replayStudy);
  heading('survey of the study: 191 rows, all analyses');
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
