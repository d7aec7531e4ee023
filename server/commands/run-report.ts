import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXACT_REPORT } from '../../geo/text/exact-report.ts';
import { fill, LANGUAGES, type Bilingual, type Language } from '../../geo/text/languages.ts';
import { UNWRITTEN } from '../../geo/text/unwritten.ts';
import type { Config } from '../config.ts';
import { openForReading } from '../db/open.ts';
import { currentRelease } from '../db/releases.ts';
import { encodeTable, separatorFor } from '../encode/csv.ts';
import { mend } from '../import/prepare.ts';
import { exactRows } from './exact-rows.ts';
import { print } from './print-told.ts';
import { EXIT, type Ran } from './run.ts';
import { isServed } from './write-new-file.ts';

/**
 * Writes the exact tables of all current registers to a file that only its owner can read, marked as
 * not for publication. No route serves it, and it is not written where the service serves files.
 */
export async function runReport(
  argv: string[],
  { registerFile, language: usual }: Pick<Config, 'registerFile' | 'language'>,
): Promise<Ran> {
  const { positionals, values } = parseArgs({
    args: argv,
    options: { lang: { type: 'string' }, help: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  const language = LANGUAGES.find((one) => one === values.lang) ?? usual;
  const [named, ...others] = positionals;
  if (!named || others.length > 0 || values.help) {
    const exitCode = values.help ? EXIT.done : EXIT.usage;
    return { exitCode, lines: [EXACT_REPORT.usage[language]] };
  }
  const file = resolve(named);
  if (isServed(file)) return refuse(UNWRITTEN.served, { file }, language);
  // What a command before left undone is done first, as with every command.
  const mended = await mend(registerFile);
  const lines = mended ? tableOf(registerFile, language) : [];
  if (lines.length === 0) return refuse(EXACT_REPORT.none, {}, language);
  try {
    writePrivately(file, encodeTable(lines, separatorFor(language)));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse(UNWRITTEN.unwritable, { file, why }, language);
  }
  const rows = lines.length - 2;
  const written = fill(EXACT_REPORT.written[language], { rows, file });
  return { exitCode: EXIT.done, lines: [...print(mended?.done ?? [], language), written] };
}

const refuse = (why: Bilingual, values: Record<string, string>, language: Language): Ran => ({
  exitCode: EXIT.refused,
  lines: [fill(why[language], values)],
});

function tableOf(registerFile: string, language: Language): (string | number | null)[][] {
  const db = openForReading(registerFile);
  try {
    // One state for all that is read.
    db.exec('begin');
    const release = currentRelease(db)?.id ?? 1;
    const rows = exactRows(db);
    if (rows.length === 0) return [];
    const mark = fill(EXACT_REPORT.mark[language], { release, made: new Date().toISOString() });
    return [[mark], EXACT_REPORT.heads[language].split(' | '), ...rows];
  } finally {
    db.close();
  }
}

/** Beside its place first, so that a file that others can read never holds it, even for a moment. */
function writePrivately(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
