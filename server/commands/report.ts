import { readConfig } from '../config.ts';
import { tellError } from '../expected-error.ts';
import { runReport } from './run-report.ts';

// The process behind `npm run report -- FILE`: exact tables for the office itself.

try {
  const { exitCode, lines } = runReport(process.argv.slice(2), readConfig());
  console.log(lines.join('\n'));
  process.exitCode = exitCode;
} catch (error) {
  console.error(tellError(error));
  process.exitCode = 1;
}
