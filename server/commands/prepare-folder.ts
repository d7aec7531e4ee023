import { STORE } from '../../geo/text/store.ts';
import { fill } from '../../geo/text/languages.ts';
import { openForReading } from '../db/open.ts';
import { currentRelease } from '../db/releases.ts';
import { forgetReplaced } from '../import/households/forget-replaced.ts';
import { HOUSEHOLD_REPORT } from '../../geo/text/import/report-text.ts';
import { printKept } from './print-kept.ts';
import { EXIT, type Ran, type Run, type Surroundings } from './run.ts';

/** Says what the prepared folder holds: every command prepares it before it runs. */
export function tellReady({ language }: Run, { registerFile }: Surroundings): Ran {
  const lines = [fill(STORE.ready[language], { release: servedBy(registerFile) })];
  return { exitCode: EXIT.done, lines };
}

/** Erases the families of replaced registers, and tells how many there were. */
export async function forget({ language }: Run, { registerFile }: Surroundings): Promise<Ran> {
  const kept = await forgetReplaced(registerFile);
  const lines = printKept(kept, language, 'forgotten');
  const none = HOUSEHOLD_REPORT.nothing_kept[language];
  return { exitCode: EXIT.done, lines: lines.length > 0 ? lines : [none] };
}

/** Number of the release that is public. */
export function servedBy(registerFile: string): number {
  const db = openForReading(registerFile);
  try {
    return currentRelease(db)?.id ?? 1;
  } finally {
    db.close();
  }
}
