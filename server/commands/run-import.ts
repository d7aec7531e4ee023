import { dirname } from 'node:path';
import { STORE } from '../../geo/text/store.ts';
import type { Command } from '../../geo/text/import/report-text.ts';
import { HOUSEHOLD_REPORT, REPORT, USAGE } from '../../geo/text/import/report-text.ts';
import { fill, type Language } from '../../geo/text/languages.ts';
import { ExpectedError } from '../expected-error.ts';
import { prepare } from '../import/prepare.ts';
import { ImportError } from '../import/seed.ts';
import { PATIENCE_MS, settle, type Told } from '../import/settle.ts';
import { undoImport } from '../import/undo-import.ts';
import { correct, deleteAll, remove } from './change-register.ts';
import { importRegister } from './import-register.ts';
import { importTable } from './import-tables.ts';
import { forget, tellReady } from './prepare-folder.ts';
import { printChanges } from './print-changes.ts';
import { publish } from './publish-register.ts';
import { print } from './print-told.ts';
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
  forget,
  prepare: tellReady,
  undo,
};

/** Runs one import command and tells what to print; a folder without a database is seeded first. */
export async function runImport(argv: string[], surroundings: Surroundings): Promise<Ran> {
  const read = readCommand(argv, surroundings.language);
  if (read.kind === 'help') {
    return { exitCode: EXIT.done, lines: printHelp(read.command, read.language) };
  }
  if (read.kind === 'wrong') {
    return { exitCode: EXIT.usage, lines: [read.message, USAGE.see_help[read.language]] };
  }
  // It writes an empty table and needs no database.
  if (read.command === 'template') return writeTemplate(read, surroundings);
  return runPrepared(read, surroundings);
}

/**
 * Runs a command between two looks at everything that follows the register: what a command before left
 * undone is done and told first, what this one changed is carried on at its end.
 */
async function runPrepared(run: Run, surroundings: Surroundings): Promise<Ran> {
  const { registerFile } = surroundings;
  const say = (told: readonly Told[]) => print(told, run.language);
  const folder = dirname(registerFile);
  const onSeed = () => surroundings.tell?.(fill(STORE.making[run.language], { folder }));
  try {
    const { done } = await prepare(registerFile, { ...surroundings, onSeed });
    const ran = await RUNNERS[run.command](run, surroundings);
    const isDone = ran.exitCode === EXIT.done;
    const { failed } = await settle(registerFile, isDone ? PATIENCE_MS : 0);
    // Where nothing was stored there is nothing to carry on, and whoever holds the register settles.
    const left = isDone ? failed : [];
    return {
      exitCode: left.length > 0 ? EXIT.refused : ran.exitCode,
      lines: [...say(done), ...ran.lines, ...say(left)],
    };
  } catch (error) {
    const why = whyRefused(error, folder, run.language);
    if (why === null) throw error;
    return { exitCode: EXIT.refused, lines: [why] };
  }
}

/** What a folder that cannot be written looks like to Node and to SQLite. */
const UNREACHABLE = /^(EACCES|EPERM|EROFS|ENOTDIR|ENOSPC|SQLITE_(CANTOPEN|READONLY|FULL))/;

/** What a damaged database looks like. */
const DAMAGED = /^SQLITE_(NOTADB|CORRUPT)/;

function whyRefused(error: unknown, folder: string, language: Language): string | null {
  // A damaged bundled file ends the process: nothing was asked of this command yet.
  if (error instanceof ExpectedError) {
    return error instanceof ImportError ? null : error.in(language);
  }
  const { code = '' } = error as { code?: string };
  if (DAMAGED.test(code)) return fill(STORE.damaged[language], { folder, why: code });
  return UNREACHABLE.test(code) ? fill(STORE.unreachable[language], { folder, why: code }) : null;
}

async function undo({ language }: Run, { registerFile }: Surroundings): Promise<Ran> {
  const { outcome, undone, current } = await undoImport(registerFile);
  if (outcome !== 'undone') return { exitCode: EXIT.refused, lines: [WHY[outcome][language]] };
  const told = undone === null ? REPORT.undone_unseen : REPORT.undone;
  return {
    exitCode: EXIT.done,
    lines: [fill(told[language], { undone: undone ?? '', current })],
  };
}

const WHY = {
  nothing: REPORT.nothing_to_undo,
  refused: HOUSEHOLD_REPORT.not_undoable,
  erased: HOUSEHOLD_REPORT.replaced_erased,
} as const;
