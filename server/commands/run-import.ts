import { existsSync } from 'node:fs';
import type { Command } from '../../geo/text/import/report-text.ts';
import { HOUSEHOLD_REPORT, REPORT, USAGE } from '../../geo/text/import/report-text.ts';
import { fill } from '../../geo/text/languages.ts';
import { seed } from '../import/seed.ts';
import { undoImport } from '../import/undo-import.ts';
import { correct, deleteAll, remove } from './change-register.ts';
import { importRegister } from './import-register.ts';
import { importTable } from './import-tables.ts';
import { printChanges } from './print-changes.ts';
import { publish } from './publish-register.ts';
import { printHelp } from './print-help.ts';
import { readCommand } from './read-command.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';
import { writeTemplate } from './write-template.ts';

type Runner = (run: Run, surroundings: Surroundings) => Promise<Ran> | Ran;

const RUNNERS: Record<Command, Runner> = {
  figures: importTable,
  boundaries: importTable,
  lines: importTable,
  zones: importTable,
  households: importRegister,
  template: writeTemplate,
  'correct-household': correct,
  'remove-household': remove,
  'delete-register': deleteAll,
  publish,
  changes: printChanges,
  undo,
};

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
  if (!existsSync(databaseFile)) await seed(databaseFile, dataFolder, surroundings);
  return RUNNERS[read.command](read, surroundings);
}

async function undo({ language }: Run, { databaseFile }: Surroundings): Promise<Ran> {
  const { outcome, undone, current } = await undoImport(databaseFile);
  if (outcome !== 'undone') {
    const why = outcome === 'refused' ? HOUSEHOLD_REPORT.not_undoable : REPORT.nothing_to_undo;
    return { exitCode: EXIT.refused, lines: [why[language]] };
  }
  const told = undone === null ? REPORT.undone_unseen : REPORT.undone;
  return {
    exitCode: EXIT.done,
    lines: [fill(told[language], { undone: undone ?? '', current })],
  };
}
