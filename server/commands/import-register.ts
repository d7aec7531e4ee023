import { dirname, join } from 'node:path';
import { parsePeriod } from '../../geo/indicators/periods.ts';
import type { Encoding } from '../../geo/read/decode.ts';
import type { Decimal } from '../../geo/read/numbers.ts';
import { USAGE } from '../../geo/text/import/report-text.ts';
import { fill } from '../../geo/text/languages.ts';
import { importHouseholds } from '../import/households/import-households.ts';
import { isRefused, printHouseholdReport } from './print-household-report.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/** Imports a register of families and tells what became of it. */
export async function importRegister(run: Run, surroundings: Surroundings): Promise<Ran> {
  const { operand: file, words, switches, language } = run;
  const now = new Date().toISOString();
  const period = words.period ?? now.slice(0, 4);
  if (!parsePeriod(period)) {
    return {
      exitCode: EXIT.usage,
      lines: [fill(USAGE.bad_period[language], { value: period }), USAGE.see_help[language]],
    };
  }
  const { registerFile, dataFolder, threshold, refusedPercent, progress } = surroundings;
  const report = await importHouseholds(registerFile, file, {
    period,
    source: words.source ?? `Register keluarga, diimpor ${now.slice(0, 10)}`,
    povertyLine: words['poverty-line'] === undefined ? null : Number(words['poverty-line']),
    encoding: words.encoding as Encoding | undefined,
    decimal: words.decimal as Decimal | undefined,
    sheet: words.sheet,
    acceptAliases: switches.has('accept-aliases'),
    keepDemonstration: switches.has('keep-demo'),
    dryRun: switches.has('dry-run'),
    republish: words.republish?.trim() ?? null,
    threshold,
    refusedPercent,
    dataFolder,
    reportFile: words.report ?? usualReport(registerFile, now),
    language,
    progress,
  });
  return {
    exitCode: isRefused(report) ? EXIT.refused : EXIT.done,
    lines: printHouseholdReport(report, language),
  };
}

const usualReport = (registerFile: string, now: string): string =>
  join(dirname(registerFile), 'reports', `households-${now.replace(/[:.]/g, '-')}.csv`);
