import { STORE } from '../../geo/text/store.ts';
import type { Bilingual } from '../../geo/text/languages.ts';
import { publicFileOf } from '../db/file-names.ts';
import type { Db } from '../db/open.ts';
import { openForWriting } from '../db/open-register.ts';
import { isUpToDate, removeUnfinished, writePublicFile } from '../db/public/write-public-file.ts';
import { currentRelease } from '../db/releases.ts';
import { scrub } from '../db/scrub.ts';

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
    // No other command may publish between reading and renaming: the older state would win.
    db.exec('begin immediate');
    const release = writeWhatChanged(db, publicFileOf(registerFile));
    db.exec('rollback');
    if (release !== null) done.push(told(STORE.rewritten, { release }));
  } catch (error) {
    const why = (error as { code?: string }).code;
    if (why === undefined) throw error;
    failed.push(told(STORE.unwritten, { why }));
  } finally {
    db.close();
  }
}

function writeWhatChanged(db: Db, publicFile: string): number | null {
  removeUnfinished(publicFile);
  const release = currentRelease(db);
  if (!release || isUpToDate(db, publicFile)) return null;
  writePublicFile(db, publicFile);
  return release.id;
}
