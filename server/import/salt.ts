import { FileError, finding } from '../../geo/read/finding.ts';
import { hexOf, sipHash } from '../../geo/statistics/keyed-hash.ts';
import type { Db } from '../db/open.ts';
import { listRegisters } from '../db/registers.ts';
import { readSaltBytes } from './salt-file.ts';

const MARK = new TextEncoder().encode('which salt');

/** The secret that keys the rounding, and the mark by which a register knows it again. */
export type Salt = { bytes: Uint8Array; mark: string };

/**
 * The secret of the installation, from the file `salt` beside the database; made by chance when
 * there is none. It is kept apart from the database so that a database made anew rounds as the old
 * one did: two roundings of one count would tell more than one.
 * @throws FileError when the current registers were released with another salt, unless that is accepted
 */
export function readSalt(registerFile: string, db: Db, acceptOther = false): Salt {
  const bytes = readSaltBytes(registerFile);
  const mark = hexOf(sipHash(bytes, MARK)).replace(/^0+(?=.)/, '');
  if (!acceptOther && listRegisters(db).some(({ saltMark }) => saltMark !== mark)) {
    throw new FileError(finding('salt_lost'));
  }
  return { bytes, mark };
}
