import { existsSync, writeFileSync } from 'node:fs';
import type { Level } from '../../geo/areas/levels.ts';
import type { Quality, Series } from '../../geo/indicators/types.ts';
import type { Encoding } from '../../geo/read/decode.ts';
import type { Decimal } from '../../geo/read/numbers.ts';
import { REPORT, USAGE } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { importBoundaries } from '../import/import-boundaries.ts';
import { importFigures } from '../import/import-figures.ts';
import type { Report } from '../import/report.ts';
import { seed } from '../import/seed.ts';
import { undoImport } from '../import/undo-import.ts';
import { printHelp } from './print-help.ts';
import { outcomeOf, printReport, reportAsJson } from './print-report.ts';
import { readCommand, type ReadCommand } from './read-command.ts';

/** Stored or nothing to change, refused, wrong use. */
const EXIT = { done: 0, refused: 1, usage: 2 } as const;

export type Surroundings = { databaseFile: string; dataFolder: string; language: Language };
export type Ran = { exitCode: number; lines: string[] };

/** Runs one import command and tells what to print; a database that is missing is seeded first. */
export async function runImport(argv: string[], surroundings: Surroundings): Promise<Ran> {
  const read = readCommand(argv, surroundings.language);
  if (read.kind === 'help') {
    return { exitCode: EXIT.done, lines: printHelp(read.command, read.language) };
  }
  if (read.kind === 'wrong') {
    return { exitCode: EXIT.usage, lines: [read.message, USAGE.see_help[read.language]] };
  }
  const { databaseFile, dataFolder } = surroundings;
  if (!existsSync(databaseFile)) seed(databaseFile, dataFolder);
  if (read.command === 'undo') return undo(databaseFile, read.language);
  return report(await importFile(databaseFile, read), read);
}

function undo(databaseFile: string, language: Language): Ran {
  const { undone, current } = undoImport(databaseFile);
  if (undone === null) {
    return { exitCode: EXIT.refused, lines: [REPORT.nothing_to_undo[language]] };
  }
  return { exitCode: EXIT.done, lines: [fill(REPORT.undone[language], { undone, current })] };
}

type Run = Extract<ReadCommand, { kind: 'run' }>;

function report(done: Report, { switches, words, language }: Run): Ran {
  const allowRefused = switches.has('allow-refused');
  if (words.report) writeFileSync(words.report, reportAsJson(done, language));
  const isRefused = outcomeOf(done, allowRefused) === 'refused';
  return {
    exitCode: isRefused ? EXIT.refused : EXIT.done,
    lines: printReport(done, allowRefused, language),
  };
}

// The words of listed flags were checked when the command was read.
async function importFile(databaseFile: string, run: Run): Promise<Report> {
  const { file, words, switches } = run;
  const dryRun = switches.has('dry-run');
  if (run.command === 'boundaries') {
    const { vintage = '', source = '', licence, date } = words;
    const stated = {
      code: words['code-field'],
      bps_code: words['bps-field'],
      name: words['name-field'],
      kecamatan: words['kecamatan-field'],
    };
    const fields = Object.fromEntries(
      Object.entries(stated).filter(([, name]) => name !== undefined),
    );
    return importBoundaries(databaseFile, file, {
      vintage,
      source,
      licence,
      date,
      fields,
      kotaName: words['kota-name'],
      dryRun,
    });
  }
  return importFigures(databaseFile, file, {
    indicator: words.indicator,
    period: words.period,
    source: words.source,
    level: words.level as Level | undefined,
    series: words.series as Series | undefined,
    quality: words.quality as Quality | undefined,
    decimal: words.decimal as Decimal | undefined,
    encoding: words.encoding as Encoding | undefined,
    sheet: words.sheet,
    published: switches.has('published'),
    acceptAliases: switches.has('accept-aliases'),
    allowRefused: switches.has('allow-refused'),
    dryRun,
    declaration: {
      name_id: words['name-id'],
      name_en: words['name-en'],
      unit: words.unit,
      kind: words.kind,
      direction: words.direction,
      definition_id: words['definition-id'],
      definition_en: words['definition-en'],
      subject: words.subject,
    },
  });
}
