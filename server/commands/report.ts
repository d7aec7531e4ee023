import { readConfig } from '../config.ts';
import { tellError } from '../expected-error.ts';
import { runReport } from './run-report.ts';

// The process behind `npm run report -- FILE`: exact tables for the office itself.

async function main(): Promise<void> {
  const { exitCode, lines } = await runReport(process.argv.slice(2), readConfig());
  console.log(lines.join('\n'));
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  console.error(tellError(error));
  process.exitCode = 1;
});
