import { STORE } from '../../geo/text/store.ts';
import type { Bilingual } from '../../geo/text/languages.ts';
import { publicFileOf } from '../db/file-names.ts';
import type { Db } from '../db/open.ts';
import { openForWriting } from '../db/open-register.ts';
import { PUBLIC_FORMAT } from '../db/public/public-kind.ts';
import { digestRegister } from '../db/public/public-rows.ts';
import { isUpToDate, removeUnfinished, writePublicFile } from '../db/public/write-public-file.ts';
import { currentRelease } from '../db/releases.ts';
import { scrub } from '../db/scrub.ts';
import { findSettled, putSettled } from '../db/settled.ts';
import { versionOf } from '../db/snapshot.ts';

/** Something to tell, with what fills its places. */
export type Told = { text: Bilingual; values: Record<string, string | number> };

export const told = (text: Bilingual, values: Told['values'] = {}): Told => ({ text, values });

/** How long one that has published waits for another command that writes, in milliseconds. */
export const PATIENCE_MS = 60_000;

/** What settling did, and what it could not do. */
export type Settled = { done: Told[]; failed: Told[] };

/**
 * Makes everything else follow what is committed in the register: what was erased leaves old pages of the
 * file, and the public file becomes what the register makes public; it is not touched where it is that
 * already. Every command begins and ends with this, so that whatever a killed one left undone is done by the
 * next, which tells it. Another command that writes meanwhile is waited for: `patienceMs`; it settles too.
 */
export async function settle(registerFile: string, patienceMs = PATIENCE_MS): Promise<Settled> {
  const settled: Settled = { done: [], failed: [] };
  await cleanPages(registerFile, settled);
  followRegister(registerFile, patienceMs, settled);
  return settled;
}

async function cleanPages(registerFile: string, { done, failed }: Settled): Promise<void> {
  const scrubbed = await scrub(registerFile);
  if (scrubbed === 'scrubbed') done.push(told(STORE.scrubbed));
  if (scrubbed === 'busy') failed.push(told(STORE.pages_left));
}

function followRegister(registerFile: string, patienceMs: number, { done, failed }: Settled): void {
  const db = openForWriting(registerFile);
  try {
    db.pragma(`busy_timeout = ${patienceMs}`);
    const publicFile = publicFileOf(registerFile);
    if (isSettled(db, publicFile)) return;
    // No other command may publish between reading and renaming: the older state would win.
    db.exec('begin immediate');
    const release = writeWhatChanged(db, publicFile);
    db.exec('commit');
    if (release !== null) done.push(told(STORE.rewritten, { release }));
  } catch (error) {
    const why = (error as { code?: string }).code;
    if (why === undefined) throw error;
    failed.push(told(STORE.unwritten, { why }));
  } finally {
    db.close();
  }
}

/** Whether nothing was done since the public file was last looked at, and that very file is there still. */
function isSettled(db: Db, publicFile: string): boolean {
  const settled = findSettled(db);
  return settled !== null && !settled.isDue && settled.file === markOf(publicFile);
}

/** A newer program writes the file anew where its format is another one. */
const markOf = (publicFile: string): string => `${PUBLIC_FORMAT} ${versionOf(publicFile)}`;

function writeWhatChanged(db: Db, publicFile: string): number | null {
  removeUnfinished(publicFile);
  const release = currentRelease(db);
  if (!release) return null;
  const [settled, digest] = [findSettled(db), digestRegister(db)];
  const isKnown = settled !== null && settled.file === markOf(publicFile);
  const isRight = isKnown ? settled.digest === digest : isUpToDate(db, publicFile, digest);
  if (!isRight) writePublicFile(db, publicFile);
  // A command that stores nothing changes no byte of the register, also beside a file that was copied here.
  if (!isRight || settled?.isDue !== false) putSettled(db, { file: markOf(publicFile), digest });
  return isRight ? null : release.id;
}
