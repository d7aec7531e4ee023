import { printable } from '../../geo/text/printable.ts';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { tellError } from '../expected-error.ts';
import { projectRoot } from '../project-root.ts';
import { progressBar } from './progress-bar.ts';
import { runImport } from './run-import.ts';

// The process behind `npm run import -- ...`: settings, one command, its report, an exit code.

async function main(): Promise<void> {
  const progress = progressBar(process.stderr);
  const { exitCode, lines } = await runImport(process.argv.slice(2), {
    ...readConfig(),
    dataFolder: join(projectRoot, 'geo', 'data'),
    progress: progress.show,
    tell: (line) => console.log(printable(line)),
  });
  progress.clear();
  console.log(printable(lines.join('\n')));
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  console.error(tellError(error));
  process.exitCode = 1;
});
