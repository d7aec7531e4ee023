import { readConfig } from '../config.ts';
import { tellError } from '../expected-error.ts';
import { progressBar } from './progress-bar.ts';
import { runSurvey } from './run-survey.ts';

// The process behind `npm run survey -- ...`: the result to standard output, what is told to standard error.

async function main(): Promise<void> {
  const progress = progressBar(process.stderr);
  const surroundings = { ...readConfig(), progress: progress.show };
  const { exitCode, output, told } = await runSurvey(process.argv.slice(2), surroundings);
  progress.clear();
  if (told.length > 0) console.error(told.join('\n'));
  if (output !== '') console.log(output);
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  console.error(tellError(error));
  process.exitCode = 1;
});
