import { chmodSync, existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { STORE } from '../../geo/text/store.ts';
import { BUSY_TIMEOUT } from '../db/open.ts';
import { publicFileOf } from '../db/file-names.ts';
import { kindOfFile } from '../db/public/public-kind.ts';
import { ExpectedError } from '../expected-error.ts';

/**
 * Makes the register out of the database of an older program, which held families and public figures in one
 * file, `peta.sqlite`: that very file gets the register's name. Whenever the process is killed, the next run
 * goes on. Returns whether there was one.
 * @throws ExpectedError while another program uses it, or where both files hold families
 */
export function adoptBefore(registerFile: string): boolean {
  const before = publicFileOf(registerFile);
  if (kindOfFile(before) !== 'families') return false;
  if (existsSync(registerFile) && !isSame(before, registerFile)) {
    throw new ExpectedError(STORE.two_registers, { folder: dirname(registerFile) });
  }
  rename(before, registerFile);
  return true;
}

// By a second name first: a rename would put it over a register that another process made meanwhile.
function rename(before: string, registerFile: string): void {
  const db = new Database(before, { timeout: BUSY_TIMEOUT });
  try {
    // The journal beside it bears its old name: it is folded in and gone before the file gets another.
    db.pragma('journal_mode = DELETE');
    db.exec('begin exclusive');
    chmodSync(before, 0o600);
    if (!existsSync(registerFile)) linkSync(before, registerFile);
    if (isSame(before, registerFile)) rmSync(before);
    db.exec('rollback');
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error;
    throw new ExpectedError(STORE.in_use, { file: before }, error);
  } finally {
    db.close();
  }
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}
