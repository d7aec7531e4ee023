import { join } from 'node:path';
import { readConfig, SettingError } from '../config.ts';
import { projectRoot } from '../project-root.ts';
import { runImport } from './run-import.ts';

// The process behind `npm run import -- ...`: settings, one command, its report, an exit code.

async function main(): Promise<void> {
  const { databaseFile, language } = readConfig();
  const dataFolder = join(projectRoot, 'geo', 'data');
  const { exitCode, lines } = await runImport(process.argv.slice(2), {
    databaseFile,
    dataFolder,
    language,
  });
  console.log(lines.join('\n'));
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  const isExpected = error instanceof SettingError || (error as Error).name === 'ImportError';
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
});
